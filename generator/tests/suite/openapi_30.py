"""Tells which schemas of draft 4 can be written in OpenAPI 3.0, whose schema object lacks a good part of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

_KEYWORDS: Final = frozenset(
    {
        "$ref",
        "additionalProperties",
        "allOf",
        "anyOf",
        "default",
        "description",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "items",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minItems",
        "minLength",
        "minProperties",
        "minimum",
        "multipleOf",
        "not",
        "oneOf",
        "pattern",
        "properties",
        "required",
        "title",
        "type",
        "uniqueItems",
    }
)


def inexpressible(*schemas: Any) -> str | None:
    """Returns what of a schema, or of one that it refers to, OpenAPI 3.0 has no words for, or None where it has."""
    return next((reason for schema in schemas if (reason := _inexpressible(schema))), None)


def _inexpressible(schema: Any) -> str | None:
    definitions = schema.get("definitions", {}) if isinstance(schema, dict) else {}
    top = {key: value for key, value in schema.items() if key not in ("$schema", "definitions")}
    return next((reason for one in [top, *definitions.values()] for reason in _reasons(one)), None)


def _reasons(schema: Any) -> Iterator[str]:
    if isinstance(schema.get("$ref"), str):
        return  # draft 4 and OpenAPI 3.0 both pass over what stands beside a reference
    for keyword in schema:
        if keyword not in _KEYWORDS:
            yield keyword if not keyword.startswith(("$", "x")) or keyword == "$schema" else "a foreign keyword"
    kind = schema.get("type")
    if isinstance(kind, list) or kind == "null":
        yield "type: null" if kind == "null" else "a list of types"
    if isinstance(schema.get("items"), list):
        yield "a list of items"
    elif kind == "array" and "items" not in schema:
        yield "an array without items"
    for member in _members(schema):
        yield from _reasons(member)


def _members(schema: Mapping[str, Any]) -> Iterator[Any]:
    lists = [schema.get(keyword) for keyword in ("allOf", "anyOf", "oneOf")]
    candidates = [schema.get("items"), schema.get("not"), schema.get("additionalProperties")]
    candidates += [member for members in lists if isinstance(members, list) for member in members]
    candidates += schema.get("properties", {}).values()
    yield from (candidate for candidate in candidates if isinstance(candidate, dict))
