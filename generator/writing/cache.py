"""Turns a document that was generated from before into its files without generating them again.

A client depends on nothing but the document, the options, the generator and what is installed beside it. The files are
kept under a fingerprint of all these, in the user's folder for caches, and the folder of the client is compared with
them as with new ones: what was edited there is noticed. An entry that is not whole counts as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import tempfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Final, TypeAlias

from generator.diagnostics import Diagnostic
from generator.options import Options

Made: TypeAlias = tuple[dict[str, str], list[Diagnostic]]
"""The files of a client, and what was wrong with the document and rules no request."""

KEPT: Final = 16
"""How many clients are kept: those last used."""

_GENERATOR: Final = Path(__file__).parents[1]


def folder() -> Path:
    """Returns where the clients are kept: `XDG_CACHE_HOME` if it is set, else `.cache` in the user's home."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "openapi-contract-client"


def fingerprint(text: str, options: Options) -> str:
    """Returns a digest of all that a client depends on."""
    digest = hashlib.sha256()
    for part in (text, repr(options), sys.version, *_installed()):
        digest.update(hashlib.sha256(part.encode(errors="surrogatepass")).digest())
    for path in sorted(_GENERATOR.rglob("*")):
        within = path.relative_to(_GENERATOR)
        if path.is_file() and within.parts[0] != "tests" and path.suffix != ".pyc":
            digest.update(hashlib.sha256(within.as_posix().encode()).digest())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def kept(key: str) -> Made | None:
    """Returns what was kept under a fingerprint, or None."""
    path = folder() / key
    try:
        checksum, _, packed = path.read_bytes().partition(b"\n")
        if checksum != _checksum(packed):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        files, warnings = json.loads(zlib.decompress(packed))
        return dict(files), [Diagnostic(*one) for one in warnings]
    except OSError:
        return None


def keep(key: str, files: Mapping[str, str], warnings: Sequence[Diagnostic]) -> None:
    """Keeps files and warnings under a fingerprint, and forgets what was not used for longest.

    Without a place for them it does not.
    """
    packed = zlib.compress(json.dumps([files, list(map(astuple, warnings))]).encode(), 1)
    with contextlib.suppress(OSError):
        folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=folder(), prefix=".", delete=False) as made:
            made.write(_checksum(packed) + b"\n" + packed)
        Path(made.name).replace(folder() / key)
        entries = sorted(folder().iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in entries[KEPT:]:
            old.unlink()


def _checksum(packed: bytes) -> bytes:
    return hashlib.sha256(packed).hexdigest().encode()


def _installed() -> list[str]:
    """Returns the name and version of each distribution that can be imported."""
    return sorted(path.name for entry in sys.path for path in Path(entry).glob("*.dist-info"))
