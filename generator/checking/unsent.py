"""Finds what a part of a schema requires of a request, and another part keeps out of it by `readOnly`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.diagnostics import Diagnostic, child
from generator.load import Document
from generator.schema.gather import Gatherer, Part
from generator.schema.reached import Answers


def unsent(
    document: Document, pointers: Mapping[str, Mapping[str, Any]], gathered: Gatherer, answers: Answers
) -> Iterator[Diagnostic]:
    """Yields a warning for each such property, at the keyword that keeps it out.

    It may be meant so, in what requests and responses share. Where it is not, the document calls too much `readOnly`.
    """
    if not any(schema.get("readOnly") is True for schema in pointers.values()):
        return
    told: set[str] = set()
    for pointer, schema in pointers.items():
        if not {"allOf", "$ref"}.isdisjoint(schema) and not answers.hold(pointer):
            for place, part, name in _contradictions(gathered.always(schema, pointer)):
                if place not in told:
                    told.add(place)
                    message = f"{name!r} is never sent, since it is readOnly here, though {part.pointer} requires it"
                    yield document.warning(place, message, carried=True)


def _contradictions(always: Sequence[Part]) -> Iterator[tuple[str, Part, str]]:
    """Yields where a property is called `readOnly`, the other part that requires it, and its name."""
    hiding = {name: part for part in always for name in part.schema.get("properties", ()) if _hides(part, name)}
    for part in always if hiding else ():
        for name in hiding.keys() & set(part.schema.get("required", ())):
            if not _hides(part, name):
                yield child(child(child(hiding[name].pointer, "properties"), name), "readOnly"), part, name


def _hides(part: Part, name: str) -> bool:
    member = part.schema.get("properties", {}).get(name)
    return isinstance(member, dict) and member.get("readOnly") is True
