"""Turns a schema into the type of what a caller gives for it: wider than that of what is kept, which `types` has.

Each kind of schema but two is given as another type than it is kept as: so the two have a `match` each.
"""

from __future__ import annotations

from generator import ir

from .types import container, in_rows, of_any, types_of

_MAPPING = "Mapping[str, Any]"


def given_type(*schemas: ir.Schema) -> str:
    """Returns the type of what is given: a mapping does for an object, and a sequence for an array.

    A text is a sequence of texts, and is given for an array of them by mistake: only a list does there.
    """
    return in_rows(given_types(*schemas))


def given_types(*schemas: ir.Schema) -> list[str]:
    """Returns the members of that type."""
    found = of_any(member for schema in schemas for member in _members(schema))
    return sorted(found, key=lambda one: (one == "None", one == _MAPPING))


def _members(schema: ir.Schema) -> list[str]:
    match schema:
        case ir.Reference() | ir.Choice():
            return [*types_of(schema), _MAPPING]
        case ir.Array(constraints=constraints, items=items):
            inner = given_types(items)
            held = "list" if {"str", "Any"} & {*inner} else "Sequence"
            return container(constraints, "array", f"{held}[{in_rows(inner)}]")
        case ir.Map(constraints=constraints, values=values):
            return container(constraints, "object", f"Mapping[str, {given_type(values)}]")
        case ir.Alternatives(members=members):
            return [one for member in members for one in _members(member)]
        case ir.Checked(schema=inner):
            return _members(inner)
        case ir.Value():
            return [_MAPPING if one == "dict[str, Any]" else one for one in types_of(schema)]
