"""Measures a value: how many values it holds, and how long its strings are."""

from __future__ import annotations

from typing import Any, Final

CHARACTERS: Final = 50
"""How many characters of a text count as much as another value."""


def extent(value: Any) -> int:
    """Returns how many values one is made of, itself among them; what several hold counts for each."""
    count, waiting = 0, [value]
    while waiting:
        one = waiting.pop()
        count += 1 + (len(one) // CHARACTERS if isinstance(one, str) else 0)
        waiting += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
    return count
