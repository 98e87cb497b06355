"""The schemas as violations are searched with them: a member of a union says yes or no, and nothing more.

Where a value fits no member of a union, jsonschema-rs lists the errors of each member, and for those the errors of each
member of the unions inside: in a recursive union they grow beyond measure. Here each member is the condition of an `if`
and has a name of its own, by which its errors are asked for only where they are shown.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from .places import below, has_ids, names_of, schemas
from .subschemas import subschemas

_UNIONS: Final = ("anyOf", "oneOf")


@cache
def opaque() -> dict[str, Any]:
    """Returns what `schemas` does, its members of unions under their places in `$defs`.

    Nothing is moved where a schema has an `$id`: references may lead to any place below it.
    """
    members: dict[str, Any] = {}
    definitions = schemas()["$defs"]
    if not has_ids():
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
    for keyword, way, one in subschemas(schema):
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
