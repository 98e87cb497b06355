"""Turns a document as it was written into one whose schemas are JSON Schema 2020-12, about requests."""

from collections.abc import Iterator, Mapping
from typing import Any

from contract_tests.reading.pointers import Json, Path, follow
from contract_tests.reading.schema_words import ANNOTATIONS, all_schemas
from contract_tests.reading.slips import mend
from contract_tests.reading.spelling import place_names

NOTHING: Any = object()
"""Stands for what is not said, where null can be."""

UNSENT = "x-unsent-default"
"""Where this reading notes that the default of what is referred to is none of a schema, or of a parameter."""


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
    at = dict(placed)
    for path, schema in [one for one in placed if isinstance(one[1], dict)]:
        _bounds_of_flags(schema)
        _type_of_one(schema)
        schema.pop("$schema", None)
        schema.pop("nullable", None)  # it means nothing in 3.1
        _drop_read_only(content, schema, at[_around(path)])
    return content


def says(content: Json, schema: Json, word: str, otherwise: Json = None) -> Json:
    """What a schema says by `word`: itself, or else what it combines, the last first, or what it refers to."""
    seen, waiting = list[int](), [schema]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, Mapping) or id(one) in seen:
            continue
        if word in one:
            return one[word]
        if "$id" in one or (word == "default" and UNSENT in one):
            continue  # what it refers to is not of the document, or not to be sent
        seen.append(id(one))
        waiting += _referred(content, str(one.get("$ref", "")))
        waiting += one.get("allOf", [])
    return otherwise


def only_in_answers(content: Json, schema: Json) -> set[str]:
    """The names of the properties that are `readOnly` by a schema, or by one that always holds with it."""
    members = [found for one in _parts(content, schema) for found in one.get("properties", {}).items()]
    return {name for name, member in members if says(content, member, "readOnly") is True}


def _referred(content: Json, reference: str) -> list[Json]:
    """What is referred to in the document; a reference that leads nowhere, where nothing asks for it, says nothing."""
    try:
        return [follow(content, reference)] if reference.startswith("#/") else []
    except (LookupError, ValueError, TypeError):
        return []


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
    """A list of one type says what the type says."""
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


def _drop_read_only(content: Json, schema: Json, whole: Json) -> None:
    """What only answers have is not required of a request, whichever part of a whole says the one and the other."""
    if isinstance(schema.get("required"), list):
        only = only_in_answers(content, whole)
        schema["required"] = [name for name in schema["required"] if name not in only]


def _around(path: Path) -> Path:
    """Where the schema stands that holds with all in its `allOf`, of which one stands at a path."""
    return _around(path[:-2]) if path[-2:-1] == ("allOf",) and isinstance(path[-1], int) else path


def _parts(content: Json, whole: Json) -> Iterator[Json]:
    """A schema, and those that always hold with it."""
    seen, waiting = list[int](), [whole]
    while waiting:
        if isinstance(one := waiting.pop(), Mapping) and id(one) not in seen:
            seen.append(id(one))
            yield one
            waiting += [*one.get("allOf", []), *_referred(content, str(one.get("$ref", "")))]
