"""Turns a schema into its validators, one a keyword, and into the imports that these need."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator import ir

from .code import imported, joined, spelled

_MODULES: Final = {
    "ref": "modelling.references",
    "discriminator": "modelling.references",
    "alternatives": "modelling.references",
    "json_default": "modelling.fields",
    "format_": "wholes.schemas",
    "pattern": "wholes.schemas",
    "conforms": "wholes.schemas",
}
"""Where in the runtime a validator is that is not in `keywords.validators`."""


@dataclass(frozen=True)
class Call:
    """A validator with its arguments, each a piece of Python or another validator."""

    name: str
    arguments: tuple[str | Call | tuple[Call, ...], ...]


def calls(schema: ir.Schema) -> tuple[Call, ...]:
    """Returns the validators of a schema, one a keyword."""
    match schema:
        case ir.Reference(model=name, null_in_answers=null):
            return (Call("ref", (repr(name), *_null(null))),)
        case ir.Choice(property_name=property_name, mapping=mapping, null_in_answers=null):
            return (Call("discriminator", (repr(property_name), repr(dict(mapping)), *_null(null))),)
        case ir.Array(constraints=constraints, items=items):
            return (*map(_call, constraints), Call("items", calls(items)))
        case ir.Map(constraints=constraints, values=values):
            return (*map(_call, constraints), Call("additional_properties", calls(values)))
        case ir.Alternatives(members=members, by=by):
            named = [] if by is None else [f"by=({by[0]!r}, {dict(by[1])!r})"]
            return (Call("alternatives", (*map(calls, members), *named)),)
        case ir.Checked(schema=inner, pointer=pointer):
            return (Call("conforms", (repr(pointer), *calls(inner))),)
        case ir.Value(constraints=constraints):
            return tuple(map(_call, constraints))


def _null(in_answers: bool) -> list[str]:
    return ["null_in_answers=True"] if in_answers else []


def _call(constraint: ir.Constraint) -> Call:
    if constraint.keyword == "type":
        names = constraint.limit if isinstance(constraint.limit, list) else [constraint.limit]
        return Call("type_", (*map(repr, names), *_null(constraint.null_in_answers)))
    name = "format_" if constraint.keyword == "format" else re.sub(r"(?=[A-Z])", "_", constraint.keyword).lower()
    return Call(name, (repr(constraint.limit),))


def keywords(schema: ir.Schema, taken: Collection[str] = ()) -> str:
    """Returns the list of the validators of a schema; one whose name is taken begins with an underscore."""
    return _list(calls(schema), taken)


def _list(found: tuple[Call, ...], taken: Collection[str]) -> str:
    return f"[{joined(_spell(call, taken) for call in found)}]"


def _spell(call: Call, taken: Collection[str]) -> str:
    return f"{spelled(call.name, taken)}({joined(_argument(argument, taken) for argument in call.arguments)})"


def _argument(argument: str | Call | tuple[Call, ...], taken: Collection[str]) -> str:
    if isinstance(argument, str):
        return argument
    return _spell(argument, taken) if isinstance(argument, Call) else _list(argument, taken)


def imports(names: Iterable[str], taken: Collection[str] = ()) -> list[str]:
    """Returns the imports of some names, from modules of the package `_runtime`."""
    modules: dict[str, set[str]] = {}
    for name in names:
        modules.setdefault(_MODULES.get(name, "keywords.validators"), set()).add(name)
    return [f"{module} import {imported(sorted(modules[module]), taken)}" for module in sorted(modules)]


def used(schema: ir.Schema) -> Iterator[str]:
    """Yields the names of the validators that a schema needs."""
    waiting: list[Call] = list(calls(schema))
    while waiting:
        call = waiting.pop()
        yield call.name
        for argument in call.arguments:
            waiting += [argument] if isinstance(argument, Call) else argument if isinstance(argument, tuple) else ()
