"""Turns a document into diagnostics of its shape, and of references to other documents: bundle those into one first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from generator.diagnostics import Diagnostic, child
from generator.load import Document
from generator.schema.objects import Found, objects
from generator.schema.vocabulary import OBJECTS

from .malformed import malformed
from .schema_problems import DIALECTS

_WORDS: Final = ("$ref", "$dynamicRef")
_BUNDLE: Final = "bundle all that it needs into one document first, for example with `redocly bundle`"


def ill_formed(document: Document) -> Iterator[Diagnostic]:
    """Yields the references to other documents, and what is malformed apart from what has them."""
    led_away = list(_elsewhere(document))
    yield from led_away
    places = {place for one in led_away for place in (one.pointer, _holder(one.pointer))}
    for problem in malformed(document):
        if places.isdisjoint((problem.pointer, _holder(problem.pointer))):
            yield problem


def _holder(pointer: str) -> str:
    return pointer.rpartition("/")[0]


def _elsewhere(document: Document) -> Iterator[Diagnostic]:
    """Yields each reference to another document. Where schemas have an `$id`, they may be those that are meant."""
    everything = objects(document)
    has_ids = any(found.kind == "Schema" and "$id" in found.value for found in everything)
    for found in everything:
        if found.kind == "Schema" and has_ids:
            continue
        for pointer, reference in _references(found):
            is_known = reference in ("", DIALECTS[0]) and pointer.endswith("/$ref")
            if isinstance(reference, str) and not is_known and not reference.startswith("#"):
                told = document.warning if found.stands_for == "Example" else document.diagnostic
                message = f"the reference {reference!r} leads to another document: {_BUNDLE}"
                yield replace(told(pointer, message), alike=True)


def _references(found: Found) -> Iterator[tuple[str, Any]]:
    """Yields what an object refers to, if it may or not, and what is meant for a whole map of objects in it."""
    yield from ((child(found.pointer, word), found.value[word]) for word in _WORDS if word in found.value)
    known = OBJECTS[found.kind]
    for name, held in found.value.items():
        if isinstance(held, dict) and "$ref" in held and (holds := known.get(name)) is not None:
            yield from [(child(found.pointer, name), held["$ref"])] if holds.shape in ("map", "open map") else []
