"""Turns a model or a union into its section of the reference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ir
from generator.views.code import literal
from generator.views.examples import Models, expression
from generator.views.tied import in_yaml
from generator.views.types import values

from .cells import default, link, rules, typed
from .markdown import block, code, fenced, inline, row


@dataclass(frozen=True)
class ModelSection:
    """A model: every text is Markdown, but for the code of the examples."""

    name: str
    texts: tuple[str, ...]
    fields: tuple[str, ...]
    """Rows: field, type, rules, default, description."""

    tied: str
    """The rules that no field has by itself."""

    examples: tuple[str, ...]


@dataclass(frozen=True)
class UnionSection:
    """A name for one of several models, or of other types."""

    name: str
    texts: tuple[str, ...]
    members: tuple[str, ...]


def model_section(model: ir.Model, models: Models) -> ModelSection:
    return ModelSection(
        name=model.name,
        texts=tuple(_texts(model)),
        fields=(*(_field(found, models) for found in model.properties), *_additional(model, models)),
        tied=fenced(in_yaml(model.rules or {}), "yaml"),
        examples=tuple(expression(ir.Reference(model.name), one.value, models) for one in model.examples),
    )


def _texts(model: ir.Model) -> Iterator[str]:
    if text := block(model.description):
        yield text
    if model.variant_of is not None:
        yield f"One of {link(model.variant_of, model.variant_of)}."
    if model.closed:
        yield "It takes no other fields than these."
    if model.rules is not None:
        yield f"It is held to all of {code(model.pointer)}, in `schemas.json`, as a whole."


def _field(found: ir.Property, models: Models) -> str:
    name = code(found.name)
    if found.wire_name != found.name:
        name += f", in JSON {code(found.wire_name)}"
    only = ["In answers only."] if found.read_only else ["In requests only."] if found.write_only else []
    return row(
        [
            name,
            typed(models, found.schema),
            rules(found.schema),
            _default(found),
            inline(" ".join([*only, found.description])),
        ]
    )


def _default(found: ir.Property) -> str:
    """Returns the default; a required field with one value alone fills itself."""
    allowed = values(found.schema.constraints) if isinstance(found.schema, ir.Value) else []
    constant = found.required and found.default is None and len(allowed) == 1
    filled = ir.Default(allowed[0]) if constant else found.default
    return default(filled, required=found.required)


def _additional(model: ir.Model, models: Models) -> Iterator[str]:
    if model.keeps_unknown and not model.closed:
        schema = model.additional or ir.Value(())
        about = "What the schema has no property for, by wire name."
        yield row(["`additional_properties`", typed(models, ir.Map(_OBJECT, schema)), rules(schema), "`{}`", about])


_OBJECT = (ir.Constraint("type", "object", ""),)


def union_section(union: ir.Union, models: Models) -> UnionSection:
    return UnionSection(union.name, tuple(filter(None, [block(union.description)])), tuple(_members(union, models)))


def _members(union: ir.Union, models: Models) -> Iterator[str]:
    match union.schema:
        case ir.Choice(property_name=name, mapping=mapping):
            for tag, model in mapping.items():
                yield f"{link(model, model)} where {code(name)} is {code(literal(tag))}"
        case ir.Alternatives(members=members, by=by):
            name, named = by or ("", {})
            for index, member in enumerate(members):
                tags = " or ".join(code(literal(tag)) for tag, one in named.items() if one == index)
                yield typed(models, member) + (f" where {code(name)} is {tags}" if tags else "")
