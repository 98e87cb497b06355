"""Turns the pointer of something in a document into the operations and components that use it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import child

from .reached import COMPONENTS, component, components, path_items, references
from .vocabulary import METHODS


class Users:
    """Tells who comes to what is at a pointer of a document, which may be malformed."""

    def __init__(self, root: Any) -> None:
        self._operations: dict[str, list[str]] = {}
        """The operations of each place that has any, by method and path."""
        self._direct: dict[str, set[str]] = {}
        for place, value in [*components(root), *self._places(root)]:
            for reference in references(value):
                self._direct.setdefault(component(reference), set()).add(place)

    def operations(self, pointer: str) -> list[str]:
        """Returns the operations to skip to be rid of what is at a pointer: that which it is in, or some, never all."""
        place = _place(pointer)
        if place in self._operations and place.count("/") > _ITEM:
            return self._operations[place]
        found = {name for user in self._all(pointer) for name in self._operations.get(user, ())}
        return sorted(found) if found < {name for names in self._operations.values() for name in names} else []

    def unused(self, pointer: str) -> set[str]:
        """Returns the component that is at a pointer and those that come to it; nothing if an operation does."""
        places = self._all(pointer)
        are_components = all(place.startswith(COMPONENTS) for place in places)
        return places if are_components and pointer.count("/") > _ITEM else set()

    def _all(self, pointer: str) -> set[str]:
        found: set[str] = set()
        waiting = [_place(pointer)]
        while waiting:
            place = waiting.pop()
            if place not in found:
                found.add(place)
                waiting += self._direct.get(place, ())
        return found

    def _places(self, root: Any) -> Iterator[tuple[str, Any]]:
        for path, item in path_items(root):
            place = child("#/paths", path)
            for name, member in item.items():
                if name in METHODS:
                    self._operations[child(place, name)] = [f"{name.upper()} {path}"]
                    self._operations.setdefault(place, []).append(f"{name.upper()} {path}")
                yield child(place, name) if name in METHODS else place, member


_ITEM = 2
"""How many slashes are in the pointer of a path item."""


def _place(pointer: str) -> str:
    """Returns the pointer of the operation, path item or component around what is at a pointer."""
    tokens = pointer.split("/")
    is_of_item = tokens[1:2] == ["paths"] and not (tokens[3:4] and tokens[3] in METHODS)
    return "/".join(tokens[: 3 if is_of_item else 4])
