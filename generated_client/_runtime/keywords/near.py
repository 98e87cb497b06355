"""Suggests a known name for one that is unknown, but much like it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Final

_LONGEST: Final = 60
_KNOWN: Final = 1_000
_ALIKE: Final = 0.75
"""How much of two names has to be the same, of 1."""

MOST_SUGGESTIONS: Final = 10
"""How many violations of a request may have a suggestion: to look for one takes time."""


def suggestion(name: str, known: Iterable[str]) -> str:
    """Returns the end of a sentence that asks whether another name was meant, where one is much like it."""
    if len(name) > _LONGEST:
        return ""
    from difflib import get_close_matches  # which nothing but a mistake needs

    alike = get_close_matches(name, list(islice(known, _KNOWN)), n=1, cutoff=_ALIKE)
    return f"; is {alike[0]} meant?" if alike else ""
