"""Turns empty lists of a document that stand where an object should into empty objects: PHP writes both as `[]`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from generator.diagnostics import Diagnostic, child, unescaped
from generator.load import Document

from .copying import Opened
from .objects import Found, objects
from .vocabulary import OBJECTS, Holds

_MESSAGE: Final = "an empty list is read as an empty object here"


def with_objects(document: Document) -> tuple[Document, list[Diagnostic]]:
    """Returns the document with objects for such lists, and a warning of each."""
    pointers = [pointer for found in objects(document) for pointer in _empty_lists(found)]
    opened = Opened(document.root)
    for pointer in pointers:
        above, _, token = pointer.rpartition("/")
        holder = opened.at(above)
        holder[int(token) if isinstance(holder, list) else unescaped(token)] = {}
    warnings = [document.warning(pointer, _MESSAGE, carried=True) for pointer in pointers]
    return (replace(document, root=opened.root) if pointers else document), warnings


def _empty_lists(found: Found) -> Iterator[str]:
    known = OBJECTS[found.kind]
    for name, value in found.value.items():
        if isinstance(value, dict | list) and (holds := known.get(name)) is not None:
            yield from _empty_lists_in(child(found.pointer, name), holds, value)


def _empty_lists_in(pointer: str, holds: Holds, value: Any) -> Iterator[str]:
    if value == []:
        yield from () if holds.shape == "list" else (pointer,)
    elif isinstance(value, dict) and holds.shape in ("map", "open map"):
        yield from (child(pointer, name) for name, member in value.items() if member == [])
    elif isinstance(value, list) and holds.shape == "list":
        yield from (child(pointer, index) for index, member in enumerate(value) if member == [])
