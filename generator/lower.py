"""Turns a contract into a plainer document, one that openapi-python-client carries whole.

Every name in it is already the Python name, every schema with properties is a component, and no keyword is left that
openapi-python-client would drop: keywords and defaults reach the client by another way, from the contract.
"""

from __future__ import annotations

from typing import Any

from . import ir
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
        lowered["requestBody"] = {"required": operation.body.required, **_content(operation.body.contents)}
    return lowered


def _parameter(parameter: ir.Parameter, index: int) -> dict[str, Any]:
    return {
        "name": lowered_name(parameter, index),
        "in": parameter.place,
        "required": parameter.required,
        "schema": {"type": "string"},
    }


def _response(response: ir.Response) -> dict[str, Any]:
    return {"description": "", **(_content(response.contents) if response.contents else {})}


def _content(contents: tuple[ir.Content, ...]) -> dict[str, Any]:
    return {"content": {JSON: {"schema": _alternatives(tuple(one.schema for one in contents if one.schema))}}}


def _model(model: ir.Model) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {found.name: _schema(found.schema) for found in model.properties},
        "required": [found.name for found in model.properties if found.required],
        "additionalProperties": model.keeps_unknown and (model.additional is None or _schema(model.additional)),
    }


def _schema(schema: ir.Schema) -> dict[str, Any]:
    match schema:
        case ir.Reference(model=name):
            return {"$ref": f"#/components/schemas/{name}"}
        case ir.Choice(mapping=mapping):
            return {"oneOf": [_schema(ir.Reference(name)) for name in dict.fromkeys(mapping.values())]}
        case ir.Alternatives(members=members):
            return _alternatives(members)
        case ir.Array(items=items):
            return {"type": "array", "items": _schema(items)}
        case ir.Checked(schema=inner):
            return _schema(inner)
        case ir.Map(values=values):
            return _schema(values)  # for the imports that it needs
        case ir.Value(constraints=constraints):
            limits = {constraint.keyword: constraint.limit for constraint in constraints}
            plain = limits.get("type") in ("string", "integer", "number", "boolean")
            return {"type": limits["type"]} if plain else {}


def _alternatives(members: tuple[ir.Schema, ...]) -> dict[str, Any]:
    lowered = [one for member in members if (one := _schema(member))]
    return {"oneOf": lowered} if len(lowered) > 1 else lowered[0] if lowered else {}
