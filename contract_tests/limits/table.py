"""Turns a keyword and its limit into values on the limit and values one step past it: one entry of `SIDES` a keyword.

The values are candidates. What a body with one of them amounts to is for the judge to say.
"""

from collections.abc import Iterator, Mapping

from contract_tests.judging.judge import is_type
from contract_tests.limits import numbers, texts
from contract_tests.limits.extremes import matches_all
from contract_tests.limits.places import STRANGERS, Entry, Place, Sides, as_floats, is_number, near_misses
from contract_tests.limits.sizes import LARGEST, LONG, within
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema_words import allowed

_FIRST = 5
"""How many members of a list are tried with all that looks like them; of a thousand that would take minutes."""

__all__ = ["SIDES", "STRANGERS", "Place", "Sides", "has_past", "is_idle", "near_misses", "sides"]


def sides(keyword: str, limit: Json, place: Place) -> Sides:
    """Where the values are listed, no other keyword's limit can be reached but through one of them."""
    found = SIDES[keyword](limit, place)
    return Sides([*found.on, *allowed(place.keywords)], found.past)


def _type(limit: Json, place: Place) -> Sides:
    names = [limit] if isinstance(limit, str) else limit
    valid = place.valid(2)
    in_quotes = [str(value) for value in valid if is_number(value)]
    longest = place.keywords.get("maxLength", LONG)
    too_long = ["\ud800" * (longest + 1)] if longest < LONG else []
    strangers = [*STRANGERS, *in_quotes, *too_long]
    return Sides(
        [*valid, *as_floats(valid)], [one for one in strangers if not any(is_type(name, one) for name in names)]
    )


def _enum(members: list[Json], _: Place) -> Sides:
    return Sides(members, [*_close_to(members), *STRANGERS])


def _close_to(members: list[Json]) -> Iterator[Json]:
    """All that is easily taken for one of the first few members, and one thing for each of the others, kind by kind."""
    for index, member in enumerate(members):
        misses = list(near_misses(member))
        yield from misses if index < _FIRST else misses[index % max(1, len(misses)) :][:1]


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
    return Sides([distinct, distinct[:1]], [twice, [*twice[:-1], *as_floats(twice[:1])]] if limit else [])


def _min_properties(limit: int, place: Place) -> Sides:
    return Sides(_objects(place, limit), _objects(place, limit - 1) if limit > 0 else [])


def _max_properties(limit: int, place: Place) -> Sides:
    return Sides(_objects(place, limit), _objects(place, limit + 1))


def _objects(place: Place, size: int) -> list[Json]:
    """A valid object brought to a size: without some of its members, or with others that have no property."""
    held = [value for value in place.valid(3) if isinstance(value, dict)] or [{}]
    values = place.elements(1) or [1]
    made: list[Json] = []
    for one in held:
        new = {f"k{number}": values[0] for number in range(size)}
        made += [dict([*one.items(), *new.items()][:size]), dict(list(one.items())[::-1][:size] or new.items())]
    return made


_SIDES: dict[str, Entry] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "minimum": numbers.minimum,
    "maximum": numbers.maximum,
    "exclusiveMinimum": numbers.exclusive_minimum,
    "exclusiveMaximum": numbers.exclusive_maximum,
    "multipleOf": numbers.multiple_of,
    "minLength": texts.min_length,
    "maxLength": texts.max_length,
    "pattern": texts.pattern,
    "minItems": _min_items,
    "maxItems": _max_items,
    "uniqueItems": _unique_items,
    "minProperties": _min_properties,
    "maxProperties": _max_properties,
}
SIDES = _SIDES | {keyword: within(keyword, _SIDES[keyword]) for keyword in LARGEST}

_ABOUT = {
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "integer": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "string": ("minLength", "maxLength", "pattern"),
    "array": ("minItems", "maxItems", "uniqueItems", "items", "contains", "minContains", "maxContains"),
    "object": ("minProperties", "maxProperties", "required", "dependentRequired", "additionalProperties"),
}
"""The keywords that are about values of one type."""


def is_idle(keyword: str, words: Mapping[str, Json]) -> bool:
    """Whether a keyword is about values of another type than those that the schema takes."""
    named = words.get("type", [])
    types = {named} if isinstance(named, str) else {*named}
    of_a_type = {one for one, listed in _ABOUT.items() if keyword in listed}
    return bool(types and of_a_type) and not types & of_a_type


_NOTHING_PAST: dict[str, Json] = {"minLength": 0, "minItems": 0, "minProperties": 0, "uniqueItems": False}
"""Limits that nothing can be past: no text or object is smaller than the empty one; a rule that is off asks nothing."""


def has_past(keyword: str, limit: Json) -> bool:
    """Whether there may be a value past a limit."""
    if keyword == "pattern":
        return not matches_all(limit)
    return keyword not in _NOTHING_PAST or bool(_NOTHING_PAST[keyword] != limit)
