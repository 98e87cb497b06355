"""Turns the references of a document into those that lead back to where they began without end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .diagnostics import child
from .resolve import canonical, resolve

_ONE = ("not", "if", "then", "else")
_LISTED = ("allOf", "anyOf", "oneOf")


def endless(root: Any, pointers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Returns the pointers of schemas that would judge one and the same value again and again."""
    done: set[str] = set()
    found: list[str] = []
    for start in pointers:
        path: dict[str, Iterator[str]] = {}
        if start not in done:
            path[start] = _next(root, start)
        while path:
            pointer = next(reversed(path))
            following = next(path[pointer], None)
            if following is None:
                path.popitem()
                done.add(pointer)
            elif following in path:
                found.append(pointer)
            elif following not in done:
                path[following] = _next(root, following)
    return found


def _next(root: Any, pointer: str) -> Iterator[str]:
    """Yields the pointers of the schemas that judge the same value as the one at a pointer."""
    schema = resolve(root, pointer)
    if not isinstance(schema, dict):
        return
    if isinstance(schema.get("$ref"), str) and schema["$ref"].startswith("#"):
        yield canonical(schema["$ref"])
    for keyword in _ONE:
        if keyword in schema:
            yield child(pointer, keyword)
    for keyword in _LISTED:
        yield from (child(child(pointer, keyword), index) for index in range(len(schema.get(keyword, ()))))
    for name in schema.get("dependentSchemas", {}):
        yield child(child(pointer, "dependentSchemas"), name)
