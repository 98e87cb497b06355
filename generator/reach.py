"""Turns schemas into the models that a value of them can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from . import ir
from .schema.cycles import loops


def reachable(models: Mapping[str, ir.Model], start: Iterable[ir.Schema]) -> set[str]:
    """Returns the names of the models that a value of one of these schemas can hold."""
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        schema = waiting.pop()
        if isinstance(schema, ir.Reference) and schema.model not in reached and schema.model in models:
            reached.add(schema.model)
            waiting += [found.schema for found in models[schema.model].properties]
        waiting += inner(schema)
    return reached


def holds_models(schema: ir.Schema) -> bool:
    """Says whether a value of a schema may be a model, or hold one."""
    return isinstance(schema, ir.Reference | ir.Choice | ir.Alternatives) or any(map(holds_models, inner(schema)))


def inner(schema: ir.Schema) -> list[ir.Schema]:
    """Returns the schemas directly in a schema."""
    match schema:
        case ir.Array(items=items):
            return [items]
        case ir.Map(values=values):
            return [values]
        case ir.Choice(mapping=mapping):
            return [ir.Reference(model) for model in mapping.values()]
        case ir.Alternatives(members=members):
            return list(members)
        case ir.Checked(schema=checked):
            return [checked]
        case ir.Value() | ir.Reference():
            return []


def unchecked(schema: ir.Schema | None) -> ir.Schema | None:
    """Returns the form of a schema's values: what is within each `Checked` around it."""
    while isinstance(schema, ir.Checked):
        schema = schema.schema
    return schema


def size(schema: ir.Schema) -> int:
    """Returns how many schemas a schema is written out as."""
    return 1 + sum(map(size, inner(schema)))


def referred(schema: ir.Schema) -> list[str]:
    """Returns the names of the models that a schema itself refers to."""
    own = [schema.model] if isinstance(schema, ir.Reference) else []
    return list(dict.fromkeys([*own, *(name for one in inner(schema) for name in referred(one))]))


def endless_defaults(models: Mapping[str, ir.Model]) -> list[ir.Property]:
    """Returns the properties whose default holds, by defaults again, an object that is filled in with it."""
    filled = {
        (name, found.wire_name): (found.schema, found.default.value, found)
        for name, model in models.items()
        for found in model.properties
        if found.default is not None
    }
    met = loops(filled, lambda one: (name for name in _lacking(*filled[one][:2], models, set()) if name in filled))
    return [filled[one][2] for one in dict.fromkeys(one for one, _ in met)]


def _lacking(
    schema: ir.Schema, value: Any, models: Mapping[str, ir.Model], seen: set[tuple[str, int]]
) -> Iterator[tuple[str, str]]:
    """Yields what a value, and what is in it, may lack of the models that it may become: the model and wire name.

    Each value is looked at as each model once: alternatives within alternatives are ever more ways to it.
    """
    match schema:
        case ir.Reference(model=name) if name in models and isinstance(value, dict) and (name, id(value)) not in seen:
            seen.add((name, id(value)))
            for found in models[name].properties if _may_be(models[name], value) else ():
                if found.wire_name in value:
                    yield from _lacking(found.schema, value[found.wire_name], models, seen)
                else:
                    yield name, found.wire_name
        case ir.Choice(property_name=tag, mapping=mapping) if isinstance(value, dict):
            chosen = mapping.get(str(value.get(tag)))
            for name in [chosen] if chosen else dict.fromkeys(mapping.values()):
                yield from _lacking(ir.Reference(name), value, models, seen)
        case ir.Array(items=items) if isinstance(value, list):
            for member in value:
                yield from _lacking(items, member, models, seen)
        case ir.Map(values=values) if isinstance(value, dict):
            for member in value.values():
                yield from _lacking(values, member, models, seen)
        case ir.Alternatives(members=members):
            for one in members:
                yield from _lacking(one, value, models, seen)
        case ir.Checked(schema=inner):
            yield from _lacking(inner, value, models, seen)
        case _:
            pass


def _may_be(model: ir.Model, value: Mapping[str, Any]) -> bool:
    """Says whether an object has no property with another value than those that a model lists for it."""
    given = [(found.schema, value[found.wire_name]) for found in model.properties if found.wire_name in value]
    return all(
        member in ([one.limit] if one.keyword == "const" else one.limit)
        for schema, member in given
        if isinstance(schema, ir.Value)
        for one in schema.constraints
        if one.keyword in ("const", "enum")
    )
