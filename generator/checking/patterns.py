"""Turns regular expressions into what is wrong with them: one that can't be compiled can't judge a value."""

from __future__ import annotations

from typing import Final

import jsonschema_rs

LARGEST: Final = 50_000_000
"""How many bytes a pattern may take, compiled, in a client: `^[\\p{L}\\p{N}]{1,500}$` takes half of it."""

OPTIONS: Final = jsonschema_rs.FancyRegexOptions(size_limit=LARGEST)
"""How the patterns of a document are compiled."""

MAX_LARGE: Final = 20
"""How much of large patterns a document may have."""

_COSTS: Final = ((1_000_000, 0), (10_000_000, 1), (LARGEST, 8))
"""How much of what is large a pattern is that takes up to so many bytes: as it is slow to compile."""


class Patterns:
    """Tries the patterns of one document, each once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._large = 0

    def problem(self, pattern: str) -> str:
        """Returns what is wrong with a pattern, or nothing."""
        if pattern not in self._known:
            self._known[pattern] = self._problem(pattern)
        return self._known[pattern]

    def _problem(self, pattern: str) -> str:
        for size, cost in _COSTS:
            if self._large + cost > MAX_LARGE:
                return f"{pattern[:80]!r} is one large regular expression too many"
            if _compiles(pattern, size):
                self._large += cost
                return ""
        self._large += 1
        return f"{pattern[:80]!r} is no regular expression that can be judged"


def _compiles(pattern: str, size: int) -> bool:
    options = jsonschema_rs.FancyRegexOptions(size_limit=size)
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern}, pattern_options=options)
    except jsonschema_rs.ValidationError:
        return False
    return True
