"""Which words of OpenAPI and JSON Schema the generator carries; any other in a document is refused by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple

from generator.diagnostics import child
from generator.load import Document

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


_OF_NO_REQUEST: Final = frozenset(
    {"bearerFormat", "callbacks", "description", "example", "examples", "externalDocs", "flows", "links"}
    | {"openIdConnectUrl", "summary", "webhooks"}
)
"""Fields of any object that rule no request."""

_OF_NO_REQUEST_IN: Final = {
    "Components": {"headers"},
    "OpenAPI": {"info", "tags"},
    "Response": {"headers"},
    "Schema": ANNOTATIONS,
}
"""Those of one kind of object."""


def rules_no_request(pointer: str) -> bool:
    """Says whether what is at a pointer rules no request, so that a client can be made whatever it is."""
    return any(
        name in _OF_NO_REQUEST
        or name in _OF_NO_REQUEST_IN.get(kind, ())
        or (kind in ("Example", "Response") and name not in OBJECTS[kind])
        for kind, name in fields(pointer)
    )


def fields(pointer: str) -> Iterator[tuple[str, str]]:
    """Yields each field of an OpenAPI object that a pointer leads by, after the kind of the object."""
    kind, names = "OpenAPI", pointer.split("/")[1:]
    while names:
        name = names.pop(0)
        yield kind, name
        holds = OBJECTS[kind].get(name)
        if holds is None:
            return
        if holds.shape != "one":
            names[:1] = []
        kind = holds.kind


def leaf(pointer: str) -> str | None:
    """Returns the pointer of the field around what is at a pointer that holds no objects of OpenAPI, or None."""
    passed = tuple(fields(pointer))
    kind, name = passed[-1] if passed else ("", "")
    if OBJECTS.get(kind, {}).get(name, Holds(kind)) is not None:
        return None
    tokens = pointer.split("/")
    starts = ("/".join(tokens[:end]) for end in range(2, len(tokens) + 1))
    return next(start for start in starts if tuple(fields(start)) == passed)


class Found(NamedTuple):
    """An object of the document and its kind; a reference has the kind of what it stands for beside its own."""

    kind: str
    pointer: str
    value: Mapping[str, Any]
    stands_for: str = ""
    inner: bool = False
    """Whether it is a schema in a schema."""


@lru_cache(maxsize=1)
def objects(document: Document) -> tuple[Found, ...]:
    """Returns every OpenAPI object of a document, as `walk` yields them: made once, as one stage after another asks."""
    return tuple(walk(document))


def walk(document: Document) -> Iterator[Found]:
    """Yields every OpenAPI object of a document as they begin in it, and passes over what has another shape."""
    waiting = [Found("OpenAPI", "#", document.root)]
    while waiting:
        found = waiting.pop()
        yield found
        waiting += reversed(list(_in(found)))


def _in(outer: Found) -> Iterator[Found]:
    fields = OBJECTS[outer.kind]
    inner = outer.kind == "Schema"
    for name, value in outer.value.items():
        holds = fields.get(name)
        if holds is not None and isinstance(value, dict | list):
            for pointer, member in _members(holds, child(outer.pointer, name), value):
                if isinstance(member, dict):
                    yield _found(holds.kind, pointer, member, inner)


def _found(kind: str, pointer: str, value: Mapping[str, Any], inner: bool) -> Found:
    if kind in SECTIONS and "$ref" in value:
        return Found("Reference", pointer, value, stands_for=kind)
    return Found(kind, pointer, value, inner=inner)


def _members(holds: Holds, pointer: str, value: Any) -> list[tuple[str, Any]]:
    if holds.shape == "one":
        return [(pointer, value)]
    if holds.shape in ("map", "open map") and isinstance(value, dict):
        extensions = "x-" if holds.shape == "open map" else ()
        return [(child(pointer, name), member) for name, member in value.items() if not name.startswith(extensions)]
    if holds.shape == "list" and isinstance(value, list):
        return [(child(pointer, index), member) for index, member in enumerate(value)]
    return []
