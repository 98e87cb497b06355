"""Turns the examples of a document into calls as a user writes them: text of Python."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator import ir
from generator.naming import attribute_name, method_name

from .code import joined, literal

Models = Mapping[str, ir.Model]
"""The models of a contract, by name."""


@dataclass(frozen=True)
class Call:
    """A call of an operation, and what the document says of the example."""

    summary: str
    code: str


def callee(operation: ir.Operation) -> str:
    """Returns how an operation is reached from a client."""
    return f"client.{attribute_name(operation.tag)}.{method_name(operation.name)}"


def call(operation: ir.Operation, arguments: Mapping[str, str]) -> str:
    """Returns a call with these arguments."""
    return f"{callee(operation)}({joined(f'{name}={value}' for name, value in arguments.items())})"


def calls(operation: ir.Operation, models: Models) -> Iterator[Call]:
    """Yields a call for each example of an operation's body, or one if only its parameters have examples.

    There is none where the document shows no value of something that the operation requires.
    """
    values = {one.argument: value for one in operation.parameters if (value := _value(one, models)) is not None}
    if any(_is_needed(one) and one.argument not in values for one in operation.parameters):
        return
    bodies = list(_bodies(operation.body, models)) if operation.body else []
    for body in bodies:
        yield Call(body.summary, call(operation, {**values, **body.arguments}))
    may_lack_body = not bodies and not (operation.body and operation.body.required)
    if may_lack_body and any(one.examples for one in operation.parameters):
        yield Call("", call(operation, values))


def _is_needed(parameter: ir.Parameter) -> bool:
    return parameter.required and (parameter.default is None or parameter.place == "path")


def _value(parameter: ir.Parameter, models: Models) -> str | None:
    if parameter.examples:
        return expression(parameter.schema, parameter.examples[0].value, models)
    return literal(parameter.default.value) if parameter.default and parameter.place == "path" else None


@dataclass(frozen=True)
class _Body:
    summary: str
    arguments: Mapping[str, str]


def _bodies(body: ir.Body, models: Models) -> Iterator[_Body]:
    for content in body.contents:
        chosen = {} if content is body.contents[0] else {"content_type": literal(content.media_type)}
        for example in content.examples or _of_variants(content.schema, models):
            yield _Body(example.summary, {"body": _given(content, example.value, models), **chosen})


def _given(content: ir.Content, value: Any, models: Models) -> str:
    """Returns a body as it is given: of parts, a mapping; a file, which an example has as text, as its bytes."""
    if content.schema is not None:
        return expression(content.schema, value, models)
    if content.parts:
        parts = {part.name: part for part in content.parts}
        return _members({name: _part(parts[name], member, models) for name, member in value.items()})
    return literal(value) if content.kind == "text" else _bytes(value)


def _part(part: ir.Part, value: Any, models: Models) -> str:
    if part.schema is not None:
        return expression(part.schema, value, models)
    return _bytes(value) if part.many is None else f"[{joined(map(_bytes, value))}]"


def _bytes(text: str) -> str:
    """Returns a literal of bytes, quoted as the formatter does."""
    shown = repr(text.encode(errors="replace"))
    return shown if shown[1] == '"' or '"' in shown else f'b"{shown[2:-1]}"'


def _of_variants(schema: ir.Schema | None, models: Models) -> Iterator[ir.Example]:
    if isinstance(schema, ir.Choice):
        for name in dict.fromkeys(schema.mapping.values()):
            yield from models[name].examples


def expression(schema: ir.Schema, value: Any, models: Models) -> str:
    """Returns a value as a user writes it: models where the schema tells which."""
    match schema, value:
        case ir.Checked(schema=inner), _:
            return expression(inner, value, models)
        case ir.Reference(model=name), dict():
            return _made(models[name], value, models)
        case ir.Choice(property_name=name, mapping=mapping), dict() if value.get(name) in mapping:
            return _made(models[mapping[value[name]]], value, models)
        case ir.Array(items=items), list():
            return f"[{joined(expression(items, member, models) for member in value)}]"
        case ir.Map(values=values), dict():
            return _members({name: expression(values, member, models) for name, member in value.items()})
        case ir.Alternatives(members=members), _ if len(fitting := [one for one in members if _fits(one, value)]) == 1:
            return expression(fitting[0], value, models)
        case _:
            return literal(value)


def _fits(schema: ir.Schema, value: Any) -> bool:
    """Says whether more is known of a value by a schema than that it is JSON."""
    match schema:
        case ir.Checked(schema=inner):
            return _fits(inner, value)
        case ir.Reference() | ir.Choice() | ir.Map():
            return isinstance(value, dict)
        case ir.Array():
            return isinstance(value, list)
        case ir.Alternatives(members=members):
            return any(_fits(member, value) for member in members)
        case ir.Value():
            return False


def _made(model: ir.Model, value: Mapping[str, Any], models: Models) -> str:
    given = {
        found.name: expression(found.schema, value[found.wire_name], models)
        for found in model.properties
        if found.wire_name in value and not found.read_only and not _is_constant(found)
    }
    known = {found.wire_name for found in model.properties}
    further = model.additional or ir.Value(())
    extra = {name: expression(further, member, models) for name, member in value.items() if name not in known}
    if extra:
        given["additional_properties"] = _members(extra)
    return f"models.{model.name}({joined(f'{name}={member}' for name, member in given.items())})"


def _is_constant(found: ir.Property) -> bool:
    """Says whether a field fills itself, since its schema allows one value alone."""
    constraints = found.schema.constraints if isinstance(found.schema, ir.Value) else ()
    return found.required and found.default is None and any(one.keyword == "const" for one in constraints)


def _members(members: Mapping[str, str]) -> str:
    return f"{{{joined(f'{literal(name)}: {member}' for name, member in members.items())}}}"
