"""Makes a synthetic OpenAPI document of any size: as many operations as models, each in the style of a real API."""

from __future__ import annotations

import json
from typing import Any, Final

TAGS: Final = 20
"""How many operations share a tag, on average, is the size divided by this."""

_STATES: Final = ("new", "paid", "sent", "returned")


def document(size: int) -> str:
    """Returns the text of a document, in JSON, with `size` operations and `size` models."""
    names = [f"Order{index}" for index in range(size)]
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "Orders", "version": "1.0.0", "description": "A synthetic document."},
            "servers": [{"url": "https://orders.example"}],
            "paths": {f"/orders/{index}": {"post": _operation(index, size)} for index in range(size)},
            "components": {"schemas": {name: _model(index, size) for index, name in enumerate(names)}},
        },
        indent=1,
    )


def _operation(index: int, size: int) -> dict[str, Any]:
    answered = _reference((index + 1) % size)
    return {
        "operationId": f"put_order_{index}",
        "tags": [f"tag{index % TAGS}"],
        "summary": f"Puts the order of kind {index}.",
        "requestBody": {"required": True, "content": _json(_reference(index))},
        "responses": {
            "200": {"description": "The order.", "content": _json(answered)},
            "202": {"description": "Several orders.", "content": _json({"type": "array", "items": answered})},
        },
    }


def _model(index: int, size: int) -> dict[str, Any]:
    """Eight properties: bounds, defaults, enums, references and arrays."""
    return {
        "type": "object",
        "description": f"An order of kind {index}.",
        "additionalProperties": False,
        "required": ["id", "customerName", "state"],
        "properties": {
            "id": {"type": "integer", "minimum": 1, "description": "The number of the order."},
            "customerName": {"type": "string", "minLength": 1, "maxLength": 100 + index},
            "state": {"type": "string", "enum": [*_STATES, f"special_{index}"]},
            "priority": {"type": "integer", "minimum": 0, "maximum": 10 + index, "default": 5},
            "channel": {"type": "string", "enum": ["web", "shop"], "default": "web"},
            "discount": {"type": "number", "minimum": 0, "exclusiveMaximum": 1, "default": 0.25},
            "follows": _reference((index * 7 + 1) % size),
            "tags": {"type": "array", "maxItems": 10, "items": {"type": "string", "maxLength": 20}},
        },
    }


def _reference(index: int) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/Order{index}"}


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}
