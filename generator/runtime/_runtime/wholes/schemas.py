"""The keywords that jsonschema-rs judges: those of a schema as a whole, and regular expressions of ECMA-262."""

from __future__ import annotations

from collections.abc import Mapping
from operator import is_
from typing import Any, Final

import jsonschema_rs
from attrs import evolve

from ..keywords.json_types import equal, is_array, is_json, is_string, no_json, plain, sayable
from ..keywords.keyword import Keyword, Place, Reading
from .expressions import for_engine
from .filling import filled
from .hiding import sendable
from .integers import with_integers
from .judges import expression
from .places import place_of
from .violations import BrokenRule, broken_rules


class pattern(Keyword):
    """`pattern`: somewhere in the text the expression matches."""

    __slots__ = ("_validator",)
    keyword = "pattern"

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self._validator = expression(for_engine(limit))

    def holds(self, value: Any) -> bool:
        return not is_string(value) or self._validator.is_valid(plain(value))

    def rule(self) -> str:
        return f"does not match {self.limit!r}"


class format_(Keyword):
    """`format`, where the client was made to assert it."""

    __slots__ = ("_validator",)
    keyword = "format"

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self._validator = jsonschema_rs.Draft202012Validator({"format": limit}, validate_formats=True)

    def holds(self, value: Any) -> bool:
        return not is_string(value) or self._validator.is_valid(plain(value))

    def rule(self) -> str:
        return f"is not of the format {self.limit}"


class conforms(Keyword):
    """All keywords of the document's schema at a pointer, those too that tie several properties together.

    They fill in what the value leaves out; what it then holds is read by further keywords. What only answers have is
    left out where the value is to be sent, and what is left must keep them as well: it is all that the server sees.
    """

    __slots__ = ("keywords",)
    keyword = "$ref"

    def __init__(self, limit: str, *keywords: Keyword) -> None:
        super().__init__(limit)
        self.keywords = keywords

    def read(self, value: Any, at: Place, reading: Reading) -> Any:
        noted = len(reading.noted)
        if reading.strict and not reading.judged:
            value = self._judged(value, at, reading)
            if len(reading.noted) == noted:
                reading = evolve(reading, fills=False, judged=True)
        for keyword in self.keywords:
            value = keyword.read(value, at, reading)
        return value

    def _judged(self, value: Any, at: Place, reading: Reading) -> Any:
        given, place = plain(value), place_of(self.limit)
        if not is_json(given):
            _note(_broken_in_json(place, given), at, reading)
            return value
        if _note(broken_rules(place, given), at, reading):
            return value
        made = with_integers(place, filled(place, given, sending=reading.sending) if reading.fills else given)
        if reading.sending:
            left = sendable(place, made)
            if not equal(left, made) and _note(broken_rules(place, left), at, reading):
                return value
            made = left
        return _with(value, made)

    def __repr__(self) -> str:
        return f"conforms({', '.join(map(repr, (self.limit, *self.keywords)))})"


def _note(broken: list[BrokenRule], at: Place, reading: Reading) -> bool:
    """Notes the broken rules, and says whether there are any."""
    for one in broken:
        reading.refuse(one.keyword, one.limit, one.value, at.below(one.path), one.rule, further=True)
    return bool(broken)


_COUNTING: Final = {"minProperties", "maxProperties", "minItems", "maxItems", "dependentRequired"}
"""Keywords that look at no member or item, so that what these are makes no difference."""


def _broken_in_json(place: str, given: Any) -> list[BrokenRule]:
    """Returns the rules that a value breaks, without those that may be broken only by what in it is not JSON."""
    holes = [way for way, _ in no_json(given)]
    return [
        one
        for one in broken_rules(place, sayable(given))
        if one.keyword in _COUNTING or not any(way[: len(one.path)] == tuple(one.path) for way in holes)
    ]


def _with(value: Any, made: Any) -> Any:
    """Returns what was made of a value; what is as it was given stays the same object."""
    if isinstance(value, Mapping):
        members = {name: _with(value[name], made[name]) if name in value else made[name] for name in made}
        same = members.keys() == value.keys() and all(members[name] is value[name] for name in members)
        return value if same else members
    if is_array(value):
        elements = list(map(_with, value, made))
        return value if all(map(is_, elements, value)) else elements
    same = equal(plain(value), made) and isinstance(value, float) == isinstance(made, float)
    return value if same else made
