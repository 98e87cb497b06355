"""Turns the limits of a number into numbers on the limit and numbers one step past it."""

import math
from fractions import Fraction

from contract_tests.limits.places import Place, Sides, as_floats
from contract_tests.reading.pointers import Json


def minimum(limit: Json, place: Place) -> Sides:
    return _bound(_at(limit, place, up=True), [_beyond(limit, place, up=False), limit - 1], place)


def maximum(limit: Json, place: Place) -> Sides:
    return _bound(_at(limit, place, up=False), [_beyond(limit, place, up=True), limit + 1], place)


def exclusive_minimum(limit: Json, place: Place) -> Sides:
    return _bound(_beyond(limit, place, up=True), [_at(limit, place, up=False), limit], place)


def exclusive_maximum(limit: Json, place: Place) -> Sides:
    return _bound(_beyond(limit, place, up=False), [_at(limit, place, up=True), limit], place)


def _bound(on: Json, past: list[Json], place: Place) -> Sides:
    floats = as_floats([on, *past]) if place.keywords.get("type") == "integer" else []
    return Sides([on, *floats[:1]], [*past, *floats[1:]])


def multiple_of(divisor: Json, place: Place) -> Sides:
    words = place.keywords
    lowest = words.get("minimum", words.get("exclusiveMinimum", 0))
    highest = words.get("maximum", words.get("exclusiveMaximum", divisor * 100))
    ends = [_at(lowest, place, up=True), _at(highest, place, up=False), _beyond(lowest, place, up=True)]
    near = [value + step for value in ends for step in (1, divisor / 2)] + [math.nextafter(divisor, 0)]
    return Sides([*ends, 0, divisor], [*near, *(-value for value in near)])


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
