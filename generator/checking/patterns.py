"""Turns regular expressions into what is wrong with them: one that can't be read or compiled can't judge a value."""

from __future__ import annotations

from typing import Final

import jsonschema_rs

from generator.expressions.reading import Unreadable
from generator.expressions.replacements import MOST
from generator.expressions.writing import for_engine

LARGEST: Final = 50_000_000
"""How many bytes a pattern may take, compiled, in a client: `^[\\p{L}\\p{N}]{1,500}$` takes half of it."""

OPTIONS: Final = jsonschema_rs.FancyRegexOptions(size_limit=LARGEST)
"""How the patterns of a document are compiled."""

MAX_COST: Final = 250
"""What it may cost to try the patterns of a document, all together."""

_COSTS: Final = ((100_000, 0), (1_000_000, 1), (10_000_000, 10), (LARGEST, 80))
"""What it costs to try whether a pattern takes no more than so many bytes; 80 are about half a second."""


class Patterns:
    """Tries the patterns of one document, each once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._cost = self._read = 0

    def problem(self, pattern: str) -> str:
        """Returns what is wrong with a pattern, or nothing."""
        if pattern not in self._known:
            self._known[pattern] = self._problem(pattern)
        return self._known[pattern]

    def _problem(self, pattern: str) -> str:
        self._read += len(pattern)
        if self._read > MOST:
            return f"{pattern[:80]!r} is an expression too many: all together are longer than {MOST:,} characters"
        try:
            text = for_engine(pattern)
        except Unreadable as why:
            return f"{pattern[:80]!r} is no regular expression that can be judged: {why}"
        for size, cost in _COSTS:
            if self._cost + cost > MAX_COST:
                return f"{pattern[:80]!r} is a large regular expression too many, or none that can be judged"
            self._cost += cost
            if _compiles(text, size):
                return ""
        return f"{pattern[:80]!r} is no regular expression that can be judged"


def _compiles(pattern: str, size: int) -> bool:
    options = jsonschema_rs.FancyRegexOptions(size_limit=size)
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern}, pattern_options=options)
    except jsonschema_rs.ValidationError:
        return False
    return True
