"""Turns a contract into what the templates put in place: every piece is text of Python already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from . import ir
from .code import annotation, docstring, imported, joined, keywords, spelled, union, validator_name
from .vocabulary import VALUE_KEYWORDS

VALIDATORS: Final = ("items", *map(validator_name, VALUE_KEYWORDS))


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
    keeps_unknown: bool
    field: str
    """How `field` is spelled."""

    declarations: str
    references: str
    validators: str
    """What the module may import from three modules of the runtime."""


@dataclass(frozen=True)
class OperationView:
    """The module of an operation."""

    name: str
    arguments: tuple[str, ...]
    docstring: str
    result: str
    body: str | None
    """The body's parameter, with its type and default."""


def model_view(model: ir.Model) -> ModelView:
    arguments = [f"source={model.pointer!r}"]
    if model.closed:
        arguments.append("additional_properties=False")
    if model.variant_of is not None:
        arguments.append(f"variant_of={model.variant_of!r}")
    taken = frozenset(found.name for found in model.properties)
    return ModelView(
        name=model.name,
        arguments=joined(arguments),
        docstring=docstring(model.description),
        fields=tuple(_field_view(found, taken) for found in model.properties),
        keeps_unknown=model.keeps_unknown,
        field=spelled("field", taken),
        declarations=imported(("additional", "field"), taken),
        references=imported(("discriminator", "ref"), taken),
        validators=imported(VALIDATORS, taken),
    )


def _field_view(found: ir.Property, taken: frozenset[str]) -> FieldView:
    default = _default(found)
    return FieldView(
        name=found.name,
        annotation=annotation(found.schema) + (" | Unset" if default == "UNSET" else ""),
        arguments=joined(_field_arguments(found, default, taken)),
        docstring=docstring(found.description),
    )


def _default(found: ir.Property) -> str | None:
    if found.default is not None:
        return repr(found.default.value)
    if not found.required:
        return "UNSET"
    constants = [limit.limit for limit in getattr(found.schema, "constraints", ()) if limit.keyword == "const"]
    return repr(constants[0]) if constants else None


def _field_arguments(found: ir.Property, default: str | None, taken: frozenset[str]) -> Iterator[str]:
    if default is not None:
        yield f"default={default}"
        if found.required:
            yield "required=True"
    if found.name != found.wire_name:
        yield f"wire_name={found.wire_name!r}"
    yield f"validator=[{joined(keywords(found.schema, taken))}]"


def operation_view(operation: ir.Operation) -> OperationView:
    return OperationView(
        name=operation.name,
        arguments=tuple(_operation_arguments(operation)),
        docstring=docstring(operation.summary or f"{operation.method} {operation.path}", operation.description),
        result=_result(operation),
        body=_body(operation.body),
    )


def _operation_arguments(operation: ir.Operation) -> Iterator[str]:
    yield f"method={operation.method!r}"
    yield f"path={operation.path!r}"
    yield f"secured={operation.secured!r}"
    if operation.body is not None:
        yield f"body=[{joined(keywords(operation.body.schema))}]"
        yield f"body_required={operation.body.required!r}"
    yield f"responses={{{joined(map(_response, operation.responses))}}}"


def _response(response: ir.Response) -> str:
    return f"{response.status}: {'None' if response.schema is None else f'[{joined(keywords(response.schema))}]'}"


def _result(operation: ir.Operation) -> str:
    types = ["None" if response.schema is None else annotation(response.schema) for response in operation.responses]
    return union(types) or "None"


def _body(body: ir.Body | None) -> str | None:
    if body is None:
        return None
    mapping = " | Mapping[str, Any]" if isinstance(body.schema, ir.Reference | ir.Choice) else ""
    optional = "" if body.required else " | Unset = UNSET"
    return f"body: {annotation(body.schema)}{mapping}{optional}"
