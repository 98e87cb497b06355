"""Turns a document into one without the components that only operations refer to which are not in it any more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .diagnostics import child
from .load import Document
from .schema.reached import COMPONENTS, reached


def without_unneeded(made: Document, before: Document) -> Document:
    """Returns `made`, a copy of `before` with fewer operations, without what the others alone refer to."""
    needed_before = reached(before.root, [before.root.get("paths", {})])
    others = [value for pointer, value in _components(made.root) if pointer not in needed_before]
    gone = needed_before - reached(made.root, [made.root.get("paths", {}), *others])
    for pointer in gone:
        section, _, name = pointer.removeprefix(COMPONENTS).partition("/")
        made.root["components"].get(section, {}).pop(name.replace("~1", "/").replace("~0", "~"), None)
    return made


def _components(root: Any) -> Iterator[tuple[str, Any]]:
    components = root.get("components")
    for section, members in components.items() if isinstance(components, dict) else ():
        if isinstance(members, dict):
            yield from ((child(COMPONENTS + section, name), value) for name, value in members.items())
