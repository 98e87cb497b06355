"""Turns a document into what the harness does not know of it: a rule that is not known is named, never skipped."""

from collections.abc import Iterator

from contract_tests.document import JSON_MEDIA, METHODS, Document, Operation, Schema
from contract_tests.limits import SIDES
from contract_tests.pointers import follow

_STRUCTURE = {"$ref", "properties", "required", "additionalProperties", "items", "oneOf", "discriminator"}
_ANNOTATIONS = {
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "$comment",
    "externalDocs",
    "xml",
}
_PATH_ITEM = {"summary", "description", "servers", *METHODS}
_OPERATION = {
    "tags",
    "summary",
    "description",
    "externalDocs",
    "operationId",
    "requestBody",
    "responses",
    "deprecated",
    "security",
    "servers",
}


def unsupported(document: Document) -> list[str]:
    """Each place that says something unknown, as "pointer: what"."""
    found = [line for schema in document.schemas.values() for line in _of_schema(schema)]
    found += [line for operation in document.operations for line in _of_operation(operation)]
    return found + [
        f"#/paths/{path}: {word}"
        for path, item in document.content.get("paths", {}).items()
        for word in sorted(item.keys() - _PATH_ITEM)
        if not word.startswith("x-")
    ]


def _of_schema(schema: Schema) -> Iterator[str]:
    words = schema.keywords
    for word in sorted(words.keys() - SIDES.keys() - _STRUCTURE - _ANNOTATIONS):
        if not word.startswith("x-"):
            yield f"{schema.pointer}: {word}"
    if "oneOf" in words and "discriminator" not in words:
        yield f"{schema.pointer}: oneOf without a discriminator"
    if isinstance(words.get("additionalProperties"), dict):
        yield f"{schema.pointer}: additionalProperties with a schema"
    for word in ("exclusiveMinimum", "exclusiveMaximum"):
        if isinstance(words.get(word), bool):
            yield f"{schema.pointer}: {word} as a boolean"
    node = follow(schema.content, schema.pointer)
    beside = node.keys() - {"$ref"} - _ANNOTATIONS if "$ref" in node else set()
    behind = follow(schema.content, schema.target).keys()
    yield from (f"{schema.pointer}: {word} both beside and behind $ref" for word in sorted(beside & behind))


def _of_operation(operation: Operation) -> Iterator[str]:
    node, pointer = operation.node, operation.pointer
    yield from (f"{pointer}: {word}" for word in sorted(node.keys() - _OPERATION) if not word.startswith("x-"))
    if not any(status in ("200", "201") for status in node["responses"]):
        yield f"{pointer}: no response 200 or 201"
    if "requestBody" in node and operation.body is None:
        yield f"{pointer}: a request body that is not {JSON_MEDIA}"
    if operation.body is not None and not (operation.body.is_model or operation.body.is_union):
        yield f"{operation.body.pointer}: a body that is neither an object with properties nor a discriminated oneOf"
