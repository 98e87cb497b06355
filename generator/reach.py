"""Turns schemas into the models that a value of them can hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import ir


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


def referred(schema: ir.Schema) -> list[str]:
    """Returns the names of the models that a schema itself refers to."""
    own = [schema.model] if isinstance(schema, ir.Reference) else []
    return list(dict.fromkeys([*own, *(name for one in inner(schema) for name in referred(one))]))


def endless_defaults(models: Mapping[str, ir.Model]) -> list[ir.Property]:
    """Returns the properties whose default holds, by defaults again, an object of the model that they are of."""
    found: list[ir.Property] = []
    for model in models.values():
        for one in model.properties:
            if one.default is not None and model.name in _filled(models, referred(one.schema)):
                found.append(one)
    return found


def _filled(models: Mapping[str, ir.Model], start: list[str]) -> set[str]:
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in reached and name in models:
            reached.add(name)
            defaulted = [one for one in models[name].properties if one.default is not None]
            waiting += [model for one in defaulted for model in referred(one.schema)]
    return reached
