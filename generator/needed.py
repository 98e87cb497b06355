"""Turns a document into one without the components that only operations refer to which are not in it any more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from .diagnostics import child
from .load import Document
from .schema.resolve import at, canonical

_COMPONENTS: Final = "#/components/"


def without_unneeded(made: Document, before: Document) -> Document:
    """Returns `made`, a copy of `before` with fewer operations, without what the others alone refer to."""
    needed_before = _reached(before.root, [before.root.get("paths", {})])
    others = [value for pointer, value in _components(made.root) if pointer not in needed_before]
    gone = needed_before - _reached(made.root, [made.root.get("paths", {}), *others])
    for pointer in gone:
        section, _, name = pointer.removeprefix(_COMPONENTS).partition("/")
        made.root["components"].get(section, {}).pop(name.replace("~1", "/").replace("~0", "~"), None)
    return made


def _components(root: Any) -> Iterator[tuple[str, Any]]:
    components = root.get("components")
    for section, members in components.items() if isinstance(components, dict) else ():
        if isinstance(members, dict):
            yield from ((child(_COMPONENTS + section, name), value) for name, value in members.items())


def _reached(root: Any, waiting: list[Any]) -> set[str]:
    """Returns the components that some values refer to, if need be by others."""
    reached: set[str] = set()
    while waiting:
        for reference in _references(waiting.pop()):
            pointer = "/".join(canonical(reference).split("/")[:4])
            if pointer.startswith(_COMPONENTS) and pointer not in reached:
                reached.add(pointer)
                waiting.append(at(root, pointer))
    return reached


def _references(value: Any) -> Iterator[str]:
    """Yields all texts in a value that refer to something within the document."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            waiting += found.values()
        elif isinstance(found, list):
            waiting += found
        elif isinstance(found, str) and found.startswith(_COMPONENTS):
            yield found
