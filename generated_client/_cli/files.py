"""Turns a path on the command line into a file to send; `-` is the standard input."""

from __future__ import annotations

import mimetypes
import sys
from fnmatch import fnmatchcase
from pathlib import Path

from ..types import File


def loaded(path: str, media_types: str) -> File:
    """Reads a file, all of it so that it may be sent again; its media type is what its name suggests and goes there.

    Raises:
        OSError: it can't be read.
    """
    if path == "-":
        return File(payload=sys.stdin.buffer.read(), file_name="stdin")
    guessed = mimetypes.guess_type(path)[0]
    allowed = [one.partition(";")[0].strip().lower() for one in media_types.split(",")]
    fits = guessed is not None and any(fnmatchcase(guessed, one) for one in allowed)
    return File(payload=Path(path).read_bytes(), file_name=Path(path).name, mime_type=guessed if fits else None)
