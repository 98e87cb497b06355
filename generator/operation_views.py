"""Turns an operation into what its template puts in place: every piece is text of Python already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import ir
from .code import annotation, docstring, imports, joined, keywords, used


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


def operation_view(operation: ir.Operation) -> OperationView:
    return OperationView(
        name=operation.name,
        arguments=tuple(_operation_arguments(operation)),
        docstring=docstring(operation.summary or f"{operation.method} {operation.path}", operation.description),
        result=_result(operation),
        body=_body(operation.body),
        imports=tuple(imports(name for schema in _schemas(operation) for name in used(schema))),
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
        yield f"body={keywords(operation.body.schema)}"
        yield f"body_required={operation.body.required!r}"
    yield f"responses={{{joined(map(_response, operation.responses))}}}"


def _response(response: ir.Response) -> str:
    return f"{response.status}: {'None' if response.schema is None else keywords(response.schema)}"


def _result(operation: ir.Operation) -> str:
    schemas = [
        ir.Value((_NOTHING,)) if response.schema is None else response.schema for response in operation.responses
    ]
    return annotation(*schemas) if schemas else "None"


_NOTHING = ir.Constraint("type", "null", "")


def _body(body: ir.Body | None) -> str | None:
    if body is None:
        return None
    mapping = " | Mapping[str, Any]" if isinstance(body.schema, ir.Reference | ir.Choice) else ""
    optional = "" if body.required else " | Unset = UNSET"
    return f"body: {annotation(body.schema)}{mapping}{optional}"
