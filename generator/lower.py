"""Turns a contract into a plainer document, one that openapi-python-client carries whole.

Every name in it is already the Python name, every schema with properties is a component, and no keyword is left that
openapi-python-client would drop: types, keywords and defaults reach the client by another way, from the contract.
"""

from __future__ import annotations

from typing import Any, Final

from . import ir
from .reach import referred
from .schema.vocabulary import JSON


def lower(contract: ir.Contract) -> dict[str, Any]:
    """Returns the plain document, as OpenAPI 3.1."""
    paths = {
        f"/{index}{''.join(f'/{{{name}}}' for name in _in_path(operation))}": {
            operation.method.lower(): _operation(operation)
        }
        for index, operation in enumerate(contract.operations)
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": contract.title, "version": contract.version},
        "paths": paths,
        "components": {"schemas": {model.name: _model(model) for model in contract.models}},
    }


def lowered_name(parameter: ir.Parameter, index: int) -> str:
    """Returns what a parameter is called in the plain document: in a path openapi-python-client knows ASCII alone."""
    return parameter.argument if parameter.argument.isascii() else f"argument_{index}"


def _in_path(operation: ir.Operation) -> list[str]:
    found = enumerate(operation.parameters)
    return [lowered_name(parameter, index) for index, parameter in found if parameter.place == "path"]


def _operation(operation: ir.Operation) -> dict[str, Any]:
    lowered: dict[str, Any] = {
        "operationId": operation.name,
        "tags": [operation.tag],
        "parameters": [_parameter(parameter, index) for index, parameter in enumerate(operation.parameters)],
        "responses": {response.status: _response(response) for response in operation.responses},
    }
    if operation.body is not None:
        lowered["requestBody"] = {"required": operation.body.required, **_CONTENT}
    return lowered


def _parameter(parameter: ir.Parameter, index: int) -> dict[str, Any]:
    return {
        "name": lowered_name(parameter, index),
        "in": parameter.place,
        "required": parameter.required,
        "schema": {"type": "string"},
    }


def _response(response: ir.Response) -> dict[str, Any]:
    return {"description": "", **(_CONTENT if response.contents else {})}


_CONTENT: Final[dict[str, Any]] = {"content": {JSON: {"schema": {}}}}


def _model(model: ir.Model) -> dict[str, Any]:
    met: set[str] = set()
    return {
        "type": "object",
        "properties": {found.name: _holding(found.schema, met) for found in model.properties},
        "required": [found.name for found in model.properties if found.required],
        "additionalProperties": model.keeps_unknown and (model.additional is None or _holding(model.additional, met)),
    }


def _holding(schema: ir.Schema, met: set[str]) -> dict[str, Any]:
    """Returns a schema that refers to the models in another, but for those met before: once is enough to import."""
    names = [name for name in referred(schema) if name not in met]
    met.update(names)
    references = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    return {"oneOf": references} if len(references) > 1 else references[0] if references else {}
