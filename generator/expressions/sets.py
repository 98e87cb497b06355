"""Sets of characters as ECMA-262 has them, spelled for the engine, which knows others by the same names."""

from __future__ import annotations

from typing import Final

from .nodes import One

ANY: Final = r"[\x00-\u{10FFFF}]"
NONE: Final = r"[^\x00-\u{10FFFF}]"
LINES: Final = r"\n\r\u{2028}\u{2029}"
"""What ends a line."""

_WORD: Final = "0-9A-Za-z_"
_NO_WORD: Final = r"\x00-/:-@\[-\^`{-\u{10FFFF}"
_NO_WORD_IN_ANY_CASE: Final = r"\x00-/:-@\[-\^`{-\u{17E}\u{180}-\u{2129}\u{212B}-\u{10FFFF}"
"""Without those that are another case of `s` and `k`."""

_SPACE: Final = r"\t-\r \u{A0}\u{1680}\u{2000}-\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}\u{FEFF}"
_NO_SPACE: Final = (
    r"\x00-\x08\x0E-\x1F!-\u{9F}\u{A1}-\u{167F}\u{1681}-\u{1FFF}\u{200B}-\u{2027}\u{202A}-\u{202E}"
    r"\u{2030}-\u{205E}\u{2060}-\u{2FFF}\u{3001}-\u{FEFE}\u{FF00}-\u{10FFFF}"
)
_MEMBERS: Final = {
    "d": "0-9",
    "D": r"\x00-/:-\u{10FFFF}",
    "w": _WORD,
    "W": _NO_WORD,
    "s": _SPACE,
    "S": _NO_SPACE,
}
_TRANSLATED: Final = ("d", "D", "w", "W")
"""Escapes that the engine's translation reads as ECMA-262 does."""

DOT: Final = One(f"[^{LINES}]", f"[^{LINES}]")
EVERY: Final = One(ANY, ANY)
NO: Final = One(NONE, NONE)


def escaped(letter: str) -> One:
    """Returns the set of `\\d`, `\\D`, `\\w`, `\\W`, `\\s` or `\\S`."""
    native = f"[{_MEMBERS[letter]}]" if letter.islower() else f"[^{_MEMBERS[letter.lower()]}]"
    return One(f"\\{letter}" if letter in _TRANSLATED else native, native)


def member(letter: str, *, any_case: bool) -> One:
    """Returns what stands in a class for such an escape."""
    native = _NO_WORD_IN_ANY_CASE if any_case and letter == "W" else _MEMBERS[letter]
    return One(f"\\{letter}" if letter in _TRANSLATED else native, native)


AT_WORD: Final = f"(?:(?<=[{_WORD}])(?![{_WORD}])|(?<![{_WORD}])(?=[{_WORD}]))"
NOT_AT_WORD: Final = f"(?:(?<=[{_WORD}])(?=[{_WORD}])|(?<![{_WORD}])(?![{_WORD}]))"
AT_LINE: Final = f"(?<![^{LINES}])"
AT_LINE_END: Final = f"(?![^{LINES}])"
