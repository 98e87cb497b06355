"""Turns a value into one without what only answers have, by a schema that is judged as a whole."""

from __future__ import annotations

from typing import Any

from .applying import applying, has, inner
from .places import schema_at


def sendable(place: str, value: Any) -> Any:
    """Returns a value without its `readOnly` members, those of what it holds too."""
    if not isinstance(value, dict | list) or not has(place, "readOnly"):
        return value
    made: Any = value.copy()
    places = applying(place, value, keyword="readOnly")
    for key, at in ((key, at) for one in places for key, at in inner(one, value, "readOnly")):
        if isinstance(made, list):
            made[key] = sendable(at, made[key])
        elif key in made and is_read_only(at):
            del made[key]
        elif key in made:
            made[key] = sendable(at, made[key])
    return made


def is_read_only(place: str) -> bool:
    """Says whether only answers have what the schema at a place is of."""
    schema = schema_at(place)
    return isinstance(schema, dict) and schema.get("readOnly") is True
