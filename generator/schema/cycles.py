"""Finds the references of a document that lead back to where they began, without end."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any, TypeVar

from generator.diagnostics import child

from .resolve import canonical

_Name = TypeVar("_Name", bound=Hashable)

_ONE = ("not", "if", "then", "else")
_LISTED = ("allOf", "anyOf", "oneOf")


def endless(pointers: Iterable[str], following: Callable[[str], Iterable[str]]) -> list[str]:
    """Returns the pointers of keywords by which schemas would judge one and the same value again and again."""
    return list(dict.fromkeys(_keyword(*step) for step in loops(pointers, following)))


def loops(starts: Iterable[_Name], following: Callable[[_Name], Iterable[_Name]]) -> list[tuple[_Name, _Name]]:
    """Returns the first name that is met again on each way that leads in a circle, and the one that follows it."""
    done: set[_Name] = set()
    steps: dict[_Name, _Name] = {}
    """For each name on the way the one that it goes on to."""

    found: list[tuple[_Name, _Name]] = []
    for start in starts:
        path: dict[_Name, Iterator[_Name]] = {} if start in done else {start: iter(following(start))}
        while path:
            name = next(reversed(path))
            further = next(path[name], None)
            if further is None:
                path.popitem()
                done.add(name)
            elif further in path:
                found.append((further, further if further == name else steps[further]))
            elif further not in done:
                steps[name] = further
                path[further] = iter(following(further))
    return found


def _keyword(pointer: str, following: str) -> str:
    below = following.removeprefix(f"{pointer}/")
    return child(pointer, "$ref" if below == following else below.partition("/")[0])


def same_value(schema: Any, pointer: str) -> Iterator[str]:
    """Yields the pointers of the schemas that judge the same value as a schema, which stands at a pointer."""
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
