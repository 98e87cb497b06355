"""What an entry in the table of limits may ask of its keyword's place, and values that are easily taken for others."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from contract_tests.reading.pointers import Json

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
    """So many distinct values that are valid as elements of an array, or members of a map, here."""


Entry: TypeAlias = Callable[[Json, Place], Sides]


def near_misses(value: Json) -> Iterator[Json]:
    """Values that are easily taken for `value`."""
    if isinstance(value, str):
        yield from (value.swapcase(), value[:-1], value[1:], f"{value} ", f" {value}", f"{value}\n", value * 2)
        yield from (value.replace("_", "-"), [value], value.replace("x", "*"))
    elif is_number(value):
        yield from (value + 1, value - 1, value + 0.5, str(value), math.nextafter(value, math.inf))
    elif isinstance(value, bool):
        yield from (not value, int(value), str(value).lower())


def is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def as_floats(values: list[Json]) -> list[Json]:
    whole = (value for value in values if is_number(value) and isinstance(value, int))
    return [float(value) for value in whole if abs(value) < 2**1000 and float(value) == value]
