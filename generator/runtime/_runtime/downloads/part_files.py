"""Writes a file that stands under its name once it is whole, and not before."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex


class PartFile:
    """A file in the making, in the folder of the target.

    Args:
        target: The name that the file gets when it is whole.
        failed: Makes the error to raise, from what went wrong with the disk.
    """

    def __init__(self, target: Path, failed: Callable[[str], Exception]) -> None:
        self._target = target
        self._failed = failed
        with self._reported():
            self._path = target.with_name(f".{token_hex(8)}.part")
            if target.exists() and not target.is_file():
                raise OSError(None, "it is a folder" if target.is_dir() else "it is a device, a pipe or a socket")
            self._file = self._path.open("xb")

    def write(self, content: bytes) -> None:
        with self._reported():
            self._file.write(content)

    def sync(self) -> None:
        """Waits until all is on the disk."""
        with self._reported():
            self._file.flush()
            os.fsync(self._file.fileno())

    def commit(self) -> None:
        """Gives the file its name; whatever had it before is gone."""
        with self._reported():
            self._file.close()
            self._path.replace(self._target)

    def discard(self) -> None:
        """Removes what has not got its name; does nothing after `commit`."""
        with suppress(OSError):  # closing writes what is buffered; where the disk is full, an error says so already
            self._file.close()
        self._path.unlink(missing_ok=True)

    @contextmanager
    def _reported(self) -> Generator[None]:
        try:
            yield
        except OSError as error:
            raise self._failed(f"{self._target} can't be written: {error.strerror or error}") from error
        except ValueError as error:  # of what can be no name
            raise self._failed(f"{str(self._target)!r:.300} can't be written: {error}") from error
