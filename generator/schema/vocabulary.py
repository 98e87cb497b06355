"""Which words of OpenAPI and JSON Schema the generator carries; any other in a document is refused by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from .words import IN_LISTS, IN_MAPS, IN_PLACE, UNEVALUATED, WHOLE

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
JSON: Final = "application/json"

_STREAMS: Final = ("/event-stream", "jsonl", "jsonlines", "json-seq", "ndjson", "/stream+json")


def is_stream(media_type: str) -> bool:
    """Says whether a body of a media type is one event or value after another, each of use before the end."""
    return media_type.partition(";")[0].strip().lower().endswith(_STREAMS)


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
    """What a field of an OpenAPI object holds: one object of a kind, a list of them, or a map of names to them.

    An open map may hold extensions too; in any other `x-` begins a name like any.
    """

    kind: str
    shape: Literal["one", "list", "map", "open map"] = "one"


LEAF: Final = None
_VALUES: Final = {"schema": Holds("Schema"), "example": LEAF, "examples": Holds("Example", "map")}
_STYLE: Final = {"style": LEAF, "explode": LEAF, "allowReserved": LEAF}
OBJECTS: Final[Mapping[str, Mapping[str, Holds | None]]] = {
    "OpenAPI": {
        "openapi": LEAF,
        "info": LEAF,
        "externalDocs": LEAF,
        "jsonSchemaDialect": LEAF,
        "tags": LEAF,
        "security": LEAF,
        "servers": Holds("Server", "list"),
        "paths": Holds("PathItem", "open map"),
        "components": Holds("Components"),
        "webhooks": LEAF,  # requests that the provider sends: they rule nothing about those of a client
    },
    "Server": {"url": LEAF, "description": LEAF, "variables": LEAF},
    "Components": {
        "schemas": Holds("Schema", "map"),
        "responses": Holds("Response", "map"),
        "parameters": Holds("Parameter", "map"),
        "examples": Holds("Example", "map"),
        "requestBodies": Holds("RequestBody", "map"),
        "securitySchemes": Holds("SecurityScheme", "map"),
        "pathItems": Holds("PathItem", "map"),
        "headers": LEAF,  # of answers: a client reads them as they come
        "links": LEAF,  # what may be called next
        "callbacks": LEAF,  # like webhooks
    },
    "SecurityScheme": dict.fromkeys(
        ("type", "scheme", "bearerFormat", "description", "name", "in", "flows", "openIdConnectUrl"), LEAF
    ),
    "PathItem": {
        "summary": LEAF,
        "description": LEAF,
        "servers": Holds("Server", "list"),
        "parameters": Holds("Parameter", "list"),
        **dict.fromkeys(METHODS, Holds("Operation")),
    },
    "Operation": {
        "tags": LEAF,
        "summary": LEAF,
        "description": LEAF,
        "externalDocs": LEAF,
        "operationId": LEAF,
        "deprecated": LEAF,
        "security": LEAF,
        "servers": Holds("Server", "list"),
        "parameters": Holds("Parameter", "list"),
        "requestBody": Holds("RequestBody"),
        "responses": Holds("Response", "open map"),
        "callbacks": LEAF,
    },
    "Parameter": {
        **dict.fromkeys(("name", "in", "description", "required", "deprecated"), LEAF),
        "allowEmptyValue": LEAF,  # an empty value goes out wherever the schema allows it
        **_STYLE,
        **_VALUES,
        "content": Holds("MediaType", "map"),
    },
    "RequestBody": {"description": LEAF, "required": LEAF, "content": Holds("MediaType", "map")},
    "Response": {"description": LEAF, "content": Holds("MediaType", "map"), "headers": LEAF, "links": LEAF},
    "MediaType": {**_VALUES, "encoding": Holds("Encoding", "map")},
    "Encoding": {"contentType": LEAF, **_STYLE},
    "Example": {"summary": LEAF, "description": LEAF, "value": LEAF, "externalValue": LEAF},
    "Reference": {"$ref": LEAF, "summary": LEAF, "description": LEAF},
    "Schema": {
        **dict.fromkeys((*ANNOTATIONS, *VALUE_KEYWORDS, *STRUCTURE_KEYWORDS), LEAF),
        **dict.fromkeys((*IN_PLACE, *UNEVALUATED), Holds("Schema")),
        **dict.fromkeys(IN_LISTS, Holds("Schema", "list")),
        **dict.fromkeys(IN_MAPS, Holds("Schema", "map")),
    },
}


SECTIONS: Final = {
    "Example": "examples",
    "Parameter": "parameters",
    "PathItem": "pathItems",
    "RequestBody": "requestBodies",
    "Response": "responses",
    "SecurityScheme": "securitySchemes",
}
"""Where in `components` the objects are that a reference may stand for."""
