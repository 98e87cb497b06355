"""Turns one fault into a document or a package on disk that has it."""

import compileall
import py_compile
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

DOCUMENT, CLIENT, RUNTIME = "document", "client", "runtime"


@dataclass(frozen=True)
class Mutant:
    """The document, or the package, with one change. A pair of the two is proved with the other unchanged."""

    side: str
    kind: str
    change: str
    """What is changed, and where. No two mutants of a kind have it in common."""
    content: Mapping[str, Any] | None = field(default=None, repr=False, compare=False)
    """The changed document."""
    sources: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    """The changed files of the package, by their path inside it."""

    @property
    def name(self) -> str:
        return f"{self.side}: {self.kind}: {self.change}"


def snapshot(spec: Path, client: Path, folder: Path) -> tuple[Path, Path]:
    """Copies both, so that nobody's edit in the meantime has a say, and compiles the package.

    A compiled file holds the hash of its source: by size and time alone, it would pass for that of a mutant.
    """
    copied = folder / client.name
    shutil.copytree(client, copied, ignore=shutil.ignore_patterns("__pycache__"))
    compileall.compile_dir(copied, quiet=2, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH)
    return Path(shutil.copy(spec, folder / "openapi.yaml")), copied


def write(mutant: Mutant, spec: Path, client: Path, folder: Path) -> tuple[Path, Path]:
    """Puts what is changed into `folder`, and returns the document and the package to prove."""
    if mutant.content is not None:
        spec = folder / "openapi.yaml"
        spec.write_text(yaml.safe_dump(mutant.content, sort_keys=False, allow_unicode=True), encoding="utf-8")
    if mutant.sources:
        copied = folder / client.name
        shutil.copytree(client, copied)
        for path, text in mutant.sources.items():
            (copied / path).write_text(text, encoding="utf-8")
        client = copied
    return spec, client
