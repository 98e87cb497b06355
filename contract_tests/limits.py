"""Turns a keyword and its limit into values on the limit and values one step past it: one entry of `SIDES` a keyword.

The values are candidates. What a body with one of them amounts to is for the judge to say.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import TypeAlias

from contract_tests.judge import is_type
from contract_tests.patterns import matching
from contract_tests.pointers import Json

# One of each kind of value, with those that are easily taken for another: True for 1, "42" for 42, 2.5 for 2.
STRANGERS: list[Json] = [
    None,
    True,
    False,
    0,
    1,
    2.5,
    "",
    "1",
    "2.5",
    "true",
    "null",
    [],
    [1],
    ["a"],
    {},
    {"a": 1},
    math.nan,
    math.inf,
    -math.inf,
    "\ud800",
]
ASTRAL = "\U0001f600"  # one code point, two UTF-16 units, four bytes


@dataclass(frozen=True)
class Sides:
    on: list[Json]
    past: list[Json]


@dataclass(frozen=True)
class Place:
    """What an entry may ask about the place that its keyword stands at."""

    keywords: Mapping[str, Json]
    valid: Callable[[int], list[Json]]
    """So many distinct values that are valid here."""
    elements: Callable[[int], list[Json]]
    """So many distinct values that are valid as elements of an array here."""


Entry: TypeAlias = Callable[[Json, Place], Sides]


def sides(keyword: str, limit: Json, place: Place) -> Sides:
    """Where the values are listed, no other keyword's limit can be reached but through one of them."""
    found = SIDES[keyword](limit, place)
    listed = [place.keywords["const"]] if "const" in place.keywords else place.keywords.get("enum", [])
    return Sides([*found.on, *listed], found.past)


def _type(limit: Json, place: Place) -> Sides:
    names = [limit] if isinstance(limit, str) else limit
    valid = place.valid(2)
    in_quotes = [str(value) for value in valid if _is_number(value)]
    too_long = ["\ud800" * (place.keywords["maxLength"] + 1)] if "maxLength" in place.keywords else []
    strangers = [*STRANGERS, *in_quotes, *too_long]
    return Sides(
        [*valid, *_as_floats(valid)], [one for one in strangers if not any(is_type(name, one) for name in names)]
    )


def _minimum(limit: Json, place: Place) -> Sides:
    return _bound(_at(limit, place, up=True), [_beyond(limit, place, up=False), limit - 1], place)


def _maximum(limit: Json, place: Place) -> Sides:
    return _bound(_at(limit, place, up=False), [_beyond(limit, place, up=True), limit + 1], place)


def _exclusive_minimum(limit: Json, place: Place) -> Sides:
    return _bound(_beyond(limit, place, up=True), [_at(limit, place, up=False), limit], place)


def _exclusive_maximum(limit: Json, place: Place) -> Sides:
    return _bound(_beyond(limit, place, up=False), [_at(limit, place, up=True), limit], place)


def _bound(on: Json, past: list[Json], place: Place) -> Sides:
    floats = _as_floats([on, *past]) if place.keywords.get("type") == "integer" else []
    return Sides([on, *floats[:1]], [*past, *floats[1:]])


def _multiple_of(divisor: Json, place: Place) -> Sides:
    words = place.keywords
    lowest = words.get("minimum", words.get("exclusiveMinimum", 0))
    highest = words.get("maximum", words.get("exclusiveMaximum", divisor * 100))
    ends = [_at(lowest, place, up=True), _at(highest, place, up=False), _beyond(lowest, place, up=True)]
    near = [value + step for value in ends for step in (1, divisor / 2)] + [math.nextafter(divisor, 0)]
    return Sides([*ends, 0, divisor], [*near, *(-value for value in near)])


def _min_length(limit: int, place: Place) -> Sides:
    return Sides(_texts(limit, place), _texts(limit - 1, place))


def _max_length(limit: int, place: Place) -> Sides:
    return Sides(_texts(limit, place), _texts(limit + 1, place))


