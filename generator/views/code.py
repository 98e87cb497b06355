"""Turns pieces of a contract into pieces of Python; whatever stands in the document is data there, never code."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from generator import ir

WIDTH: Final = 100
"""How many characters a line of a docstring has."""

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


def spelled(name: str, taken: Collection[str]) -> str:
    """Returns how a name is spelled in a class whose fields may have taken it."""
    return f"_{name}" if name in taken else name


def imported(names: Iterable[str], taken: Collection[str]) -> str:
    """Returns the names of an import, under other names where a field has taken one."""
    return ", ".join(f"{name} as _{name}" if name in taken else name for name in names)


def docstring(*paragraphs: str) -> str:
    """Returns the literal of a docstring, on as many lines as it has paragraphs, or nothing if there is no text."""
    text = "\n\n".join(wrapped for paragraph in paragraphs if (wrapped := _wrapped(paragraph)))
    if not text:
        return ""
    body = text.rstrip('"')
    escaped = body.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') + '\\"' * (len(text) - len(body))
    return f'"""{escaped}\n"""' if "\n" in escaped else f'"""{escaped}"""'


def _wrapped(text: str) -> str:
    lines = text.split("\n")
    if not all(map(str.isprintable, lines)):
        lines = ["".join(filter(str.isprintable, line)) for line in lines]
    return "\n".join(map(_filled, "\n".join(lines).strip().split("\n")))


def _filled(line: str) -> str:
    """Returns a line as several that are short enough; what belongs to an indented one stands below it, further in."""
    if len(line) <= WIDTH and "  " not in line.lstrip():
        return line.rstrip()  # as most are: textwrap takes its time to find that out
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.fill(
        line, WIDTH, break_long_words=False, break_on_hyphens=False, subsequent_indent=indent and indent + "    "
    )


def literal(value: Any) -> str:
    """Returns JSON as Python spells it, with text between double quotes where that needs no escape."""
    match value:
        case dict():
            return f"{{{joined(f'{literal(name)}: {literal(member)}' for name, member in value.items())}}}"
        case list():
            return f"[{joined(map(literal, value))}]"
        case str() if (text := repr(value)).startswith("'") and '"' not in value:
            return f'"{text[1:-1]}"'
        case _:
            return repr(value)


def joined(parts: Iterable[str]) -> str:
    """Returns the arguments of a call or the members of a list."""
    return ", ".join(parts)
