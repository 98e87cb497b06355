"""Turns the text of a JSON document into its value, and into what in it is not to be.

The parser of the standard library reads many times faster than one that knows where it is. So what is wrong with a
value is left where the value would be, and found by going through all of them; where it stands `json_places` tells.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from generator.diagnostics import MANY, Diagnostic, DocumentError, child

from .json_places import BREAK, positions
from .limits import MAX_DEPTH, MAX_MEMBERS, NO_TEXT, TOO_DEEP, TOO_WIDE, finite, is_text, twice, whole
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
    count, fits = _measured(root)
    flaws: tuple[Diagnostic, ...] = ()
    if not fits or made.wrong or made.repeated or _MAY_BE_HALF.search(text):
        found = islice(_flaws(root, made), MANY + 1)
        flaws = tuple(Diagnostic(places.line(pointer), pointer, message) for pointer, message in found)
    if not fits or len(flaws) > MANY:
        raise DocumentError(flaws)
    return root, count, places, flaws


def _malformed(text: str, error: json.JSONDecodeError) -> Diagnostic:
    line = 1 + sum(1 for _ in BREAK.finditer(text, 0, error.pos))
    shown = text[error.pos : error.pos + _SHOWN]
    what = error.msg[:1].lower() + error.msg[1:].removesuffix(" at").removesuffix(" starting at")
    return Diagnostic(line, "#", f"not JSON: {what}, and here is {shown!r}" if shown else f"not JSON: {what}")


def _measured(root: Any) -> tuple[int, bool]:
    """Returns how many objects and arrays a value is made of, and whether they are no deeper and wider than may be."""
    count, depth, level = 0, 0, [root]
    while level and depth < MAX_DEPTH and max(map(len, level)) <= MAX_MEMBERS:
        count, depth = count + len(level), depth + 1
        level = [member for one in level for member in _members(one) if isinstance(member, dict | list)]
    return count, not level


def _members(value: Any) -> Any:
    return value.values() if isinstance(value, dict) else value


def _flaws(root: Any, made: _Made) -> Iterator[tuple[str, str]]:
    """Yields each pointer with what is wrong there, and puts null in place of what is no value."""
    waiting = [("#", root)]
    while waiting:
        pointer, value = waiting.pop()
        if len(value) > MAX_MEMBERS:
            yield pointer, TOO_WIDE
        if pointer.count("/") >= MAX_DEPTH:
            yield pointer, TOO_DEEP
            continue
        yield from ((child(pointer, name), twice(name)) for name in made.repeated.get(id(value), (None, ()))[1])
        for name, member in list(value.items()) if isinstance(value, dict) else enumerate(value):
            if isinstance(name, str) and not is_text(name):
                yield pointer, NO_TEXT
            if isinstance(member, dict | list):
                waiting.append((child(pointer, name), member))
            elif isinstance(member, _Wrong):
                value[name] = None
                yield child(pointer, name), member.message
            elif isinstance(member, str) and not is_text(member):
                yield child(pointer, name), NO_TEXT
