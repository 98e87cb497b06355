"""Turns regular expressions into what is wrong with them: one that can't be compiled can't judge a value."""

from __future__ import annotations

from typing import Final

import jsonschema_rs

LARGEST: Final = 1_000_000
"""How many bytes a pattern may take, compiled: one that takes more is large, and slow to compile."""

MAX_LARGE: Final = 20
"""How many large patterns a document may have."""

_SMALL: Final = jsonschema_rs.FancyRegexOptions(size_limit=LARGEST)
_ANY: Final = jsonschema_rs.FancyRegexOptions()


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
        if _compiles(pattern, _SMALL):
            return ""
        self._large += 1
        if self._large > MAX_LARGE:
            return f"{pattern[:80]!r} is one large regular expression too many: {MAX_LARGE} are carried"
        return "" if _compiles(pattern, _ANY) else f"{pattern[:80]!r} is no regular expression that can be judged"


def _compiles(pattern: str, options: jsonschema_rs.FancyRegexOptions) -> bool:
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern}, pattern_options=options)
    except jsonschema_rs.ValidationError:
        return False
    return True
