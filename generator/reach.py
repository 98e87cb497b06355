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


def size(schema: ir.Schema) -> int:
    """Returns how many schemas a schema is written out as."""
    return 1 + sum(map(size, inner(schema)))


def referred(schema: ir.Schema) -> list[str]:
    """Returns the names of the models that a schema itself refers to."""
    own = [schema.model] if isinstance(schema, ir.Reference) else []
    return list(dict.fromkeys([*own, *(name for one in inner(schema) for name in referred(one))]))


def endless_defaults(models: Mapping[str, ir.Model]) -> list[ir.Property]:
    """Returns the properties whose default holds, by defaults again, an object of the model that they are of."""
    filled = {name: list(_filled(model)) for name, model in models.items()}
    met = loops(models, lambda name: (model for _, model in filled[name] if model in models))
    return [found for name in dict.fromkeys(name for name, _ in met) for found, _ in filled[name][:1]]


def _filled(model: ir.Model) -> Iterator[tuple[ir.Property, str]]:
    """Yields each property that a default fills with an object, and the object's model."""
    for found in model.properties:
        if found.default is not None and _holds_object(found.default.value):
            yield from ((found, name) for name in referred(found.schema))


def _holds_object(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(map(_holds_object, value)))
