"""Turns the validator's error about an OpenAPI object into a message that says what to mend."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

import jsonschema_rs
from jsonschema_rs import ValidationErrorKind as Kind

from generator.schema.objects import fields
from generator.schema.vocabulary import OBJECTS

_SHAPES: Final = (Kind.Type, Kind.OneOfNotValid, Kind.OneOfMultipleValid, Kind.AnyOf, Kind.Not)
"""The kinds of error for a value that fits none of the shapes allowed in its place, or two of them."""

_SHOWN: Final = 60
_TYPES: Final = ("array", "boolean", "integer", "number", "object", "string")
_PLACES: Final = ("path", "query", "header", "cookie")


def wording(pointer: str, error: jsonschema_rs.ValidationError) -> str:
    """Returns what is wrong with the value at a pointer: that it is no such object, not which rules it breaks."""
    *_, (kind, field) = fields(pointer) if pointer != "#" else [("", "")]
    if (kind, field) == ("Schema", "type") and isinstance(error.kind, (*_SHAPES, Kind.Enum)):
        what = "and 'null' are, or a list" if isinstance(error.kind, Kind.AnyOf) else "are in OpenAPI 3.0"
        return f"{_shown(error.instance)} is no type: {', '.join(_TYPES)} {what}"
    if (kind, field) == ("Parameter", "in"):
        return _of_place(error.instance)
    expected = _expected(pointer)
    if not expected or not isinstance(error.kind, _SHAPES):
        return error.message
    if expected == "Parameter" and isinstance(error.instance, Mapping):
        return _of_parameter(error.instance)
    return f"{_shown(error.instance)} is no {re.sub('(?<=[a-z])(?=[A-Z])', ' ', expected).lower()}"


def is_type(value: object) -> bool:
    """Says whether a value is a type, or a list of types, as JSON Schema 2020-12 has them."""
    names = value if isinstance(value, list) else [value]
    return bool(names) and all(isinstance(name, str) and name in (*_TYPES, "null") for name in names)


def _expected(pointer: str) -> str:
    """Returns the kind of OpenAPI's objects that should be at a pointer, or nothing if it leads to a value in one."""
    tokens = pointer.split("/")[1:]
    kind = "OpenAPI"
    while tokens:
        holds = OBJECTS[kind].get(tokens.pop(0))
        if holds is None or (holds.shape != "one" and not tokens):
            return ""
        tokens[:1] = [] if holds.shape != "one" else tokens[:1]
        kind = holds.kind
    return kind


def _of_parameter(value: Mapping[str, Any]) -> str:
    if value.get("in") not in _PLACES:
        return _of_place(value.get("in"))
    if "schema" in value and "content" in value:
        return "the parameter has both 'schema' and 'content'"
    if "schema" not in value and "content" not in value:
        return "the parameter has neither 'schema' nor 'content'"
    return f"{_shown(value)} is no parameter"


def _of_place(value: object) -> str:
    return f"{_shown(value)} is no place of a parameter: {', '.join(_PLACES)} are"


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
