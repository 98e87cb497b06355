"""Turns a document's value into a copy of it in which something is to be changed: what stays the same is shared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.diagnostics import unescaped


def copied(value: Any) -> Any:
    """Returns a value of JSON with objects and arrays of its own."""
    if isinstance(value, dict):
        return {name: copied(member) for name, member in value.items()}
    return [copied(member) for member in value] if isinstance(value, list) else value


class Opened:
    """A copy that shares with the original whatever is not opened."""

    def __init__(self, root: Any) -> None:
        self.root = root.copy()
        self._own = {id(self.root): self.root}

    def at(self, pointer: str) -> Any:
        """Returns the object or array at a pointer of a diagnostic, the copy's own, or None."""
        value = self.root
        for token in pointer.split("/")[1:]:
            name = unescaped(token)
            key: Any = int(name) if isinstance(value, list) and name.isdecimal() else name
            there = key in value if isinstance(value, dict) else isinstance(key, int) and key < len(value)
            if not there or not isinstance(value[key], dict | list):
                return None
            if id(value[key]) not in self._own:
                value[key] = value[key].copy()
                self._own[id(value[key])] = value[key]
            value = value[key]
        return value


def put(made: dict[str, Any], schema: Mapping[str, Any], way: tuple[str | int, ...], inner: Any) -> None:
    """Puts what is `inner` into a shallow copy `made` of a schema, at the way to it, and leaves the schema as it is."""
    keyword = str(way[0])
    if len(way) == 1:
        made[keyword] = inner
        return
    if made[keyword] is schema[keyword]:
        made[keyword] = schema[keyword].copy()
    made[keyword][way[1]] = inner
