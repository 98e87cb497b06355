"""What an expression is read from: its characters one after another, and why it is refused."""

from __future__ import annotations

import re


class Unreadable(ValueError):
    """Says what in an expression is not carried."""


class Cursor:
    """A place in the text of an expression."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def sees(self, *words: str) -> bool:
        return self.text.startswith(words, self.at)

    def takes(self, word: str) -> bool:
        """Says whether a word stands here, and goes behind it."""
        found = self.sees(word)
        self.at += len(word) if found else 0
        return found

    def match(self, expression: re.Pattern[str]) -> re.Match[str] | None:
        """Returns what matches here, and goes behind it."""
        found = expression.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return found

    def next(self) -> str:
        """Returns the next character, and goes behind it; nothing at the end."""
        self.at += 1
        return self.text[self.at - 1 : self.at]

    @property
    def is_at_end(self) -> bool:
        return self.at >= len(self.text)
