"""Turns a schema and a value into the schemas that apply to the value itself, and to each of its members and items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from .judges import expression, validator_at
from .places import below, referred, schema_at
from .subschemas import subschemas


def applying(
    place: str,
    value: Any,
    *,
    keyword: str | None = None,
    conditional: bool = True,
    every: bool = False,
    failing: bool = False,
) -> list[str]:
    """Returns the places of the schemas that hold for a value, the ones that say more of it first.

    What holds on a condition comes before what always does, a schema before those that it refers to or combines, and
    of these the last before the first. Of the members of a union it is the first that the value keeps.

    Args:
        keyword: The keyword that is looked for: schemas that have it neither themselves nor in others are left out.
        conditional: Whether to include those that apply on a condition.
        every: Whether those are all that count for `unevaluatedProperties`: each kept member of a union, and `if`.
        failing: Whether those are all members of a union of which the value keeps none.
    """
    depths: dict[str, int] = {}
    waiting = [(place, 0)]
    while waiting:
        at, depth = waiting.pop()
        schema = schema_at(at)
        if at in depths or not isinstance(schema, dict) or not has(at, keyword):
            continue
        depths[at] = depth
        waiting += ((one, depth) for one in referred(at))
        waiting += ((below(at, "allOf", index), depth) for index in range(len(schema.get("allOf", ()))))
        if conditional:
            waiting += ((one, depth + 1) for one in _chosen(schema, at, value, keyword, every, failing))
    return sorted(depths, key=lambda at: depths[at], reverse=True)


def _chosen(
    schema: Mapping[str, Any], place: str, value: Any, keyword: str | None, every: bool, failing: bool
) -> Iterator[str]:
    """Yields the places of what holds for a value on a condition that it meets."""
    for union in ("oneOf", "anyOf"):
        members = [below(place, union, index) for index in range(len(schema.get(union, ())))]
        if any(has(at, keyword) for at in members):
            kept = [at for at in members if validator_at(at).is_valid(value)]
            yield from (kept or (members if failing else ())) if every else kept[:1]
    if "if" in schema:
        holds = validator_at(below(place, "if")).is_valid(value)
        yield from [below(place, "if")] if holds and every else ()
        yield from (below(place, branch) for branch in ("then" if holds else "else",) if branch in schema)
    if isinstance(value, dict):
        held = [name for name in schema.get("dependentSchemas", ()) if name in value]
        yield from (below(place, "dependentSchemas", name) for name in held)


def inner(place: str, value: Any, keyword: str | None = None) -> Iterator[tuple[Any, str]]:
    """Yields the members and elements that a schema has a schema for, and where; those too that are left out.

    Args:
        keyword: What the schemas are asked about, as for `applying`.
    """
    yield from _evaluated(place, value, keyword)
    rest = "unevaluatedItems" if isinstance(value, list) else "unevaluatedProperties"
    if isinstance(schema_at(place).get(rest), dict) and has(below(place, rest), keyword):
        own = {key for key, _ in _evaluated(place, value)}
        others = (at for at in applying(place, value, every=True) if at != place)
        known = own | {key for at in others for key, _ in inner(at, value)}
        keys = range(len(value)) if isinstance(value, list) else list(value)
        yield from ((key, below(place, rest)) for key in keys if key not in known)


def _evaluated(place: str, value: Any, keyword: str | None = None) -> Iterator[tuple[Any, str]]:
    if isinstance(value, list):
        yield from ((index, at) for index, at in _elements(place, value) if has(at, keyword))
        return
    yield from _properties(place, keyword)
    if not schema_at(place).keys().isdisjoint(("patternProperties", "additionalProperties")):
        yield from ((name, at) for name, at in _others(place, value) if has(at, keyword))


def _elements(place: str, value: list[Any]) -> Iterator[tuple[int, str]]:
    schema = schema_at(place)
    first = len(schema.get("prefixItems", ()))
    for index, element in enumerate(value):
        if index < first:
            yield index, below(place, "prefixItems", index)
        elif "items" in schema:
            yield index, below(place, "items")
        if "contains" in schema and validator_at(below(place, "contains")).is_valid(element):
            yield index, below(place, "contains")


@cache
def _properties(place: str, keyword: str | None) -> Sequence[tuple[str, str]]:
    known = ((name, below(place, "properties", name)) for name in schema_at(place).get("properties", ()))
    return [(name, at) for name, at in known if has(at, keyword)]


def _others(place: str, value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yields the members by their names' patterns, and those that neither a name nor a pattern is for."""
    schema = schema_at(place)
    for name in list(value):
        matching = [pattern for pattern in schema.get("patternProperties", ()) if expression(pattern).is_valid(name)]
        yield from ((name, below(place, "patternProperties", pattern)) for pattern in matching)
        if name not in schema.get("properties", ()) and not matching and "additionalProperties" in schema:
            yield name, below(place, "additionalProperties")


def known_names(place: str | None, value: Mapping[str, Any]) -> set[str]:
    """Returns the names for which a schema that judges an object, or one that refers to it, has a schema.

    They are known even where the object breaks what is said of them: all that is wrong is told there.

    Args:
        place: Where `unevaluatedProperties` stands in the schema.
    """
    if place is None:
        return set()
    at_all = applying(place.rpartition("/")[0], value, every=True, failing=True)
    return {name for at in at_all for name, _ in _evaluated(at, value)}


@cache
def has(place: str, keyword: str | None) -> bool:
    """Says whether a keyword stands in or behind a schema; what is asked about none always has it."""
    seen: set[str] = set()
    waiting = [place]
    while waiting and keyword is not None:
        at = waiting.pop()
        schema = schema_at(at)
        if at in seen or not isinstance(schema, dict):
            continue
        if keyword in schema:
            return True
        seen.add(at)
        waiting += referred(at)
        waiting += (below(at, inside, *way) for inside, way, _ in subschemas(schema))
    return keyword is None
