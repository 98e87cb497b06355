"""Turns references of schemas into pointers that are spelled as URIs have to be: those by names of anchors too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote

from generator.load import Document

from .copying import Opened
from .resolve import canonical
from .vocabulary import objects

ANCHORS: Final = ("$anchor", "$dynamicAnchor")
_OF_FRAGMENTS: Final = "#/~$&+,:;=?@!'()*"
"""What stands in the fragment of a URI as it is, beside letters, digits and `-._` (RFC 3986)."""


def by_pointers(document: Document) -> Document:
    """Returns the document with such references, except where an `$id` gives them another meaning.

    Only where there is an `$id` can a `$dynamicRef` lead to another schema than a `$ref` would. A name that several
    schemas have stays as it is.
    """
    schemas = {found.pointer: found.value for found in objects(document) if found.kind == "Schema"}
    named = {name: pointers[0] for name, pointers in anchors(schemas).items() if not pointers[1:]}
    opened = Opened(document.root)
    inner = _below_ids(schemas)
    static = not any("$id" in schema for schema in schemas.values())
    outer = ((pointer, schema) for pointer, schema in schemas.items() if pointer not in inner)
    rewritten = [(pointer, made) for pointer, schema in outer if (made := _rewritten(schema, named, static)) != schema]
    for pointer, made in rewritten:
        own = opened.at(pointer)
        own.clear()
        own.update(made)
    return replace(document, root=opened.root) if rewritten else document


def anchors(schemas: Mapping[str, Mapping[str, Any]]) -> dict[str, list[str]]:
    """Returns the pointers of the schemas with each name, without those to which an `$id` gives another meaning."""
    found: dict[str, list[str]] = {}
    inner = _below_ids(schemas)
    for pointer, schema in schemas.items():
        for name in {schema[word] for word in ANCHORS if word in schema} if pointer not in inner else ():
            found.setdefault(name, []).append(pointer)
    return found


def _below_ids(schemas: Mapping[str, Mapping[str, Any]]) -> set[str]:
    """Returns the pointers of the schemas that have an `$id`, or stand in one that has."""
    inner: set[str] = set()
    top = "/"  # no pointer begins with it
    for start, pointer in sorted((f"{pointer}/".replace("/", "\0"), pointer) for pointer in schemas):
        if "$id" in schemas[pointer] and not start.startswith(top):
            top = start  # what it holds comes next
        if start.startswith(top):
            inner.add(pointer)
    return inner


def _rewritten(schema: Mapping[str, Any], named: Mapping[str, str], static: bool) -> dict[str, Any]:
    made = dict(schema)
    if "$ref" in made:
        made["$ref"] = _led_to(made["$ref"], named) or made["$ref"]
    if static and (pointer := _led_to(made.get("$dynamicRef"), named)):
        del made["$dynamicRef"]
        made.update({"allOf": [*made.get("allOf", ()), {"$ref": pointer}]} if "$ref" in made else {"$ref": pointer})
    gone: Iterable[str] = ANCHORS if static else ("$anchor",)
    for word in gone:
        if made.get(word) in named:
            del made[word]
    return made


def _led_to(reference: object, named: Mapping[str, str]) -> str:
    """Returns the pointer that a reference within the document stands for, or nothing."""
    if not isinstance(reference, str) or not reference.startswith("#"):
        return ""
    meant = canonical(reference)
    pointer = meant if meant.startswith("#/") else named.get(meant[1:], "")
    return quote(pointer, safe=_OF_FRAGMENTS)
