"""Documents of a wrong shape: every keyword with values of every type, references of every sort."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from generator.checking.malformed import malformed
from generator.load import load

from .payloads import BAIT
from .templates import base, operation

_VALUES: Final[tuple[Any, ...]] = (None, True, -1, 0.5, "x", "", [], [1], [None], {}, {"a": 1}, {"a": []}, {"": {}})
_KEYWORDS: Final = [
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$dynamicRef",
    "$id",
    "$ref",
    "$schema",
    "$vocabulary",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contains",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "default",
    "definitions",
    "dependencies",
    "dependentRequired",
    "dependentSchemas",
    "deprecated",
    "description",
    "discriminator",
    "else",
    "enum",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "externalDocs",
    "format",
    "if",
    "items",
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "nullable",
    "oneOf",
    "pattern",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "readOnly",
    "required",
    "then",
    "title",
    "type",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
    "writeOnly",
    "xml",
]
_PLACES: Final = [
    "/openapi",
    "/info",
    "/info/title",
    "/info/version",
    "/info/description",
    "/tags",
    "/tags/0",
    "/servers",
    "/servers/0",
    "/servers/0/url",
    "/security",
    "/security/0",
    "/security/0/bearer",
    "/paths",
    "/paths/~path",
    "/paths/~path/post",
    "/paths/~path/parameters",
    "/paths/~path/post/tags",
    "/paths/~path/post/tags/0",
    "/paths/~path/post/operationId",
    "/paths/~path/post/requestBody",
    "/paths/~path/post/requestBody/content",
    "/paths/~path/post/requestBody/content/json",
    "/paths/~path/post/requestBody/content/json/schema",
    "/paths/~path/post/requestBody/required",
    "/paths/~path/post/responses",
    "/paths/~path/post/responses/200",
    "/paths/~path/post/responses/200/content",
    "/paths/~path/post/security",
    "/paths/~path/post/parameters",
    "/paths/~path/post/callbacks",
    "/components",
    "/components/schemas",
    "/components/schemas/Thing",
    "/components/securitySchemes",
    "/components/securitySchemes/bearer",
    "/components/parameters",
    "/components/responses",
    "/webhooks",
    "/jsonSchemaDialect",
    "/$self",
]
_REFERENCES: Final[dict[str, Any]] = {
    "to_itself": "#/components/schemas/Thing",
    "to_the_document": "#",
    "to_nothing": "#/components/schemas/Gone",
    "above": "#/../..",
    "file": "file:///etc/passwd",
    "file_here": f"file:{BAIT}",
    "relative": BAIT,
    "relative_fragment": f"{BAIT}#/a",
    "http": "http://127.0.0.1:9/x",
    "https": "https://localhost:9/x#/y",
    "protocol_relative": "//localhost:9/x",
    "ftp": "ftp://localhost/x",
    "unc": "\\\\localhost\\x",
    "percent": "#/components/schemas/%54hing",
    "percent_broken": "#/components/schemas/%zz%",
    "percent_nul": "#/components/schemas/%00%ff",
    "index": "#/components/schemas/Thing/oneOf/0",
    "index_huge": "#/components/schemas/Listed/oneOf/" + "9" * 5000,
    "index_negative": "#/components/schemas/Listed/oneOf/-1",
    "index_other_digits": "#/components/schemas/Listed/oneOf/\u0661",
    "index_superscript": "#/components/schemas/Listed/oneOf/\u00b2",
    "tilde": "#/components/schemas/~2~",
    "not_a_uri": "http://[::1",
    "bad_port": "http://a:b:c/%",
    "long": "#/" + "a/" * 10_000,
    "empty": "",
    "blank": " ",
    "number": 5,
    "null": None,
    "list": ["#"],
    "object": {"$ref": "#"},
}


def documents() -> Iterator[tuple[str, str]]:
    """Yields documents by name."""
    for keyword in _KEYWORDS:
        for version in ("3.0.3", "3.1.0"):
            yield f"keyword {keyword} {version}", _keyword(keyword, version, _VALUES)
            shaped = [value for value in _VALUES if not list(malformed(load(_keyword(keyword, version, [value]))))]
            yield f"keyword {keyword} {version} in shape", _keyword(keyword, version, shaped)
    for place in _PLACES:
        for index, value in enumerate(_VALUES):
            yield f"place {place} {index}", json.dumps(_replaced(place.split("/")[1:], value))
    for name, reference in _REFERENCES.items():
        yield f"reference {name}", json.dumps(_reference({"$ref": reference}))
        yield f"reference in a property {name}", json.dumps(_reference({"properties": {"a": {"$ref": reference}}}))
        yield f"reference in items {name}", json.dumps(_reference({"type": "array", "items": {"$ref": reference}}))
        yield f"reference in allOf {name}", json.dumps(_reference({"allOf": [{"$ref": reference}]}))
        yield f"reference as a response {name}", json.dumps(_replaced(["paths", "~path"], {"$ref": reference}))
        discriminator = {"propertyName": "a", "mapping": {"b": reference}}
        yield (
            f"mapping {name}",
            json.dumps(_reference({"oneOf": [{"$ref": reference}], "discriminator": discriminator})),
        )


def _keyword(keyword: str, version: str, values: Sequence[Any]) -> str:
    """A document with a schema for each value that the keyword could have."""
    schemas = {f"S{index}": {keyword: value} for index, value in enumerate(values)}
    return json.dumps(base(openapi=version, components={"schemas": schemas}))


def _whole() -> dict[str, Any]:
    return base(
        tags=[{"name": "tag"}],
        servers=[{"url": "https://server.example"}],
        security=[{"bearer": []}],
        paths={"/path": {"post": operation({"$ref": "#/components/schemas/Thing"})}},
        components={
            "schemas": {"Thing": {"type": "object", "properties": {"a": {"type": "string"}}}},
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
    )


def _replaced(way: list[str], value: Any) -> dict[str, Any]:
    """The whole document with the value at one place."""
    root = _whole()
    parent: Any = root
    names = [{"~path": "/path", "json": "application/json"}.get(name, name) for name in way]
    for name in names[:-1]:
        parent = parent[int(name) if isinstance(parent, list) else name]
    parent[int(names[-1]) if isinstance(parent, list) else names[-1]] = value
    return root


def _reference(schema: Any) -> dict[str, Any]:
    schemas = {"Thing": schema, "Other": {"$ref": "#/components/schemas/Thing"}, "Listed": {"oneOf": [{}]}}
    return base(
        paths={"/path": {"post": operation({"$ref": "#/components/schemas/Other"})}}, components={"schemas": schemas}
    )
