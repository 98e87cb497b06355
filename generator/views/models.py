"""Turns a model into the pieces of its template, each of them Python source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import ir
from generator.reach import holds_models, referred

from .code import docstring, imported, joined, spelled
from .rules import described, sentence
from .tied import tying
from .types import annotation, values
from .validators import imports, keywords, used
from .words import standard, types, words


@dataclass(frozen=True)
class FieldView:
    """One field of a model."""

    name: str
    annotation: str
    arguments: str
    docstring: str


@dataclass(frozen=True)
class ModelView:
    """The class of a model."""

    name: str
    arguments: str
    docstring: str
    fields: tuple[FieldView, ...]
    additional: FieldView | None
    """The field of what the schema has no property for."""

    field: str
    """How `field` is spelled."""

    declare_additional: str
    """How `additional` is spelled."""

    standard: tuple[str, ...]
    """What the module imports from Python's own."""

    imports: tuple[str, ...]
    """What it imports from modules of the runtime."""

    types: tuple[str, ...]
    """What it imports from that of the types."""

    models: tuple[str, ...]
    """What it imports from modules of other models, for its annotations."""


def model_view(model: ir.Model, models: Mapping[str, ir.Model]) -> ModelView:
    taken = frozenset(found.name for found in model.properties) | {"additional_properties"}
    fields = tuple(_field_view(found, taken) for found in model.properties)
    additional = _additional(model, taken) if model.keeps_unknown else None
    others = sorted(f"{models[name].module} import {name}" for name in _others(model))
    typed = [f"{one.annotation} {one.arguments}" for one in (*fields, *filter(None, [additional]))]
    named = words(typed) | ({"TYPE_CHECKING"} if others else set())
    return ModelView(
        name=model.name,
        arguments=joined(_arguments(model)),
        docstring=docstring(model.description, *tying(model.rules)),
        fields=fields,
        additional=additional,
        field=spelled("field", taken),
        declare_additional=spelled("additional", taken),
        standard=standard(named),
        imports=tuple(_imports(model, taken)),
        types=types(named),
        models=tuple(others),
    )


def _others(model: ir.Model) -> set[str]:
    """Returns the names of the other models that a model refers to."""
    return {name for schema in _schemas(model) for name in referred(schema)} - {model.name}


def _schemas(model: ir.Model) -> list[ir.Schema]:
    return [*(found.schema for found in model.properties), *([model.additional] if model.additional else [])]


def _arguments(model: ir.Model) -> Iterator[str]:
    yield f"source={model.pointer!r}"
    if model.types != ("object",):
        yield f"type_={model.types!r}"
    if model.closed:
        yield "additional_properties=False"
    if model.rules is not None:
        yield f"rules=[conforms({model.pointer!r})]"
    if model.variant_of is not None:
        yield f"variant_of={model.variant_of!r}"


def _imports(model: ir.Model, taken: frozenset[str]) -> list[str]:
    names = [name for schema in _schemas(model) for name in used(schema)]
    names += ["json_default" for found in model.properties if found.default is not None and holds_models(found.schema)]
    return sorted(
        [
            f"modelling.fields import {imported(('additional', 'field', 'model'), taken - {'model'})}",
            "modelling.model import Model",
            *imports([*names, "conforms"] if model.rules is not None else names, taken),
        ]
    )


def _additional(model: ir.Model, taken: frozenset[str]) -> FieldView:
    schema = model.additional or ir.Value(())
    validator = f", validator={keywords(schema, taken)}" if model.additional else ""
    typed = f"dict[str, {annotation(schema)}]"
    return FieldView("additional_properties", typed, f"factory=dict{validator}", docstring(_ADDITIONAL))


_ADDITIONAL = "What the schema has no property for, by wire name."


def _field_view(found: ir.Property, taken: frozenset[str]) -> FieldView:
    default = field_default(found, taken)
    return FieldView(
        name=found.name,
        annotation=annotation(found.schema) + (" | Unset" if default == "UNSET" else ""),
        arguments=joined(_field_arguments(found, default, taken)),
        docstring=docstring(described(found.description, _rules(found))),
    )


def _rules(found: ir.Property) -> str:
    notes = (["in answers only"] if found.read_only else []) + (["in requests only"] if found.write_only else [])
    return sentence(found.schema, found.default, *notes)


def field_default(found: ir.Property, taken: frozenset[str] = frozenset()) -> str | None:
    """Returns the default of a field; None where it is required."""
    if found.default is not None:
        value = repr(found.default.value)
        return f"{spelled('json_default', taken)}({value})" if holds_models(found.schema) else value
    if not found.required:
        return "UNSET"
    allowed = values(getattr(found.schema, "constraints", ()))
    return repr(allowed[0]) if len(allowed) == 1 else None


def _field_arguments(found: ir.Property, default: str | None, taken: frozenset[str]) -> Iterator[str]:
    if default is not None:
        yield f"default={default}"
        if found.required:
            yield "required=True"
    if found.name != found.wire_name:
        yield f"wire_name={found.wire_name!r}"
    if found.read_only:
        yield "read_only=True"
    if found.write_only:
        yield "write_only=True"
    if found.address:
        yield "address=True"
    yield f"validator={keywords(found.schema, taken)}"
