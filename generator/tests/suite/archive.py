"""Turns the source distribution of the `jsonschema` package, which holds the suite, into a folder of the suite's files.

pip asks a source distribution for its metadata before it saves it, so the backend that answers is needed too. Both are
named with their hashes, and the backend goes to a folder of its own: no environment is changed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path, PurePosixPath
from typing import Final

_ROOT: Final = Path(__file__).parents[3]
SUITE: Final = _ROOT / ".suite"
_LOCK: Final = _ROOT / "requirements/suite.lock"
_BACKEND_LOCK: Final = _ROOT / "requirements/suite-backend.lock"
_PIP: Final = (sys.executable, "-m", "pip", "--disable-pip-version-check", "-qq")
_BY_HASH: Final = ("--no-deps", "--require-hashes", "-r")


def suite() -> Path:
    """Returns the folder of the suite's drafts and, as `remotes`, of what they refer to; fetched where it is not there.

    Raises:
        subprocess.CalledProcessError: pip could not fetch it, and has said why.
    """
    whole = SUITE / f"{_LOCK.read_text(encoding='utf-8').split()[0]} with remotes"
    if not whole.is_dir():
        with tempfile.TemporaryDirectory() as folder:
            unpack(_fetch(Path(folder)), Path(folder, "tests"))
            SUITE.mkdir(exist_ok=True)
            _publish(Path(folder, "tests"), whole)
    return whole


def unpack(archive: Path, folder: Path) -> None:
    """Writes the tests and the documents that they refer to, JSON files all, and nothing else of the archive."""
    with tarfile.open(archive) as opened:
        for member in opened:
            path = PurePosixPath(member.name)
            content = opened.extractfile(member) if member.isreg() else None
            if content is not None and _is_of_suite(path):
                target = folder.joinpath(*path.parts[3 if path.parts[2] == "tests" else 2 :])
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())


def _is_of_suite(path: PurePosixPath) -> bool:
    ours = path.parts[1:3] in (("json", "tests"), ("json", "remotes"))
    return ours and path.suffix == ".json" and ".." not in path.parts


def _fetch(folder: Path) -> Path:
    backend = folder / "backend"
    _pip("install", "--target", str(backend), "--only-binary", ":all:", *_BY_HASH, str(_BACKEND_LOCK))
    source = ("--no-binary", ":all:", "--no-build-isolation", "--dest", str(folder))
    _pip("download", *source, *_BY_HASH, str(_LOCK), backend=backend)
    return next(folder.glob("*.tar.gz"))


def _pip(*arguments: str, backend: Path | None = None) -> None:
    environment = os.environ if backend is None else os.environ | {"PYTHONPATH": str(backend)}
    subprocess.run([*_PIP, *arguments], env=environment, check=True)


def _publish(unpacked: Path, whole: Path) -> None:
    """Makes a folder appear in one step; it may have to come from another disk."""
    with tempfile.TemporaryDirectory(dir=SUITE) as beside:
        staged = Path(beside, "tests")
        for path in sorted(unpacked.rglob("*.json")):
            target = staged / path.relative_to(unpacked)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
        staged.rename(whole)
