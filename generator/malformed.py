"""Turns a document into diagnostics of its shape, by the published schemas of OpenAPI and of JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import jsonschema_rs
from openapi_spec_validator.schemas import schema_v30, schema_v31

from .diagnostics import Diagnostic, child
from .load import Document
from .vocabulary import walk

_Validator = jsonschema_rs.Draft4Validator | jsonschema_rs.Draft202012Validator


def malformed(document: Document) -> Iterator[Diagnostic]:
    """Yields what makes a value no OpenAPI document, or a schema in it no JSON Schema."""
    version = str(document.root.get("openapi", "missing"))[:4]
    if version not in ("3.0.", "3.1."):
        message = f"the OpenAPI version is {document.root.get('openapi', 'missing')}; 3.0 and 3.1 are carried"
        yield document.diagnostic("#/openapi", message)
        return
    for error in (_openapi_30() if version == "3.0." else _openapi_31()).iter_errors(document.root):
        yield document.diagnostic(_below("#", error.instance_path), error.message)
    if version == "3.1.":
        yield from _malformed_schemas(document)


def _malformed_schemas(document: Document) -> Iterator[Diagnostic]:
    for found in walk(document):
        if found.kind == "Schema":
            if not found.inner:  # a schema is judged with all that are in it
                for error in _json_schema().iter_errors(found.value):
                    yield document.diagnostic(_below(found.pointer, error.instance_path), error.message)
            for error in _DISCRIMINATOR.iter_errors(found.value):
                yield document.diagnostic(_below(found.pointer, error.instance_path), error.message)


_DISCRIMINATOR: Final = jsonschema_rs.Draft202012Validator(
    {
        "properties": {
            "discriminator": {
                "type": "object",
                "required": ["propertyName"],
                "properties": {
                    "propertyName": {"type": "string"},
                    "mapping": {"type": "object", "additionalProperties": {"type": "string"}},
                },
            }
        }
    }
)
"""The one keyword with a shape that OpenAPI adds to JSON Schema, told by the specification in words alone."""


@cache
def _openapi_30() -> _Validator:
    return jsonschema_rs.Draft4Validator(json.loads(json.dumps(dict(schema_v30))))


@cache
def _openapi_31() -> _Validator:
    return jsonschema_rs.Draft202012Validator(json.loads(json.dumps(dict(schema_v31))))


@cache
def _json_schema() -> _Validator:
    return jsonschema_rs.Draft202012Validator({"$ref": "https://json-schema.org/draft/2020-12/schema"})


def _below(pointer: str, path: Sequence[str | int]) -> str:
    for name in path:
        pointer = child(pointer, name)
    return pointer
