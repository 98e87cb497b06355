"""All hostile documents by name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from . import encodings, endings, malformed, multitudes, sizes, templates
from .payloads import PAYLOADS

_EACH: Final = 40
"""Of the documents that are made by putting each thing in each place, one of so many is taken."""


def documents() -> Iterator[tuple[str, bytes]]:
    """Yields the bytes of each document by name."""
    for name, document in _all():
        yield name, document if isinstance(document, bytes) else document.encode()


def _all() -> Iterator[tuple[str, str | bytes]]:
    yield from encodings.documents()
    yield from sizes.documents()
    yield from multitudes.documents()
    yield from endings.documents()
    yield from islice(malformed.documents(), 0, None, _EACH)
    everywhere = (
        (f"{payload} in {place}", document)
        for payload, text in PAYLOADS.items()
        for place, document in templates.documents(text)
    )
    yield from islice(everywhere, 0, None, _EACH + 1)
