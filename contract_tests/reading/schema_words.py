"""Turns a schema into the schemas that stand inside it, and says which of its keywords take more than one field."""

from collections.abc import Iterator, Mapping

from contract_tests.reading.pointers import Json, Path

ONE = ("not", "if", "then", "else", "propertyNames", "contains", "items", "additionalProperties")
UNEVALUATED = ("unevaluatedItems", "unevaluatedProperties")
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")

COMBINED = {
    "$dynamicRef",
    "$id",
    "allOf",
    "anyOf",
    "contains",
    "dependentRequired",
    "dependentSchemas",
    "if",
    "not",
    "oneOf",
    "patternProperties",
    "prefixItems",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
}
"""Keywords that tie several values together, or that hold by way of another schema."""

ANNOTATIONS = {
    "$comment",
    "$schema",
    "$defs",
    "definitions",
    "$anchor",
    "$dynamicAnchor",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "default",
    "deprecated",
    "description",
    "discriminator",
    "example",
    "examples",
    "externalDocs",
    "format",
    "nullable",
    "readOnly",
    "title",
    "writeOnly",
    "xml",
}
"""Keywords that assert nothing by themselves.

`format` and those of contents are such by JSON Schema's own rule, and `nullable` in OpenAPI 3.1, where null is a type.
"""


def subschemas(schema: Json) -> Iterator[tuple[Path, Json]]:
    """The schemas directly inside a schema, each with the keys that lead to it."""
    if not isinstance(schema, Mapping):
        return
    for word in (*ONE, *UNEVALUATED):
        if isinstance(schema.get(word), Mapping | bool):
            yield (word,), schema[word]
    for word in LISTS:
        if isinstance(schema.get(word), list):
            yield from (((word, index), inner) for index, inner in enumerate(schema[word]))
    for word in MAPS:
        if isinstance(schema.get(word), Mapping):
            yield from (((word, name), inner) for name, inner in schema[word].items())


def allowed(words: Json) -> list[Json]:
    """The values that `const` or `enum` allows; none where neither stands."""
    if not isinstance(words, Mapping):
        return []
    return [words["const"]] if "const" in words else words.get("enum", [])


def asserted(schema: Json) -> set[str]:
    """The keywords of a schema that say something of a value."""
    return {word for word in schema.keys() - ANNOTATIONS if not word.startswith("x-")}


def all_schemas(content: Json, path: Path = ()) -> Iterator[tuple[Path, Json]]:
    """Every schema of an OpenAPI document with its path: those of components, and what stands under `schema`."""
    if path == ("components", "schemas") and isinstance(content, Mapping):
        for name, schema in content.items():
            yield from _within(schema, (*path, name))
    elif isinstance(content, Mapping):
        for key, inner in content.items():
            if key == "schema" and isinstance(inner, Mapping | bool):
                yield from _within(inner, (*path, key))
            elif key not in ("example", "examples", "default") or _holds_names(path):
                yield from all_schemas(inner, (*path, key))
    elif isinstance(content, list):
        for index, inner in enumerate(content):
            yield from all_schemas(inner, (*path, index))


def _holds_names(path: Path) -> bool:
    """Whether the keys of what is at a path are names, of which `default` is a status as good as any."""
    return path[-1:] == ("responses",) or (len(path) == 2 and path[0] == "components" and path[1] != "examples")


def _within(schema: Json, path: Path) -> Iterator[tuple[Path, Json]]:
    yield path, schema
    for way, inner in subschemas(schema):
        yield from _within(inner, (*path, *way))
