"""Turns the schemas of a document into those of requests, which require nothing that only answers have.

A schema may require what it does not know to be `readOnly`, since only what refers to it says so. It stays as it is,
for what else refers to it; there, in place of the reference, stands what it says, with references to the schemas in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import reduce
from typing import Any

from generator.diagnostics import child
from generator.load import Document

from .copying import Opened, put
from .gather import Gatherer
from .objects import Found, objects
from .references import spelled
from .resolve import canonical, resolve
from .words import SCOPED, subschemas


def of_requests(document: Document) -> Document:
    """Returns the document in which no schema requires what it, or what always holds with it, calls `readOnly`."""
    requests, opened = _Requests(Gatherer(document.root)), Opened(document.root)
    if not (changed := list(requests.changed(document))):
        return document
    for pointer in changed:
        own = opened.at(pointer)
        made = requests.schema(own, pointer)
        own.clear()
        own.update(made)
    return replace(document, root=opened.root)


class _Requests:
    def __init__(self, gathered: Gatherer) -> None:
        self._gathered = gathered

    def changed(self, document: Document) -> Iterator[str]:
        """Yields the pointers of the schemas that say something else of requests, those in others first."""
        for found in reversed(objects(document)):
            if found.kind == "Schema" and self._may_require(found):
                required = self._referred(found.value).union(found.value.get("required", ()))
                if required and not required.isdisjoint(self._only_in_answers(found.pointer)):
                    yield found.pointer

    def _may_require(self, found: Found) -> bool:
        """Says whether a schema may require too much: what only refers to another requires what that does."""
        alone = set(found.value) == {"$ref"} and self._gathered.whole(found.pointer) is found.value
        return not alone and SCOPED.isdisjoint(found.value)

    def schema(self, schema: Mapping[str, Any], pointer: str) -> dict[str, Any]:
        """Returns the schema that stands at a pointer as it is of requests."""
        only = self._only_in_answers(pointer)
        return self._without_reference(_without(schema, only), only)

    def _only_in_answers(self, pointer: str) -> set[str]:
        return self._gathered.only_in_answers(self._gathered.whole(pointer))

    def _referred(self, schema: Mapping[str, Any]) -> set[str]:
        """Returns what the schema that is referred to requires of a request."""
        target = resolve(self._gathered.root, schema.get("$ref"))
        if not isinstance(target, dict) or self._gathered.is_scoped(target):
            return set()
        pointer = canonical(schema["$ref"])
        parts = self._gathered.always(target, pointer)
        required = {name for part in parts for name in part.schema.get("required", ())}
        return required - self._only_in_answers(pointer)

    def _without_reference(self, schema: dict[str, Any], only: set[str]) -> dict[str, Any]:
        """Returns a schema with what it refers to in place of the reference, where that requires some names."""
        if not self._referred(schema) & only:
            return schema
        beside = {word: value for word, value in schema.items() if word != "$ref"}
        said = self._copy(resolve(self._gathered.root, schema["$ref"]), canonical(schema["$ref"]), only)
        return {**beside, "allOf": [said, *beside.get("allOf", ())]} if beside else said

    def _copy(self, schema: Mapping[str, Any], pointer: str, only: set[str]) -> dict[str, Any]:
        """Returns what a schema says, without some names, and with references to the schemas in it."""
        made = _without(schema, only)
        for way, member in subschemas(schema):
            at = reduce(child, way, pointer)
            if isinstance(member, dict):
                put(made, schema, way, self._copy(member, at, only) if way[0] == "allOf" else _reference(member, at))
        return self._without_reference(made, only)


def _without(schema: Mapping[str, Any], only: set[str]) -> dict[str, Any]:
    if only.isdisjoint(schema.get("required", ())):
        return dict(schema)
    left = {word: value for word, value in schema.items() if word != "required"}
    required = [name for name in schema["required"] if name not in only]
    return {**left, "required": required} if required else left


def _reference(schema: Mapping[str, Any], pointer: str) -> Mapping[str, Any]:
    return schema if set(schema) == {"$ref"} else {"$ref": spelled(pointer)}
