"""Turns pointers into lines: where the values of a document stand in its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.diagnostics import unescaped


class Places:
    """Finds the line of what a pointer points to, and looks at the members of each object or array once."""

    def __init__(self, top: Any, members: Callable[[Any], Mapping[str, tuple[int, Any]]]) -> None:
        """`members` returns for what is at a place, as `top` is that of the document, the line and place of each."""
        self._top = top
        self._members = members
        self._known: dict[str, Mapping[str, tuple[int, Any]]] = {}

    def line(self, pointer: str) -> int:
        """Returns the line of what a pointer points to, or of the nearest thing around it."""
        line, place, above = 1, self._top, "#"
        for token in pointer.split("/")[1:]:
            if above not in self._known:
                self._known[above] = self._members(place)
            found = self._known[above].get(unescaped(token))
            if found is None:
                break
            line, place = found
            above = f"{above}/{token}"
        return line
