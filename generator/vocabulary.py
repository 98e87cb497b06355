"""Which words of OpenAPI and JSON Schema the generator carries; any other in a document is refused by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from .diagnostics import child
from .load import Document
from .schema_words import IN_LISTS, IN_MAPS, IN_PLACE, UNEVALUATED, WHOLE

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
JSON: Final = "application/json"

ANNOTATIONS: Final = frozenset(
    {
        "$comment",
        "contentEncoding",
        "contentMediaType",
        "contentSchema",
        "deprecated",
        "description",
        "example",
        "examples",
        "externalDocs",
        "format",
        "title",
        "xml",
    }
)
"""Schema keywords that assert nothing. `format` and the contents' are such by JSON Schema's own rule."""

FORMATS: Final = (
    "date-time",
    "date",
    "time",
    "duration",
    "email",
    "idn-email",
    "hostname",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "uri",
    "uri-reference",
    "iri",
    "iri-reference",
    "uuid",
    "uri-template",
    "json-pointer",
    "relative-json-pointer",
    "regex",
)
"""Formats that can be asserted: those of JSON Schema."""

VALUE_KEYWORDS: Final = (
    "type",
    "const",
    "enum",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "pattern",
)
"""Assertions about a value by itself, in the order in which they stand in generated code."""

STRUCTURE_KEYWORDS: Final = frozenset(
    {"$ref", "$schema", "default", "discriminator", "readOnly", "required", "writeOnly", *WHOLE}
)


@dataclass(frozen=True)
class Holds:
    """What a field of an OpenAPI object holds: one object of a kind, a list of them, or a map of names to them."""

    kind: str
    shape: Literal["one", "list", "map"] = "one"


LEAF: Final = None
OBJECTS: Final[Mapping[str, Mapping[str, Holds | None]]] = {
    "OpenAPI": {
        "openapi": LEAF,
        "info": LEAF,
        "externalDocs": LEAF,
        "tags": LEAF,
        "security": LEAF,
        "servers": Holds("Server", "list"),
        "paths": Holds("PathItem", "map"),
        "components": Holds("Components"),
    },
    "Server": {"url": LEAF, "description": LEAF},
    "Components": {"schemas": Holds("Schema", "map"), "securitySchemes": Holds("SecurityScheme", "map")},
    "SecurityScheme": {"type": LEAF, "scheme": LEAF, "bearerFormat": LEAF, "description": LEAF},
    "PathItem": {"summary": LEAF, "description": LEAF, **dict.fromkeys(METHODS, Holds("Operation"))},
    "Operation": {
        "tags": LEAF,
        "summary": LEAF,
        "description": LEAF,
        "externalDocs": LEAF,
        "operationId": LEAF,
        "deprecated": LEAF,
        "security": LEAF,
        "requestBody": Holds("RequestBody"),
        "responses": Holds("Response", "map"),
    },
    "RequestBody": {"description": LEAF, "required": LEAF, "content": Holds("MediaType", "map")},
    "Response": {"description": LEAF, "content": Holds("MediaType", "map")},
    "MediaType": {"schema": Holds("Schema"), "example": LEAF, "examples": Holds("Example", "map")},
    "Example": {"summary": LEAF, "description": LEAF, "value": LEAF},
    "Schema": {
        **dict.fromkeys((*ANNOTATIONS, *VALUE_KEYWORDS, *STRUCTURE_KEYWORDS), LEAF),
        **dict.fromkeys((*IN_PLACE, *UNEVALUATED), Holds("Schema")),
        **dict.fromkeys(IN_LISTS, Holds("Schema", "list")),
        **dict.fromkeys(IN_MAPS, Holds("Schema", "map")),
    },
}


@dataclass(frozen=True)
class Found:
    """An object of the document and its kind."""

    kind: str
    pointer: str
    value: Mapping[str, Any]


def walk(document: Document) -> Iterator[Found]:
    """Yields every OpenAPI object of a document, from the top down, and passes over what has another shape."""
    waiting = [Found("OpenAPI", "#", document.root)]
    while waiting:
        found = waiting.pop()
        yield found
        for name, holds in OBJECTS[found.kind].items():
            if holds is not None and name in found.value:
                members = _members(holds, child(found.pointer, name), found.value[name])
                waiting += [Found(holds.kind, pointer, value) for pointer, value in members if isinstance(value, dict)]


def _members(holds: Holds, pointer: str, value: Any) -> list[tuple[str, Any]]:
    if holds.shape == "one":
        return [(pointer, value)]
    if holds.shape == "map" and isinstance(value, dict):
        return [(child(pointer, name), member) for name, member in value.items() if not str(name).startswith("x-")]
    if holds.shape == "list" and isinstance(value, list):
        return [(child(pointer, index), member) for index, member in enumerate(value)]
    return []
