"""All hostile documents by name, in batches that a process takes one of at a time."""

from __future__ import annotations

from collections.abc import Iterator

from . import encodings, malformed, sizes, templates
from .payloads import PAYLOADS


def documents() -> Iterator[tuple[str, bytes]]:
    """Yields the bytes of each document by name."""
    for name, document in _all():
        yield name, document if isinstance(document, bytes) else document.encode()


def _all() -> Iterator[tuple[str, str | bytes]]:
    yield from encodings.documents()
    yield from sizes.documents()
    yield from malformed.documents()
    for payload, text in PAYLOADS.items():
        for place, document in templates.documents(text):
            yield f"{payload} in {place}", document
