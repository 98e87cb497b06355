"""Removes the components that are needed only by operations which have been left out."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import unescaped
from generator.schema.copying import Opened
from generator.schema.reached import components, reached


def without_unneeded(made: Opened, before: Any) -> None:
    """Removes from `made`, a copy of `before` with fewer operations, what only the removed operations refer to."""
    needed_before = reached(before, [before.get("paths", {})])
    others = [value for pointer, value in components(made.root) if pointer not in needed_before]
    for pointer in needed_before - reached(made.root, [made.root.get("paths", {}), *others]):
        section, _, name = pointer.rpartition("/")
        if isinstance(holder := made.at(section), dict):
            holder.pop(unescaped(name), None)
