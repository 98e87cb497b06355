"""Turns a schema and a value into the schemas that hold for the value itself, and for each thing that it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from .judges import expression, validator_at
from .places import below, referred, schema_at


def applying(
    place: str, value: Any, *, conditional: bool = True, every: bool = False, failing: bool = False
) -> list[str]:
    """Returns the places of the schemas that hold for a value, the ones that say more of it first.

    What holds on a condition comes before what always does, a schema before those that it refers to or combines, and
    of these the last before the first. Of the members of a union it is the first that the value keeps.

    Args:
        conditional: Whether those are among them that hold on a condition.
        every: Whether those are all that count for `unevaluatedProperties`: each kept member of a union, and `if`.
        failing: Whether those are all members of a union of which the value keeps none.
    """
    depths: dict[str, int] = {}
    waiting = [(place, 0)]
    while waiting:
        at, depth = waiting.pop()
        schema = schema_at(at)
        if at in depths or not isinstance(schema, dict):
            continue
        depths[at] = depth
        waiting += ((one, depth) for one in referred(at))
        waiting += ((below(at, "allOf", index), depth) for index in range(len(schema.get("allOf", ()))))
        if conditional:
            waiting += ((one, depth + 1) for one in _chosen(schema, at, value, every, failing))
    return sorted(depths, key=lambda at: depths[at], reverse=True)


def _chosen(schema: Mapping[str, Any], place: str, value: Any, every: bool, failing: bool) -> Iterator[str]:
    """Yields the places of what holds for a value on a condition that it meets."""
    for keyword in ("oneOf", "anyOf"):
        members = [below(place, keyword, index) for index in range(len(schema.get(keyword, ())))]
        kept = [at for at in members if validator_at(at).is_valid(value)]
        yield from (kept or (members if failing else ())) if every else kept[:1]
    if "if" in schema:
        holds = validator_at(below(place, "if")).is_valid(value)
        yield from [below(place, "if")] if holds and every else ()
        yield from (below(place, branch) for branch in ("then" if holds else "else",) if branch in schema)
    if isinstance(value, dict):
        held = [name for name in schema.get("dependentSchemas", ()) if name in value]
        yield from (below(place, "dependentSchemas", name) for name in held)


def inner(place: str, value: Any) -> Iterator[tuple[Any, str]]:
    """Yields the members and elements that a schema has a schema for, and where; those too that are left out."""
    schema = schema_at(place)
    yield from _evaluated(schema, place, value)
    keyword = "unevaluatedItems" if isinstance(value, list) else "unevaluatedProperties"
    if isinstance(schema.get(keyword), dict):
        own = {key for key, _ in _evaluated(schema, place, value)}
        others = (at for at in applying(place, value, every=True) if at != place)
        known = own | {key for at in others for key, _ in inner(at, value)}
        keys = range(len(value)) if isinstance(value, list) else list(value)
        yield from ((key, below(place, keyword)) for key in keys if key not in known)


def _evaluated(schema: Mapping[str, Any], place: str, value: Any) -> Iterator[tuple[Any, str]]:
    yield from _elements(schema, place, value) if isinstance(value, list) else _members(schema, place, value)


def _elements(schema: Mapping[str, Any], place: str, value: list[Any]) -> Iterator[tuple[int, str]]:
    first = len(schema.get("prefixItems", ()))
    for index, element in enumerate(value):
        if index < first:
            yield index, below(place, "prefixItems", index)
        elif "items" in schema:
            yield index, below(place, "items")
        if "contains" in schema and validator_at(below(place, "contains")).is_valid(element):
            yield index, below(place, "contains")


def _members(schema: Mapping[str, Any], place: str, value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    named: Mapping[str, Any] = schema.get("properties", {})
    yield from ((name, below(place, "properties", name)) for name in named)
    patterns: Mapping[str, Any] = schema.get("patternProperties", {})
    for name in list(value):
        matching = [pattern for pattern in patterns if expression(pattern).is_valid(name)]
        yield from ((name, below(place, "patternProperties", pattern)) for pattern in matching)
        if name not in named and not matching and "additionalProperties" in schema:
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
    return {name for at in at_all for name, _ in _members(schema_at(at), at, value)}


@cache
def has_inner(place: str, keyword: str) -> bool:
    """Says whether a schema of what a value may hold has a keyword, however deep."""
    seen: set[str] = set()
    waiting = list(_further(place))
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            if isinstance(schema_at(at), dict) and keyword in schema_at(at):
                return True
            waiting += _further(at)
    return False


_ONE = ("additionalProperties", "contains", "else", "if", "items", "then", "unevaluatedItems", "unevaluatedProperties")
_LISTED = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED = ("dependentSchemas", "patternProperties", "properties")


def _further(place: str) -> Iterator[str]:
    """Yields the places in and behind a schema."""
    schema = schema_at(place)
    if not isinstance(schema, dict):
        return
    yield from referred(place)
    yield from (below(place, keyword) for keyword in _ONE if keyword in schema)
    for keyword in _LISTED:
        yield from (below(place, keyword, index) for index in range(len(schema.get(keyword, ()))))
    for keyword in _NAMED:
        yield from (below(place, keyword, name) for name in schema.get(keyword, ()))
