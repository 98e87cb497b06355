"""Turns the schemas of OpenAPI 3.0 into those of 3.1, which are JSON Schema."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

from generator.load import Document

from .vocabulary import ANNOTATIONS, walk


def modern(document: Document) -> Document:
    """Returns the document with every schema as JSON Schema 2020-12 has it."""
    if not str(document.root["openapi"]).startswith("3.0."):
        return document
    made = replace(document, root=deepcopy(document.root))
    for found in walk(made):
        if found.kind == "Schema":
            _modernise(found.value)
    return made


def _modernise(schema: Any) -> None:
    if "$ref" in schema:  # whatever stands beside it means nothing in 3.0; a default is meant all the same
        for name in schema.keys() - {"$ref", "default", *ANNOTATIONS}:
            del schema[name]
    if schema.pop("nullable", False) is True and isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if schema.get(exclusive) is True and bound in schema:
            schema[exclusive] = schema.pop(bound)
        elif isinstance(schema.get(exclusive), bool):
            del schema[exclusive]
