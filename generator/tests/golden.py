"""Golden cases: a folder each, with a document and what is generated from it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostic, DocumentError
from generator.pipeline import generate

CASES: Final = Path(__file__).parent / "cases"
_SAME_EVERYWHERE: Final = ("_cli/", "_runtime/", "__main__.py", "concurrency.py", "errors.py", "types.py", "py.typed")
_WITH_REFERENCE: Final = ("answers", "bodies", "examples", "tied_fields")
"""The cases that hold the reference too: in the others it says nothing of its own."""


def accepted() -> list[Path]:
    """The cases that a client is generated from."""
    return sorted(
        path.parent for path in CASES.glob("*/openapi.yaml") if not (path.parent / "expected.stderr").exists()
    )


def refused() -> list[Path]:
    """The cases that are refused."""
    return sorted(path.parent for path in CASES.glob("*/expected.stderr"))


def client_of(case: Path) -> dict[str, str]:
    """The files that are generated, without those that are the same for every document."""
    files = generate((case / "openapi.yaml").read_text(encoding="utf-8"))
    left_out = _SAME_EVERYWHERE if case.name in _WITH_REFERENCE else (*_SAME_EVERYWHERE, "REFERENCE.md")
    return {path: text for path, text in files.items() if not path.startswith(left_out)}


def diagnostics_of(case: Path) -> str:
    """The warnings and errors, a line each, and how to go on; nothing if there are none."""
    told: list[Diagnostic] = []
    advice: list[str] = []
    try:
        generate((case / "openapi.yaml").read_text(encoding="utf-8"), warn=told.append)
    except DocumentError as error:
        told += error.diagnostics
        advice += error.advice
    return "".join(f"{line}\n" for line in [*(found.text("openapi.yaml") for found in told), *advice])


def expected(case: Path) -> dict[str, str]:
    """The files that should be generated."""
    folder = case / "expected"
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def rewrite() -> None:
    """Makes what is generated today what is expected: read the difference before you commit it."""
    for case in refused():
        (case / "expected.stderr").write_text(diagnostics_of(case), encoding="utf-8")
    for case in accepted():
        if told := diagnostics_of(case):
            (case / "expected.warnings").write_text(told, encoding="utf-8")
        shutil.rmtree(case / "expected", ignore_errors=True)
        for path, text in client_of(case).items():
            target = case / "expected" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    rewrite()
