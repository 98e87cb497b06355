"""Turns a path on the command line into a file to send; `-` is the standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from ..types import File


def loaded(path: str) -> File:
    """Reads a file, all of it so that it may be sent again.

    Raises:
        OSError: it can't be read.
    """
    if path == "-":
        return File(payload=sys.stdin.buffer.read(), file_name="stdin")
    return File(payload=Path(path).read_bytes(), file_name=Path(path).name)
