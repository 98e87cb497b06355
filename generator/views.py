"""Turns a contract into what the templates put in place: every piece is text of Python already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import ir
from .code import annotation, docstring, imported, imports, joined, keywords, spelled, union


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

    imports: tuple[str, ...]
    """What the module imports from modules of the runtime."""


@dataclass(frozen=True)
class OperationView:
    """The module of an operation."""

    name: str
    arguments: tuple[str, ...]
    docstring: str
    result: str
    body: str | None
    """The body's parameter, with its type and default."""

    imports: tuple[str, ...]
    """What the module imports from modules of the runtime."""


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
        imports=(
            f"fields import {imported(('additional', 'field', 'model'), taken - {'model'})}",
            *imports((found.schema for found in model.properties), taken),
        ),
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
        imports=tuple(imports(_schemas(operation))),
    )


def _schemas(operation: ir.Operation) -> Iterator[ir.Schema]:
    if operation.body is not None:
        yield operation.body.schema
    yield from (response.schema for response in operation.responses if response.schema is not None)


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
