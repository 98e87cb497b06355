"""Turns a contract into a plainer document, one that openapi-python-client carries whole.

Every name in it is already the Python name, every schema with properties is a component, and no keyword is left that
openapi-python-client would drop: types, keywords, defaults, and what an operation takes and answers, reach the client
by another way, from the contract.
"""

from __future__ import annotations

from typing import Any

from . import ir
from .reach import referred


def lower(contract: ir.Contract) -> dict[str, Any]:
    """Returns the plain document, as OpenAPI 3.1; a model that others refer to and the contract lacks is an object."""
    operations = enumerate(contract.operations)
    paths = {f"/{index}": {operation.method.lower(): _operation(operation)} for index, operation in operations}
    return {
        "openapi": "3.1.0",
        "info": {"title": contract.title, "version": contract.version},
        "paths": paths,
        "components": {
            "schemas": {
                **{name: {"type": "object"} for model in contract.models for name in _referred(model)},
                **{model.name: _model(model) for model in contract.models},
            }
        },
    }


def _operation(operation: ir.Operation) -> dict[str, Any]:
    """Returns where the module of an operation lies; all that is in it is ours."""
    return {"operationId": operation.name, "tags": [operation.tag], "responses": {}}


def _model(model: ir.Model) -> dict[str, Any]:
    met: set[str] = set()
    return {
        "type": "object",
        "properties": {found.name: _holding(found.schema, met) for found in model.properties},
        "required": [found.name for found in model.properties if found.required],
        "additionalProperties": model.keeps_unknown and (model.additional is None or _holding(model.additional, met)),
    }


def _referred(model: ir.Model) -> list[str]:
    additional = [model.additional] if model.additional is not None else []
    schemas = [*(found.schema for found in model.properties), *additional]
    return [name for schema in schemas for name in referred(schema)]


def _holding(schema: ir.Schema, met: set[str]) -> dict[str, Any]:
    """Returns a schema that refers to the models in another, but for those met before: once is enough to import."""
    names = [name for name in referred(schema) if name not in met]
    met.update(names)
    references = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    return {"oneOf": references} if len(references) > 1 else references[0] if references else {}
