"""Turns references of schemas into pointers that are spelled as URIs have to be: by names, too, and by addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote

from generator.load import Document

from .copying import Opened
from .objects import objects
from .resources import ANCHORS, Resources

_OF_FRAGMENTS: Final = "#/~$&+,:;=?@!'()*"
"""What stands in the fragment of a URI as it is, beside letters, digits and `-._` (RFC 3986)."""


def by_pointers(document: Document) -> Document:
    """Returns the document with such references, and without the addresses and names that no other reference needs.

    Only where there is an `$id` can a `$dynamicRef` lead to another schema than a `$ref` would: there all that such a
    schema holds stays as it is. A name that several schemas have stays too.
    """
    schemas = {found.pointer: found.value for found in objects(document) if found.kind == "Schema"}
    opened, spelling = Opened(document.root), _Spelling(schemas)
    made = [(pointer, spelling.of(pointer, schema)) for pointer, schema in schemas.items()]
    rewritten = [(pointer, schema) for pointer, schema in made if schema != schemas[pointer]]
    for pointer, schema in rewritten:
        own = opened.at(pointer)
        own.clear()
        own.update(schema)
    return replace(document, root=opened.root) if rewritten else document


class _Spelling:
    """How the references of one document are spelled."""

    def __init__(self, schemas: Mapping[str, Mapping[str, Any]]) -> None:
        self._resources = Resources(schemas)
        has_ids = any("$id" in schema for schema in schemas.values())
        self._is_dynamic = has_ids and any("$dynamicRef" in schema for schema in schemas.values())
        self._is_static = not self._is_dynamic and self._resources.are_told_apart

    def of(self, pointer: str, schema: Mapping[str, Any]) -> dict[str, Any]:
        """Returns the schema at a pointer, as it is spelled; an `$id` may give what is below it another meaning."""
        if not self._is_static and self._resources.base(pointer):
            return dict(schema)
        made = dict(schema)
        if "$ref" in made:
            made["$ref"] = self._spelled(pointer, made["$ref"]) or made["$ref"]
        if not self._is_dynamic and (led_to := self._spelled(pointer, made.get("$dynamicRef"))):
            del made["$dynamicRef"]
            made.update({"allOf": [*made.get("allOf", ()), {"$ref": led_to}]} if "$ref" in made else {"$ref": led_to})
        for word in ANCHORS if not self._is_dynamic else ("$anchor",):
            if word in made and len(self._resources.namesakes(pointer, made[word])) == 1:
                del made[word]
        if self._is_static:
            made.pop("$id", None)
        return made

    def _spelled(self, pointer: str, reference: object) -> str:
        if not self._is_static and not str(reference).startswith("#"):
            return ""
        return spelled(self._resources.led_to(pointer, reference))


def spelled(pointer: str) -> str:
    """Returns a pointer as the URI of a reference."""
    return quote(pointer, safe=_OF_FRAGMENTS)
