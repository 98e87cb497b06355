"""Turns a tree of texts into the value that it stands for, by the types that its schema allows."""

import json
from collections.abc import Callable, Sequence
from typing import TypeAlias

from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import equal_as_json
from contract_tests.wire.alternatives import members_of, ways
from contract_tests.wire.styles import Tree, listed

Accepts: TypeAlias = Callable[[Schema, Json], bool]
_PARTS = ("allOf", "anyOf", "oneOf")
_CONTAINERS = ("object", "array")


def types_of(schema: Schema) -> list[str]:
    """The types that a schema names, or else those of its parts or alternatives; none where none is named."""
    if schema.is_union:
        return ["object"]
    named = schema.keywords.get("type", [])
    if named:
        return [named] if isinstance(named, str) else list(named)
    words = schema.keywords
    inner = [schema.below(word, str(index)) for word in _PARTS for index in range(len(words.get(word, [])))]
    return list(dict.fromkeys(name for one in inner for name in types_of(one)))


def kinds(schema: Schema | None) -> list[str]:
    """Array, object or text: the ways to read a value of a schema, the most likely first."""
    named = types_of(schema) if schema else []
    if not named and schema and schema.every_property:
        named = ["object"]
    found = [one if one in _CONTAINERS else "text" for one in named]
    return list(dict.fromkeys(found)) or ["text", "array", "object"]


def first(found: Sequence[Json], schema: Schema | None, accepts: Accepts) -> Json:
    """The first of several readings that the schema accepts, or else the likeliest, which is the first."""
    if schema is None or not found[1:]:
        return found[0]
    return next((value for value in found if accepts(schema, value)), found[0])


def typed(tree: Tree, schema: Schema | None, accepts: Accepts) -> Json:
    """The value that a tree stands for: the first that the schema accepts, or else the likeliest."""
    return tree if schema is None else first(_values(tree, schema, accepts), schema, accepts)


def _values(tree: Tree, schema: Schema, accepts: Accepts) -> list[Json]:
    """What a tree may stand for, the likeliest first."""
    if isinstance(tree, str):
        return _candidates(tree, types_of(schema))
    others = members_of(schema)
    if others != [schema]:
        return [typed(tree, one, accepts) for one in others]
    if isinstance(tree, list):
        return _arrays(tree, schema, accepts)
    members = [
        {name: typed(inner, known.get(name, schema.additional), accepts) for name, inner in tree.items()}
        for known in ways(schema, tree)
    ]
    elements = listed(tree) if "array" in kinds(schema) else None
    return members if elements is None else [*_arrays(elements, schema, accepts), *members]


def _arrays(trees: Sequence[Tree], schema: Schema, accepts: Accepts) -> list[Json]:
    return arrays([readings(tree, schema.items, accepts) for tree in trees])


def arrays(elements: Sequence[Sequence[Json]]) -> list[Json]:
    """The arrays of elements that may be one or another: each is the likeliest, or else as none before it is."""
    unlike: list[Json] = []
    for found in elements:
        known = [equal_as_json(one) for one in unlike]
        unlike.append(next((one for one in found if equal_as_json(one) not in known), found[0]))
    return [[found[0] for found in elements], unlike]


def readings(tree: Tree, schema: Schema | None, accepts: Accepts) -> list[Json]:
    """All that a tree may stand for and the schema accepts, or else the likeliest."""
    if schema is None:
        return [tree, *(_candidates(tree, []) if isinstance(tree, str) else [])]
    found = _values(tree, schema, accepts)
    return [one for one in found if accepts(schema, one)] or found[:1]


def _candidates(text: str, types: list[str]) -> list[Json]:
    try:
        value = json.loads(text)
    except ValueError:
        return [text]
    if isinstance(value, dict | list):
        return [text]
    if not types:
        return [value, text]
    return [text] if types == ["string"] else [value, text] if "string" in types else [value]
