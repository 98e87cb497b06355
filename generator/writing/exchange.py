"""Exchanges two folders in one step, and keeps others from doing so at the same time."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_AT_FDCWD: Final = -100 if sys.platform == "linux" else -2
_SWAP: Final = 2
"""RENAME_EXCHANGE on Linux (`renameat2`) and RENAME_SWAP on macOS (`renameatx_np`) are both 2."""

_UNSUPPORTED: Final = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP)


def exchange(new: Path, old: Path) -> None:
    """Puts the folder `new` in the place of `old`, and what was there in the place of `new`.

    Where the system can't exchange two folders in one step, `old` is missing for the moment between two renames.
    """
    if not old.exists():
        new.rename(old)
    elif not _swapped(new, old):
        aside = new.with_name(f"{new.name}.old")
        old.rename(aside)
        new.rename(old)
        aside.rename(new)


def _swapped(new: Path, old: Path) -> bool:
    name = {"linux": "renameat2", "darwin": "renameatx_np"}.get(sys.platform)
    swap = getattr(ctypes.CDLL(None, use_errno=True), name, None) if name else None
    if swap is None:
        return False
    if swap(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(old), _SWAP) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(old))


@contextmanager
def locked(folder: Path) -> Generator[None]:
    """Holds a lock on a folder; a process that dies lets go of it."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
