"""Turns a few lines of schema into a document, for tests of the harness's own parts."""

from typing import Any

from contract_tests.finding.bodies import Bodies
from contract_tests.finding.cases import Cases
from contract_tests.judging.judge import Judge
from contract_tests.opening import read
from contract_tests.reading.document import Document
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema

ANSWERS = {"200": {"description": "Done."}}


def document_of(body: Json, **schemas: Json) -> Document:
    """One operation, POST /things, whose body follows `body`; `schemas` are the named ones."""
    content: dict[str, Any] = {"application/json": {"schema": body}}
    operation = {"operationId": "make", "requestBody": {"required": True, "content": content}, "responses": ANSWERS}
    return read({"openapi": "3.1.0", "paths": {"/things": {"post": operation}}, "components": {"schemas": schemas}})


def object_with(**properties: Json) -> dict[str, Json]:
    """A closed object with these properties, all of them required."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def body_of(document: Document) -> Schema:
    body = document.operations[0].body
    assert body is not None
    return body


def parts(document: Document) -> tuple[Judge, Bodies, Cases]:
    judge = Judge(document.content)
    bodies = Bodies(judge)
    return judge, bodies, Cases(judge, bodies)


CIRCLE = object_with(kind={"const": "circle"}, radius={"type": "number", "exclusiveMinimum": 0})
SQUARE = object_with(kind={"const": "square"}, side={"type": "number", "exclusiveMinimum": 0})


def shapes() -> Document:
    """Two models, selected by `kind`."""
    refs = {"circle": "#/components/schemas/Circle", "square": "#/components/schemas/Square"}
    union = {
        "oneOf": [{"$ref": ref} for ref in refs.values()],
        "discriminator": {"propertyName": "kind", "mapping": refs},
    }
    return document_of(union, Circle=CIRCLE, Square=SQUARE)
