"""Turns references by the name of an anchor into those by the pointer of the schema that has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote, unquote

from generator.load import Document

from .copying import Opened
from .vocabulary import objects

ANCHORS: Final = ("$anchor", "$dynamicAnchor")


def without_anchors(document: Document) -> Document:
    """Returns the document with pointers in place of names, except where an `$id` gives a name another meaning.

    Only where there is an `$id` can a `$dynamicRef` lead to another schema than a `$ref` would. A name that several
    schemas have stays as it is.
    """
    schemas = {found.pointer: found.value for found in objects(document) if found.kind == "Schema"}
    named = {name: pointers[0] for name, pointers in anchors(schemas).items() if not pointers[1:]}
    if not named:
        return document
    opened = Opened(document.root)
    inner = _below_ids(schemas)
    static = not any("$id" in schema for schema in schemas.values())
    for pointer, schema in schemas.items():
        if pointer not in inner and (words := _rewritten(schema, named, static=static)) != schema:
            own = opened.at(pointer)
            own.clear()
            own.update(words)
    return replace(document, root=opened.root)


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


def _rewritten(schema: Mapping[str, Any], named: Mapping[str, str], *, static: bool) -> dict[str, Any]:
    made = dict(schema)
    if (pointer := _led_to(made.get("$ref"), named)) is not None:
        made["$ref"] = pointer
    if static and (pointer := _led_to(made.get("$dynamicRef"), named)) is not None:
        del made["$dynamicRef"]
        made.update({"allOf": [*made.get("allOf", ()), {"$ref": pointer}]} if "$ref" in made else {"$ref": pointer})
    gone: Iterable[str] = ANCHORS if static else ("$anchor",)
    for word in gone:
        if made.get(word) in named:
            del made[word]
    return made


def _led_to(reference: object, named: Mapping[str, str]) -> str | None:
    name = unquote(reference)[1:] if isinstance(reference, str) and reference.startswith("#") else ""
    return quote(named[name], safe="#/~$&+,:;=?@!'()*") if name in named else None
