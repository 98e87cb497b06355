"""Reads what stands behind a backslash, and the classes in brackets."""

from __future__ import annotations

import re
from typing import Final

from .nodes import One
from .reading import Cursor, Unreadable
from .sets import EVERY, NO, escaped, member

_SURROGATES: Final = range(0xD800, 0xE000)
_PAIR: Final = re.compile(r"u[dD]([89abAB])([0-9a-fA-F]{2})\\u[dD]([c-fC-F])([0-9a-fA-F]{2})")
_CODE: Final = re.compile(r"x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|[ux]\{([0-9a-fA-F]{1,8})\}|c([a-zA-Z])|0(?![0-9])")
_PROPERTY: Final = re.compile(r"[pP](?:\{[A-Za-z0-9_]+(?:=[A-Za-z0-9_]+)?\}|[CLMNPSZ])")
_CONTROLS: Final = {"f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_SPECIAL: Final = frozenset("^$\\.*+?()[]{}|/-#&~")
"""What may stand behind a backslash as the engine reads it."""

_NAMED_SET: Final = re.compile(r"\[[:.=]\^?\w+[:.=]\]")
_SET_OPERATORS: Final = ("&&[", "--[", "~~[")


def code(cursor: Cursor) -> int | None:
    """Returns the code point that stands behind a backslash as a number, a pair of surrogates being one."""
    if pair := cursor.match(_PAIR):
        high, low = int("d" + pair[1] + pair[2], 16), int("d" + pair[3] + pair[4], 16)
        return 0x10000 + ((high - 0xD800) << 10) + low - 0xDC00
    if found := cursor.match(_CODE):
        if found[4]:
            return ord(found[4]) % 32
        value = int(found[1] or found[2] or found[3] or "0", 16)
        if value > 0x10FFFF:
            raise Unreadable(f"there is no character \\{found[0]}")
        return value
    return None


def one_of(cursor: Cursor, *, any_case: bool) -> One:
    """Reads the escape of one character, or of a set of them, outside a class."""
    if (found := property_of(cursor, any_case=any_case)) is not None:
        return found
    if cursor.sees("d", "D", "w", "W", "s", "S"):
        return escaped(cursor.next())
    start = cursor.at
    return _spelled(_point(cursor), cursor.text[start : cursor.at])


def property_of(cursor: Cursor, *, any_case: bool) -> One | None:
    found = cursor.match(_PROPERTY)
    if found is None:
        return None
    if any_case and found[0].startswith("P"):
        raise Unreadable("what \\P{...} is where case is ignored is read in several ways")
    text = f"\\{found[0]}" if "{" in found[0] else f"\\{found[0][0]}{{{found[0][1]}}}"
    return One(text, text)


def _point(cursor: Cursor, *, in_class: bool = False) -> int:
    """Reads the code point behind a backslash."""
    if (value := code(cursor)) is not None:
        return value
    letter = cursor.next()
    if letter in _CONTROLS:
        return ord(_CONTROLS[letter])
    if in_class and letter == "b":
        return 8
    if not letter or (letter.isascii() and letter.isalnum()):
        raise Unreadable(f"'\\{letter}' is no escape of ECMA-262")
    return ord(letter)


def _spelled(point: int, source: str) -> One:
    """Returns a character as it is written, where the engine reads that as it is meant."""
    if point in _SURROGATES:
        return NO
    if source in _SPECIAL or source in _CONTROLS:
        return One(f"\\{source}", f"\\{source}")
    if chr(point) == source:
        return One(source, source)
    same = re.fullmatch(r"x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]+\}", source)
    text = f"\\{source}" if same else f"\\u{{{point:X}}}"
    return One(text, text)


def class_of(cursor: Cursor, *, any_case: bool) -> One:
    """Reads a class, behind the bracket that opens it."""
    negated, nested = cursor.takes("^"), False
    members: list[One] = []
    first = cursor.at
    while not cursor.takes("]"):
        if cursor.is_at_end:
            raise Unreadable("a class has no end")
        if cursor.sees("[", "&", "-", "~"):
            if found := _NAMED_SET.match(cursor.text, cursor.at):
                raise Unreadable(f"'{found[0]}' is nothing in ECMA-262, and a set elsewhere")
            if cursor.sees(*_SET_OPERATORS):
                raise Unreadable("a class in a class is read in several ways")
            nested = nested or cursor.sees("[")
        members.append(_member(cursor, any_case=any_case, first=cursor.at == first))
    if nested and cursor.sees("]"):
        raise Unreadable("a class in a class is read in several ways")
    members = [one for one in members if one.text]
    if not members:
        return EVERY if negated else NO
    opening = "[^" if negated else "["
    return One(
        opening + "".join(one.text for one in members) + "]", opening + "".join(one.native for one in members) + "]"
    )


def _member(cursor: Cursor, *, any_case: bool, first: bool) -> One:
    """Reads a character, a range, or a set in a class; nothing where that is of surrogates alone."""
    start = cursor.at
    low = _atom(cursor, any_case=any_case)
    source = cursor.text[start : cursor.at]
    if not cursor.sees("-") or cursor.sees("-]"):
        return _single(low, source, edge=first or cursor.sees("]"))
    cursor.next()
    begin = cursor.at
    high = _atom(cursor, any_case=any_case)
    high_source = cursor.text[begin : cursor.at]
    if isinstance(low, int) and isinstance(high, int):
        return _range(low, high, source, high_source)
    both = [_single(low, source), _in_class(ord("-"), "-"), _single(high, high_source)]
    return One("".join(one.text for one in both), "".join(one.native for one in both))


def _single(atom: int | One, source: str, *, edge: bool = False) -> One:
    if isinstance(atom, One):
        return atom
    return One("", "") if atom in _SURROGATES else _in_class(atom, source, edge=edge)


def _atom(cursor: Cursor, *, any_case: bool) -> int | One:
    if cursor.is_at_end:
        raise Unreadable("a class has no end")
    if not cursor.takes("\\"):
        return ord(cursor.next())
    if (found := property_of(cursor, any_case=any_case)) is not None:
        return found
    if cursor.sees("d", "D", "w", "W", "s", "S"):
        return member(cursor.next(), any_case=any_case)
    return _point(cursor, in_class=True)


def _range(low: int, high: int, low_source: str, high_source: str) -> One:
    if low > high:
        raise Unreadable(f"the range {low_source}-{high_source} is out of order")
    if low in _SURROGATES:
        low, low_source = 0xE000, ""
    if high in _SURROGATES:
        high, high_source = 0xD7FF, ""
    if low > high:
        return One("", "")
    text = f"{_in_class(low, low_source).text}-{_in_class(high, high_source).text}"
    return One(text, text)


def _in_class(point: int, source: str, *, edge: bool = False) -> One:
    """Returns a character of a class, with a backslash where it would be an operator for the engine."""
    if chr(point) == source and source in "[^&~-" and not (source == "-" and edge):
        return One(f"\\{source}", f"\\{source}")
    if not source.startswith("\\"):
        return One(source, source) if chr(point) == source else _spelled(point, "")
    return _spelled(point, source[1:])
