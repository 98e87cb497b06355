"""Turns the text of a JSON document into its value, and into problems such as names that stand twice in an object.

The parser of the standard library is many times faster than one that tracks positions. So a problem is left in place of
the value, and found by a walk over all values; `json_places` then tells its line.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from generator.diagnostics import MANY, Diagnostic, DocumentError, below

from .json_places import BREAK, positions
from .limits import (
    MAX_DEPTH,
    MAX_MEMBERS,
    MAX_WAY,
    NO_TEXT,
    TOO_DEEP,
    TOO_LONG,
    TOO_LONG_EACH,
    TOO_WIDE,
    are_too_long,
    finite,
    is_text,
    twice,
    whole,
)
from .places import Places

_BEGINS: Final = re.compile(r'[ \t\r\n]*\{[ \t\r\n]*["}]')
_MAY_BE_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")
_SHOWN: Final = 20
"""How many characters of the text a message shows."""


@dataclass(frozen=True, slots=True)
class _Wrong:
    """Stands where a value would that is not JSON's."""

    message: str


@dataclass
class _Made:
    """What the parser's hooks met on its way."""

    wrong: bool = False
    repeated: dict[int, tuple[dict[str, Any], list[str]]] = field(default_factory=dict)
    """By the `id` of an object, which is kept lest another is given that, the names that it has several times."""

    def object(self, members: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(members)
        if len(made) != len(members):
            times = Counter(name for name, _ in members)
            self.repeated[id(made)] = made, [name for name, count in times.items() if count > 1]
        return made

    def number(self, read: Callable[[str], float]) -> Callable[[str], Any]:
        def made(text: str) -> Any:
            try:
                return read(text)
            except ValueError as error:
                self.wrong = True
                return _Wrong(str(error))

        return made


def is_json(text: str) -> bool:
    """Says whether a document is JSON by how it begins: with an object that is empty or has a name in quotes."""
    return _BEGINS.match(text) is not None


def read(text: str) -> tuple[Any, int, Places, tuple[Diagnostic, ...]]:
    """Returns the value of a document, how many objects and arrays it has, its places, and its flaws.

    Raises:
        DocumentError: the text is not JSON, or is more than is carried.
    """
    made = _Made()
    number = made.number(finite)
    try:
        root = json.loads(
            text,
            object_pairs_hook=made.object,
            parse_int=made.number(whole),
            parse_float=number,
            parse_constant=number,
        )
    except json.JSONDecodeError as error:
        raise DocumentError([_malformed(text, error)]) from error
    except RecursionError as error:
        raise DocumentError([Diagnostic(1, "#", TOO_DEEP)]) from error
    places = Places(*positions(text))
    count, excess = _measured(root)
    flaws: tuple[Diagnostic, ...] = ()
    if excess or made.wrong or made.repeated or _MAY_BE_HALF.search(text):
        found = islice(_flaws(root, made, fits=not excess), MANY + 1)
        flaws = tuple(Diagnostic(places.line(pointer), pointer, message) for pointer, message in found)
    if excess or len(flaws) > MANY:
        raise DocumentError(flaws or [Diagnostic(1, "#", excess)])
    return root, count, places, flaws


def _malformed(text: str, error: json.JSONDecodeError) -> Diagnostic:
    line = 1 + sum(1 for _ in BREAK.finditer(text, 0, error.pos))
    shown = text[error.pos : error.pos + _SHOWN]
    what = error.msg[:1].lower() + error.msg[1:].removesuffix(" at").removesuffix(" starting at")
    return Diagnostic(line, "#", f"not JSON: {what}, and here is {shown!r}" if shown else f"not JSON: {what}")


def _measured(root: Any) -> tuple[int, str]:
    """Returns how many objects and arrays a value is made of, and if they are more than is carried, how."""
    count, ways, level = 0, 0, [(root, 0)]
    for _ in range(MAX_DEPTH):
        count, ways = count + len(level), ways + sum(way for _, way in level)
        if any(len(one) > MAX_MEMBERS for one, _ in level):
            return count, TOO_WIDE
        if any(way > MAX_WAY for _, way in level):
            return count, TOO_LONG
        if are_too_long(ways, count):
            return count, TOO_LONG_EACH
        level = [
            (member, way + 1 + len(str(name)))
            for one, way in level
            for name, member in _members(one)
            if isinstance(member, dict | list)
        ]
    return count, TOO_DEEP if level else ""


def _excess(way: tuple[str | int, ...], value: Any) -> str:
    if len(value) > MAX_MEMBERS:
        return TOO_WIDE
    if sum(1 + len(str(name)) for name in way) > MAX_WAY:
        return TOO_LONG
    return TOO_DEEP if len(way) >= MAX_DEPTH else ""


def _members(value: Any) -> Iterable[tuple[str | int, Any]]:
    return value.items() if isinstance(value, dict) else enumerate(value)


def _flaws(root: Any, made: _Made, *, fits: bool) -> Iterator[tuple[str, str]]:
    """Yields each pointer with what is wrong there, and puts null in place of what is no value."""
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), root)]
    while waiting:
        way, value = waiting.pop()
        if not fits and (excess := _excess(way, value)):
            yield below("#", way), excess
            return
        _, repeated = made.repeated.get(id(value), (None, ()))
        yield from ((below("#", (*way, name)), twice(name)) for name in repeated)
        for name, member in list(_members(value)):
            if isinstance(name, str) and not is_text(name):
                yield below("#", way), NO_TEXT
            if isinstance(member, dict | list):
                waiting.append(((*way, name), member))
            elif isinstance(member, _Wrong):
                value[name] = None
                yield below("#", (*way, name)), member.message
            elif isinstance(member, str) and not is_text(member):
                yield below("#", (*way, name)), NO_TEXT