def _pattern(pattern: str, place: Place) -> Sides:
    shortest, longest = place.keywords.get("minLength", 0), place.keywords.get("maxLength", 20)
    on = [text for length in (shortest, longest) for text in matching(pattern, length)]
    around = (f"{edge}{text}{end}" for text in on for edge in ("", "\n", ASTRAL) for end in ("\n", "\u0663", ASTRAL))
    within = (text[:-1] for text in on if text)
    return Sides(on, ["", *within, *around, *_texts(shortest, place), ASTRAL * max(1, shortest), "\u0663" * shortest])


def _enum(members: list[Json], _: Place) -> Sides:
    return Sides(members, [*chain.from_iterable(map(near_misses, members)), *STRANGERS])


def _const(value: Json, place: Place) -> Sides:
    return _enum([value], place)


def _min_items(limit: int, place: Place) -> Sides:
    return Sides([place.elements(limit)], [place.elements(limit - 1)] if limit > 0 else [])


def _max_items(limit: int, place: Place) -> Sides:
    return Sides([place.elements(limit)], [place.elements(limit + 1)])


def _unique_items(limit: bool, place: Place) -> Sides:
    shortest = max(2, place.keywords.get("minItems", 0))
    distinct = place.elements(shortest)
    twice = [*distinct[: shortest - 1], distinct[0]]
    return Sides([distinct, distinct[:1]], [twice, [*twice[:-1], *_as_floats(twice[:1])]] if limit else [])


SIDES: dict[str, Entry] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "minimum": _minimum,
    "maximum": _maximum,
    "exclusiveMinimum": _exclusive_minimum,
    "exclusiveMaximum": _exclusive_maximum,
    "multipleOf": _multiple_of,
    "minLength": _min_length,
    "maxLength": _max_length,
    "pattern": _pattern,
    "minItems": _min_items,
    "maxItems": _max_items,
    "uniqueItems": _unique_items,
}

# Limits that nothing can be past: no text is shorter than the empty one, and `uniqueItems: false` asks for nothing.
NOTHING_PAST: dict[str, Json] = {"minLength": 0, "minItems": 0, "uniqueItems": False}


def near_misses(value: Json) -> Iterator[Json]:
    """Values that are easily taken for `value`."""
    if isinstance(value, str):
        yield from (value.swapcase(), value[:-1], value[1:], f"{value} ", f" {value}", f"{value}\n", value * 2)
        yield from (value.replace("_", "-"), [value], value.replace("x", "*"))
    elif _is_number(value):
        yield from (value + 1, value - 1, value + 0.5, str(value), math.nextafter(value, math.inf))
    elif isinstance(value, bool):
        yield from (not value, int(value), str(value).lower())


def _texts(length: int, place: Place) -> list[str]:
    """Texts of so many code points; `shortest`, where a pattern asks for it, may be longer."""
    if length < 0:
        return []
    pattern = place.keywords.get("pattern")
    return [ASTRAL * length, "a" * length, *(matching(pattern, length) if pattern else [])]


def _step(place: Place) -> Fraction | None:
    """The distance of neighbouring values, where it is not that of the floats."""
    if "multipleOf" in place.keywords:
        return Fraction(repr(place.keywords["multipleOf"]))
    return Fraction(1) if place.keywords.get("type") == "integer" else None


def _at(limit: Json, place: Place, *, up: bool) -> Json:
    """The limit itself or, where it is no value itself, the first value above or below it."""
    step = _step(place)
    if step is None:
        return limit
    count = Fraction(repr(limit)) / step
    return _number((math.ceil(count) if up else math.floor(count)) * step)


def _beyond(limit: Json, place: Place, *, up: bool) -> Json:
    """The first value above or below the limit."""
    step = _step(place)
    if step is None:
        return math.nextafter(limit, math.inf if up else -math.inf)
    count = Fraction(repr(limit)) / step
    return _number((math.floor(count) + 1 if up else math.ceil(count) - 1) * step)


def _number(value: Fraction) -> Json:
    return int(value) if value.denominator == 1 else float(value)


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _as_floats(values: list[Json]) -> list[Json]:
    whole = (value for value in values if _is_number(value) and isinstance(value, int))
    return [float(value) for value in whole if abs(value) < 2**1000 and float(value) == value]
