"""Puts the files of a client on the disk in one step: whoever looks sees the old client or the new one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from .writing.exchange import exchange, locked

MARK: Final = "# Generated from the OpenAPI document."
"""Begins the `__init__.py` of every generated client."""


class NotOurs(Exception):
    """The folder to write holds something that was not generated."""


def differences(files: Mapping[str, str], folder: Path) -> dict[str, str]:
    """Returns how the client in a folder differs from `files`: by path, `changed`, `missing` or `stale`."""
    there = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
    found = dict.fromkeys(there.keys() - files.keys(), "stale")
    for path, text in files.items():
        if path not in there:
            found[path] = "missing"
        elif there[path].read_bytes() != text.encode():
            found[path] = "changed"
    return dict(sorted(found.items()))


def write(files: Mapping[str, str], folder: Path) -> dict[str, str]:
    """Makes the folder hold exactly these files, and returns what was different. Where nothing was, nothing is touched.

    Raises:
        NotOurs: the folder holds something, and no generated client.
        OSError: the disk refuses; what was there is untouched.
    """
    folder = Path(os.path.realpath(folder))  # a link is left as it is, and leads to the client as before
    folder.parent.mkdir(parents=True, exist_ok=True)
    with locked(folder.parent):
        _sweep(folder)
        changed = differences(files, folder)
        if changed:
            _refuse_foreign(folder)
            with _staged(files, folder, changed) as staged:
                exchange(staged, folder)
    return changed


def _files(folder: Path) -> Iterator[Path]:
    """Yields what a client consists of: Python's caches do not belong to it."""
    for path in sorted(folder.rglob("*")):
        if not path.is_dir() and "__pycache__" not in path.relative_to(folder).parts:
            yield path


def _refuse_foreign(folder: Path) -> None:
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    init = folder / "__init__.py"
    if not init.is_file() or not init.read_bytes().startswith(MARK.encode()):
        raise NotOurs(f"{folder.name} holds something that was not generated; nothing was written")


@contextmanager
def _staged(files: Mapping[str, str], folder: Path, changed: Mapping[str, str]) -> Generator[Path]:
    """Yields a folder beside the target that holds the new client; what is left of it in the end is removed."""
    staged = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
    try:
        for path, text in files.items():
            target = staged / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if path in changed:
                target.write_bytes(text.encode())
            else:
                shutil.copy2(folder / path, target)
        staged.chmod(0o777 & ~_umask())
        yield staged
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Removes what a killed run left behind; under the lock nobody else can be using it."""
    for left in folder.parent.glob(f"{_prefix(folder)}*"):
        shutil.rmtree(left)


def _prefix(folder: Path) -> str:
    return f".{folder.name}.staged."


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
