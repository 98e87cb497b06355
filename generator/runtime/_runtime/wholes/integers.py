"""Turns a value into one with integers where a float stands for one, by a schema that is judged as a whole."""

from __future__ import annotations

from typing import Any

from ..keywords.json_types import exact
from .applying import applying, inner
from .places import schema_at


def with_integers(place: str, value: Any) -> Any:
    """Returns a value with integers for floats without a fraction, where a schema allows no other number."""
    if not _holds_some(value):
        return value
    if isinstance(value, float):
        return int(exact(value)) if any(map(_is_of_integers, applying(place, value))) else value
    made: Any = value.copy()
    for key, at in ((key, at) for one in applying(place, value) for key, at in inner(one, value)):
        if isinstance(made, list) or key in made:
            made[key] = with_integers(at, made[key])
    return made


def _holds_some(value: Any) -> bool:
    """Says whether a value is a float without a fraction, or holds one."""
    if isinstance(value, dict | list):
        return any(map(_holds_some, value.values() if isinstance(value, dict) else value))
    return isinstance(value, float) and value.is_integer()


def _is_of_integers(place: str) -> bool:
    schema = schema_at(place)
    names = schema.get("type", ())
    return "number" not in names and "integer" in names
