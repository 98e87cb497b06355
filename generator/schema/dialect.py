"""Turns the schemas of OpenAPI 3.0, and what is left of them in documents of 3.1, into JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from generator.load import Document
from generator.schema.copying import copied

from .objects import objects, walk
from .vocabulary import ANNOTATIONS

MEANT_BESIDE_A_REFERENCE: Final = frozenset({"$ref", "default", "readOnly", "writeOnly", *ANNOTATIONS})
"""What is taken for meant in a schema of 3.0 with a reference, though by the specification nothing beside it counts."""


NULL_IN_ANSWERS: Final = "x-null-in-answers"
"""What marks a schema that is nullable in vain, in 3.0 for want of a `type`: null answers for it all the same."""


IN_ANSWERS: Final = ": null is read in answers, and not sent"
"""What is told of such a schema."""


def modern(document: Document) -> Document:
    """Returns the document with every schema as JSON Schema 2020-12 has it."""
    is_30 = version(document.root) == "3.0"
    if not is_30 and not any(found.kind == "Schema" and _is_of_30(found.value) for found in objects(document)):
        return document
    with_schemas = {name: copied(document.root[name]) for name in ("paths", "components") if name in document.root}
    made = replace(document, root={**document.root, **with_schemas})
    for found in walk(made):
        if found.kind == "Schema":
            if is_30:
                _modernise(found.value)
            else:
                _mark_nullable(found.value)
            _make_bounds_of_flags(found.value)
    return made


def version(root: Mapping[str, Any]) -> str:
    """Returns the version of OpenAPI that a document is of, as far as it says how the document is read."""
    return ".".join(str(root.get("openapi")).split(".")[:2])


def _is_of_30(schema: Mapping[str, Any]) -> bool:
    return schema.get("nullable") is True or any(flags(schema))


def flags(schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yields each bound of a schema with a flag that says whether it is exclusive, and the flag."""
    for bound, flag in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if isinstance(schema.get(flag), bool):
            yield bound, flag


def _modernise(schema: Any) -> None:
    nullable = schema.get("nullable") is True
    if "$ref" in schema:
        for name in schema.keys() - MEANT_BESIDE_A_REFERENCE:
            del schema[name]
    schema.pop("nullable", None)
    if nullable and "type" not in schema:
        schema[NULL_IN_ANSWERS] = True
    elif nullable:
        types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        schema["type"] = [*types, *([] if "null" in types else ["null"])]


def _mark_nullable(schema: Any) -> None:
    if schema.get("nullable") is True:
        schema[NULL_IN_ANSWERS] = True


def _make_bounds_of_flags(schema: Any) -> None:
    for bound, flag in list(flags(schema)):
        if schema.pop(flag) and bound in schema:
            schema[flag] = schema.pop(bound)
