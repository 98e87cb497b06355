"""The schemas as violations are looked for in: with unions of which the members say yes or no, and nothing more.

Of a value that keeps no member of a union, jsonschema-rs tells what each of them says against it, and for that what
each member of the unions inside them says: in a union that holds itself that is beyond measure. Here each member is the
condition of an `if`, and has a name of its own: what it says against a value is asked for where it is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from .places import below, names_of, schemas

_NAMED: Final = ("$defs", "dependentSchemas", "patternProperties", "properties")
_UNIONS: Final = ("anyOf", "oneOf")
_VALUES: Final = ("const", "default", "enum", "examples")


@cache
def opaque() -> dict[str, Any]:
    """Returns what `schemas` does, its members of unions under their places in `$defs`.

    Nothing is moved where a schema has an `$id`: references may lead to any place below it.
    """
    members: dict[str, Any] = {}
    definitions = schemas()["$defs"]
    if not any(map(_has_id, definitions.values())):
        definitions = {name: _opaque(one, below("#/$defs", name), members) for name, one in definitions.items()}
    return schemas() | {"$defs": definitions | members}


def judged_place(place: str) -> str:
    """Returns where the schema at a place, or a member of a union, stands in `opaque`."""
    moved = below("#/$defs", place)
    return moved if place in opaque()["$defs"] else place


def stated_place(place: str) -> str:
    """Returns where in `schemas` what stands at a place in `opaque` is stated."""
    names = names_of(place)
    return below(names[1], *names[2:]) if names[1:] and names[1].startswith("#/") else place


def _opaque(schema: Any, place: str, members: dict[str, Any]) -> Any:
    if not isinstance(schema, dict):
        return schema
    made = dict(schema)
    for keyword, way, one in _inner(schema):
        at = below(place, keyword, *way)
        inner = _opaque(one, at, members)
        if keyword in _UNIONS:
            members[at] = inner
            inner = {"if": {"$ref": below("#/$defs", at)}, "else": False}
        if not way:
            made[keyword] = inner
            continue
        if made[keyword] is schema[keyword]:
            made[keyword] = schema[keyword].copy()
        made[keyword][way[0]] = inner
    return made


def _inner(schema: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str | int, ...], Any]]:
    """Yields the schemas in a schema: the keyword, the name or index below it, if it has several."""
    for keyword, value in schema.items():
        if keyword in _VALUES:
            continue
        if isinstance(value, list):
            yield from ((keyword, (index,), one) for index, one in enumerate(value) if isinstance(one, dict))
        elif isinstance(value, dict) and keyword in _NAMED:
            yield from ((keyword, (name,), one) for name, one in value.items() if isinstance(one, dict))
        elif isinstance(value, dict):
            yield keyword, (), value


def _has_id(schema: Any) -> bool:
    return isinstance(schema, dict) and ("$id" in schema or any(_has_id(one) for _, _, one in _inner(schema)))
