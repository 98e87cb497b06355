"""Turns a document as it was written into one whose schemas are JSON Schema 2020-12, about requests."""

from collections.abc import Mapping

from contract_tests.reading.asking import ask_for_requests
from contract_tests.reading.inheriting import inherit
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema_words import ANNOTATIONS, all_schemas
from contract_tests.reading.slips import mend
from contract_tests.reading.spelling import place_names


def modern(written: Json) -> Json:
    """A copy in which no two places share an object, and no schema asks a request for what only answers have."""
    content = _copy(written)
    mend(content)
    placed = list(all_schemas(content))
    place_names(placed)
    schemas = [schema for _, schema in placed if isinstance(schema, dict)]
    if str(content.get("openapi", "")).startswith("3.0"):
        for schema in schemas:
            _from_3_0(schema)
    for schema in schemas:
        _bounds_of_flags(schema)
        _type_of_one(schema)
        schema.pop("$schema", None)
        schema.pop("nullable", None)  # it means nothing in 3.1
    inherit(content)
    ask_for_requests(content, list(all_schemas(content)))
    return content


def _copy(value: Json) -> Json:
    if isinstance(value, Mapping):
        return {str(key): _copy(inner) for key, inner in value.items()}
    return [_copy(inner) for inner in value] if isinstance(value, list) else value


def _from_3_0(schema: Json) -> None:
    """Beside a `$ref` nothing asserts; `nullable` adds to the type."""
    if "$ref" in schema:
        for word in schema.keys() - ANNOTATIONS - {"$ref"}:
            del schema[word]
    if schema.pop("nullable", False) is True and "type" in schema:
        types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        schema["type"] = [*types, *([] if "null" in types else ["null"])]


def _type_of_one(schema: Json) -> None:
    """A list of one type means the same as the type."""
    match schema.get("type"):
        case [str(only)]:
            schema["type"] = only
        case _:
            pass


def _bounds_of_flags(schema: Json) -> None:
    """`exclusive…: true` is a flag of its bound in 3.0, and is taken for one in 3.1."""
    for bound, flag in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        exclusive = schema.get(flag)
        if isinstance(exclusive, bool):
            del schema[flag]
            if exclusive and bound in schema:
                schema[flag] = schema.pop(bound)
