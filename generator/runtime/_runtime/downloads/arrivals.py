"""Turns the pieces of an answer into a file, counted and reported, and kept only if all of them came."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Self

import httpx

from .part_files import PartFile
from .rules import Download, refusal


class Arrival:
    """A file that arrives; what is left of one that does not come to an end is removed.

    Raises:
        DownloadError: the answer may not be taken, or the file can't be written.
    """

    def __init__(self, what: Download, url: httpx.URL, headers: httpx.Headers) -> None:
        self.path = Path(what.to)
        self._what = what
        self._url = url
        self._total = what.size(url, headers)
        self._bytes = 0
        self._file = PartFile(self.path, partial(refusal, url))

    def take(self, piece: bytes) -> None:
        """Writes a piece, unless it is one too many."""
        self._bytes += len(piece)
        self._what.check_size(self._url, self._bytes)
        self._file.write(piece)
        if self._what.progress is not None:
            self._what.progress(self._bytes, self._total)

    def finish(self) -> None:
        """Sees to it that all of it is there and on the disk."""
        if self._total is not None and self._bytes != self._total:
            raise refusal(self._url, f"ends after {self._bytes} of {self._total} bytes")
        self._file.sync()

    def keep(self) -> Path:
        """Gives the file its name, and returns it."""
        self._file.commit()
        return self.path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._file.discard()
