"""Turns a document into what the harness does not know of it: a rule that is not known is named, never skipped."""

from collections.abc import Iterator

from contract_tests.document import JSON_MEDIA, METHODS, Document, Operation, Schema
from contract_tests.pointers import follow
from contract_tests.rules import KNOWN
from contract_tests.schema_words import ANNOTATIONS

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
    found += list(_of_servers(document))
    return found + [
        f"#/paths/{path}: {word}"
        for path, item in document.content.get("paths", {}).items()
        for word in sorted(item.keys() - _PATH_ITEM)
        if not word.startswith("x-")
    ]


def _of_schema(schema: Schema) -> Iterator[str]:
    node = follow(schema.content, schema.pointer)
    words = node.keys() if isinstance(node, dict) else ()
    for word in sorted(set(words) - KNOWN - ANNOTATIONS):
        if not word.startswith("x-"):
            yield f"{schema.pointer}: {word}"


def _of_operation(operation: Operation) -> Iterator[str]:
    node, pointer = operation.node, operation.pointer
    yield from (f"{pointer}: {word}" for word in sorted(node.keys() - _OPERATION) if not word.startswith("x-"))
    if not any(status in ("200", "201") for status in node["responses"]):
        yield f"{pointer}: no response 200 or 201"
    if "{" in operation.path:
        yield f"{pointer}: a path with parameters"
    if "requestBody" in node and (operation.body is None or len(_media(operation, "requestBody")) > 1):
        yield f"{pointer}: a request body that is not {JSON_MEDIA} alone"
    for status in node["responses"]:
        if not status.isdecimal() and not status.startswith("x-"):
            yield f"{pointer}: a response for {status}"
        elif status.startswith("2") and not set(_media(operation, "responses", status)) <= {JSON_MEDIA}:
            yield f"{pointer}: a response {status} that is not {JSON_MEDIA}"


def _media(operation: Operation, *keys: str) -> list[str]:
    place = Schema(operation.content, operation.pointer + "".join(f"/{key}" for key in keys))
    return list(place.keywords.get("content", {}))


def _of_servers(document: Document) -> Iterator[str]:
    """What is asked for beyond the name of the server and a Bearer token."""
    schemes = document.content.get("components", {}).get("securitySchemes", {})
    for name, scheme in schemes.items():
        if (scheme.get("type"), str(scheme.get("scheme")).lower()) != ("http", "bearer"):
            yield f"#/components/securitySchemes/{name}: what is not a Bearer token"
    servers = document.content.get("servers", [])
    yield from (f"#/servers/{index}: variables" for index, one in enumerate(servers) if "variables" in one)
