"""Says for each keyword with subschemas which of them it applies, and to which values."""

import math
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from contract_tests.judging.keywords import is_text, matches
from contract_tests.judging.weights import BROKEN, HELD, Weight, chosen, counted, every
from contract_tests.reading.pointers import Json, Key, Path

Ask: TypeAlias = Callable[[Json, Json, Path], Weight]
"""A schema, a value and the path that it stands at, to the verdict on it."""

Applying: TypeAlias = Callable[[Ask, Json, Json, Mapping[str, Json], Path], Weight]


def _all_of(ask: Ask, limit: Json, value: Json, _: Json, path: Path) -> Weight:
    return every([ask(one, value, path) for one in limit])


def _any_of(ask: Ask, limit: Json, value: Json, _: Json, path: Path) -> Weight:
    return counted([ask(one, value, path) for one in limit], 1, math.inf)


def _one_of(ask: Ask, limit: Json, value: Json, _: Json, path: Path) -> Weight:
    return counted([ask(one, value, path) for one in limit], 1, 1)


def _not(ask: Ask, limit: Json, value: Json, _: Json, path: Path) -> Weight:
    inner = ask(limit, value, path)
    return Weight(not inner.held, inner.hangs, inner.broken)


def _if(ask: Ask, limit: Json, value: Json, schema: Mapping[str, Json], path: Path) -> Weight:
    then, otherwise = (ask(schema[word], value, path) if word in schema else HELD for word in ("then", "else"))
    return chosen(ask(limit, value, path), then, otherwise)


def _dependent_schemas(ask: Ask, limit: Json, value: Json, _: Json, path: Path) -> Weight:
    here = limit.items() if isinstance(value, dict) else ()
    return every([ask(one, value, path) for name, one in here if name in value])


def _properties(ask: Ask, limit: Json, value: Json, _: Json, path: Path) -> Weight:
    here = limit.items() if isinstance(value, dict) else ()
    return _inside(ask, [(name, one) for name, one in here if name in value], value, path)


def _pattern_properties(ask: Ask, limit: Json, value: Json, _: Json, path: Path) -> Weight:
    names = [name for name in value if is_text(name)] if isinstance(value, dict) else []
    found = [(name, one) for expression, one in limit.items() for name in names if matches(expression, name)]
    return _inside(ask, found, value, path)


def _additional_properties(ask: Ask, limit: Json, value: Json, schema: Mapping[str, Json], path: Path) -> Weight:
    names = list(_unnamed(schema, value)) if isinstance(value, dict) else []
    if limit is False and names:
        return BROKEN
    return _inside(ask, [(name, limit) for name in names], value, path)


def _unnamed(schema: Mapping[str, Json], value: Mapping[str, Json]) -> Iterator[str]:
    """The members that no property and no pattern is for."""
    expressions = schema.get("patternProperties", {})
    for name in value.keys() - schema.get("properties", {}).keys():
        if not any(is_text(name) and matches(one, name) for one in expressions):
            yield name


def _property_names(ask: Ask, limit: Json, value: Json, _: Json, path: Path) -> Weight:
    return every([ask(limit, name, path) for name in (value if isinstance(value, dict) else ())])


def _prefix_items(ask: Ask, limit: Json, value: Json, _: Json, path: Path) -> Weight:
    here = range(min(len(limit), len(value))) if isinstance(value, list) else range(0)
    return _inside(ask, [(index, limit[index]) for index in here], value, path)


def _items(ask: Ask, limit: Json, value: Json, schema: Mapping[str, Json], path: Path) -> Weight:
    here = range(len(schema.get("prefixItems", [])), len(value)) if isinstance(value, list) else range(0)
    if limit is False and here:
        return BROKEN
    return _inside(ask, [(index, limit) for index in here], value, path)


def _inside(ask: Ask, found: list[tuple[Key, Json]], value: Json, path: Path) -> Weight:
    """What each of some members or elements must keep."""
    return every([ask(one, value[key], (*path, key)) for key, one in found])


APPLYING: dict[str, Applying] = {
    "allOf": _all_of,
    "anyOf": _any_of,
    "oneOf": _one_of,
    "not": _not,
    "if": _if,
    "dependentSchemas": _dependent_schemas,
    "properties": _properties,
    "patternProperties": _pattern_properties,
    "additionalProperties": _additional_properties,
    "propertyNames": _property_names,
    "prefixItems": _prefix_items,
    "items": _items,
}
"""Those that do not refer to schemas elsewhere, and do not count."""
