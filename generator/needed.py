"""Turns a document into one without the components that only operations refer to which are not in it any more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .copying import Opened
from .diagnostics import child, unescaped
from .schema.reached import COMPONENTS, reached


def without_unneeded(made: Opened, before: Any) -> None:
    """Takes out of `made`, a copy of `before` with fewer operations, what the others alone refer to."""
    needed_before = reached(before, [before.get("paths", {})])
    others = [value for pointer, value in _components(made.root) if pointer not in needed_before]
    for pointer in needed_before - reached(made.root, [made.root.get("paths", {}), *others]):
        section, _, name = pointer.rpartition("/")
        if isinstance(holder := made.at(section), dict):
            holder.pop(unescaped(name), None)


def _components(root: Any) -> Iterator[tuple[str, Any]]:
    components = root.get("components")
    for section, members in components.items() if isinstance(components, dict) else ():
        if isinstance(members, dict):
            yield from ((child(COMPONENTS + section, name), value) for name, value in members.items())
