"""Turns a schema into the type of its values, as an annotation spells it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from generator import ir

from .code import joined, literal

_IN_A_ROW: Final = 100
"""How many types are written in a row: to tools each `|` lies in the next, and they go only so deep."""

_LISTED: Final = 1_000
"""How many values a type lists: tools are slow with more, and each function that takes them repeats the list."""

_TYPES: Final = {
    "array": "list[Any]",
    "boolean": "bool",
    "integer": "int",
    "null": "None",
    "number": "float",
    "object": "dict[str, Any]",
    "string": "str",
}


def annotation(*schemas: ir.Schema) -> str:
    """Returns the type of what some schemas describe: None last, and Any where one of them is of anything."""
    return in_rows(alternatives(*schemas))


def in_rows(types: Iterable[str]) -> str:
    """Returns the union of some types, that of many as one of unions of some of them."""
    members = list(types)
    while len(members) > _IN_A_ROW:
        rows = (members[start : start + _IN_A_ROW] for start in range(0, len(members), _IN_A_ROW))
        members = [f"({' | '.join(row)})" for row in rows]
    return " | ".join(members)


def alternatives(*schemas: ir.Schema) -> list[str]:
    """Returns the types of which the annotation of some schemas is the union."""
    return of_any(member for schema in schemas for member in types_of(schema))


def of_any(types: Iterable[str]) -> list[str]:
    """Returns each of some types once, None last; Any takes in all others."""
    members = dict.fromkeys(types)
    return ["Any"] if "Any" in members or not members else sorted(members, key="None".__eq__)


def types_of(schema: ir.Schema) -> list[str]:
    """Returns the types that the union of a schema's values consists of."""
    match schema:
        case ir.Reference(model=name, nullable=nullable):
            return [name, "None"] if nullable else [name]
        case ir.Choice(mapping=mapping):
            return list(mapping.values())
        case ir.Array(constraints=constraints, items=items):
            return container(constraints, "array", f"list[{annotation(items)}]")
        case ir.Map(constraints=constraints, values=values):
            return container(constraints, "object", f"dict[str, {annotation(values)}]")
        case ir.Alternatives(members=members):
            return [one for member in members for one in types_of(member)]
        case ir.Checked(schema=inner):
            return types_of(inner)
        case ir.Value(constraints=constraints):
            return _value(constraints)


def container(constraints: tuple[ir.Constraint, ...], kind: str, typed: str) -> list[str]:
    """A schema that does not say that it is of an array holds for anything else too."""
    return [typed if name == kind else _TYPES[name] for name in _types(constraints)] or ["Any"]


def _value(constraints: tuple[ir.Constraint, ...]) -> list[str]:
    if listed := literals(constraints):
        return [f"Literal[{joined(dict.fromkeys(map(literal, listed)))}]"]
    return [_TYPES[name] for name in _types(constraints)] or ["Any"]


def values(constraints: tuple[ir.Constraint, ...]) -> list[Any]:
    """Returns the values that `const` or `enum` allows; none where neither stands."""
    limits = {constraint.keyword: constraint.limit for constraint in constraints}
    return [limits["const"]] if "const" in limits else list(limits.get("enum", ()))


def literals(constraints: tuple[ir.Constraint, ...]) -> list[Any]:
    """Returns the values that `const` or `enum` allows, where a type can list them all."""
    listed = values(constraints)
    plain = all(member is None or isinstance(member, str | int) for member in listed)
    return listed if plain and len(listed) <= _LISTED else []


def _types(constraints: tuple[ir.Constraint, ...]) -> list[str]:
    named: str | list[str] = next((one.limit for one in constraints if one.keyword == "type"), [])
    return [named] if isinstance(named, str) else list(named)
