"""Turns a schema and what it combines into the properties that an object of it may have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .diagnostics import child
from .resolve import canonical, resolve
from .schema_words import is_scoped
from .vocabulary import ANNOTATIONS

_ALWAYS = ("allOf",)
_PERHAPS = ("anyOf", "oneOf")
_PLAIN = ANNOTATIONS | {"additionalProperties", "allOf", "default", "$ref", "properties", "required", "type"}


@dataclass(frozen=True)
class Part:
    """A schema that holds for an object, always or perhaps."""

    schema: Mapping[str, Any]
    pointer: str
    always: bool


def parts(root: Any, schema: Mapping[str, Any], pointer: str) -> list[Part]:
    """Returns the schema and all that it combines: by `allOf`, `$ref`, a union, a condition."""
    found: list[Part] = []
    waiting = [Part(schema, pointer, True)]
    while waiting:
        part = waiting.pop(0)
        if part.pointer not in [one.pointer for one in found]:
            found.append(part)
            waiting += _combined(root, part)
    return found


def _combined(root: Any, part: Part) -> Iterator[Part]:
    for keyword in (*_ALWAYS, *_PERHAPS):
        for index, member in enumerate(part.schema.get(keyword, ())):
            yield from _part(member, child(child(part.pointer, keyword), index), part.always and keyword in _ALWAYS)
    for keyword in ("if", "then", "else"):
        if keyword in part.schema:
            yield from _part(part.schema[keyword], child(part.pointer, keyword), False)
    for name, member in part.schema.get("dependentSchemas", {}).items():
        yield from _part(member, child(child(part.pointer, "dependentSchemas"), name), False)
    if "$ref" in part.schema:
        target = resolve(root, part.schema["$ref"])
        yield from _part(target, canonical(part.schema["$ref"]), part.always)


def _part(schema: object, pointer: str, always: bool) -> Iterator[Part]:
    if isinstance(schema, dict) and not is_scoped(schema):
        yield Part(schema, pointer, always)


def is_plain(part: Part) -> bool:
    """Says whether a part asserts nothing but `type: object`, properties and which of them are required."""
    left = {keyword for keyword in part.schema.keys() - _PLAIN if not keyword.startswith("x-")}
    additional = part.schema.get("additionalProperties", True)
    return part.always and not left and additional is True and part.schema.get("type", "object") == "object"
