"""Turns pieces of a contract into pieces of Python; whatever stands in the document is data there, never code."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from . import ir

WIDTH: Final = 100
"""How many characters a line of a docstring has."""

_TYPES: Final = {
    "array": "list[Any]",
    "boolean": "bool",
    "integer": "int",
    "null": "None",
    "number": "float",
    "object": "dict[str, Any]",
    "string": "str",
}


def annotation(schema: ir.Schema) -> str:
    """Returns the type of what a schema describes."""
    match schema:
        case ir.Reference(model=name):
            return name
        case ir.Choice(mapping=mapping):
            return union(mapping.values())
        case ir.Array(items=items):
            return f"list[{annotation(items)}]"
        case ir.Value(constraints=constraints):
            return _value_annotation({constraint.keyword: constraint.limit for constraint in constraints})


def _value_annotation(limits: dict[str, object]) -> str:
    members = [limits["const"]] if "const" in limits else limits.get("enum")
    if isinstance(members, list) and all(member is None or isinstance(member, str | int) for member in members):
        return f"Literal[{', '.join(map(repr, members))}]"
    names = limits.get("type", "any")
    return union(_TYPES.get(str(name), "Any") for name in (names if isinstance(names, list) else [names]))


def union(types: Iterable[str]) -> str:
    """Returns the union of types, each once and None last."""
    return " | ".join(sorted(dict.fromkeys(types), key="None".__eq__))


def keywords(schema: ir.Schema, taken: Collection[str] = ()) -> list[str]:
    """Returns the validators of a schema, one a keyword; one whose name is taken begins with an underscore."""
    match schema:
        case ir.Reference(model=name):
            return [f"{spelled('ref', taken)}({name!r})"]
        case ir.Choice(property_name=property_name, mapping=mapping):
            return [f"{spelled('discriminator', taken)}({property_name!r}, {dict(mapping)!r})"]
        case ir.Array(constraints=constraints, items=items):
            own = [_keyword(constraint, taken) for constraint in constraints]
            return [*own, f"{spelled('items', taken)}({', '.join(keywords(items, taken))})"]
        case ir.Value(constraints=constraints):
            return [_keyword(constraint, taken) for constraint in constraints]


def validators(schema: ir.Schema) -> Iterator[str]:
    """Yields the names of the validators that a schema needs."""
    match schema:
        case ir.Reference():
            yield "ref"
        case ir.Choice():
            yield "discriminator"
        case ir.Array(constraints=constraints, items=items):
            yield from (validator_name(constraint.keyword) for constraint in constraints)
            yield "items"
            yield from validators(items)
        case ir.Value(constraints=constraints):
            yield from (validator_name(constraint.keyword) for constraint in constraints)


def imports(schemas: Iterable[ir.Schema], taken: Collection[str] = ()) -> list[str]:
    """Returns the imports that the validators of some schemas need, from the package `_runtime`."""
    names: dict[str, set[str]] = {}
    for name in (name for schema in schemas for name in validators(schema)):
        names.setdefault("references" if name in ("ref", "discriminator") else "validators", set()).add(name)
    return [f"{module} import {imported(sorted(names[module]), taken)}" for module in sorted(names)]


def _keyword(constraint: ir.Constraint, taken: Collection[str]) -> str:
    if constraint.keyword == "type":
        names = constraint.limit if isinstance(constraint.limit, list) else [constraint.limit]
        return f"{spelled('type_', taken)}({', '.join(map(repr, names))})"
    return f"{spelled(validator_name(constraint.keyword), taken)}({constraint.limit!r})"


def validator_name(keyword: str) -> str:
    """Returns the name of a keyword's validator: its snake case."""
    return "type_" if keyword == "type" else re.sub(r"(?=[A-Z])", "_", keyword).lower()


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
    escaped = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if escaped.endswith('"'):
        escaped = f'{escaped[:-1]}\\"'
    return f'"""{escaped}\n"""' if "\n" in escaped else f'"""{escaped}"""'


def _wrapped(text: str) -> str:
    printable = "".join(character for character in text if character == "\n" or character.isprintable())
    return "\n".join(textwrap.fill(line, WIDTH, break_long_words=False) for line in printable.strip().split("\n"))


def joined(parts: Iterable[str]) -> str:
    """Returns the arguments of a call or the members of a list."""
    return ", ".join(parts)
