"""Turns a contract into a plainer document, one that openapi-python-client carries whole.

Every name in it is already the Python name, every schema with properties is a component, and no keyword is left that
openapi-python-client would drop: types, keywords, defaults, and what an operation takes and answers, reach the client
by another way, from the contract.
"""

from __future__ import annotations

from typing import Any

from . import ir


def lower(contract: ir.Contract) -> dict[str, Any]:
    """Returns the plain document, as OpenAPI 3.1."""
    operations = enumerate(contract.operations)
    paths = {f"/{index}": {operation.method.lower(): _operation(operation)} for index, operation in operations}
    return {
        "openapi": "3.1.0",
        "info": {"title": contract.title, "version": contract.version},
        "paths": paths,
        "components": {"schemas": {model.name: _model(model) for model in contract.models}},
    }


def _operation(operation: ir.Operation) -> dict[str, Any]:
    """Returns where the module of an operation lies; all that is in it is ours."""
    return {"operationId": operation.name, "tags": [operation.tag], "responses": {}}


def _model(model: ir.Model) -> dict[str, Any]:
    """Returns the names of what a model has; types and models that it refers to are ours."""
    return {
        "type": "object",
        "properties": {found.name: {} for found in model.properties},
        "required": [found.name for found in model.properties if found.required],
        "additionalProperties": model.keeps_unknown,
    }
