"""Turns a document into diagnostics of its shape, by the published schemas of OpenAPI and of JSON Schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final, TypeAlias

import jsonschema_rs
from jsonschema_rs import ValidationErrorKind as Kind

from generator.diagnostics import Diagnostic, below, child
from generator.load import Document
from generator.schema.dialect import IN_ANSWERS, MEANT_BESIDE_A_REFERENCE, version
from generator.schema.objects import fields, objects, rules_no_request
from generator.schema.vocabulary import OBJECTS, SECTIONS

from .wording import is_type, wording

_Validator: TypeAlias = jsonschema_rs.Draft4Validator | jsonschema_rs.Draft202012Validator

_MAY_LACK: Final = frozenset({"info", "paths", "required", "responses", "title", "version"})
"""What OpenAPI requires and nothing here needs: a parameter of a path is required whether it says so or not."""

_OF_TYPE: Final = (("Schema", "type"),)
_EXCLUSIVE: Final = ((("Schema", "exclusiveMinimum"),), (("Schema", "exclusiveMaximum"),))
_TYPED: Final = frozenset({"type", "$ref"})
_UNIONS: Final = frozenset({"allOf", "anyOf", "oneOf"})

_STATUSES: Final = re.compile("[1-5]xx")
_SCOPES: Final = re.compile("/security/[0-9]+/[^/]+$")


def malformed(document: Document) -> Iterator[Diagnostic]:
    """Yields what makes a value no OpenAPI document, or a schema in it no JSON Schema."""
    is_of = version(document.root)
    if is_of not in ("3.0", "3.1"):
        yield _of_version(document)
        return
    for error in (_openapi_30() if is_of == "3.0" else _openapi_31()).iter_errors(document.root):
        yield from _problems(document, "#", error)
    yield from _malformed_schemas(document) if is_of == "3.1" else _meaningless(document)


def _of_version(document: Document) -> Diagnostic:
    if "openapi" not in document.root and "swagger" in document.root:
        message = f"Swagger {document.root['swagger']} is not carried: convert the document to OpenAPI 3.0 or 3.1"
        return document.diagnostic("#/openapi", message)
    given = document.root.get("openapi", "missing")
    return document.diagnostic("#/openapi", f"the OpenAPI version is {given}; 3.0 and 3.1 are carried")


def _malformed_schemas(document: Document) -> Iterator[Diagnostic]:
    for found in objects(document):
        if found.kind == "Schema":
            # a schema is judged with all that are in it, but for what OpenAPI adds
            for validator in (_DISCRIMINATOR,) if found.inner else (_json_schema(), _DISCRIMINATOR):
                for error in validator.iter_errors(found.value):
                    yield from _problems(document, found.pointer, error)


def _meaningless(document: Document) -> Iterator[Diagnostic]:
    """Yields what OpenAPI 3.0 ignores, though it was meant to say something."""
    for found in objects(document):
        if found.kind == "Schema" and _allows_no_null(found.value):
            message = f"'nullable' means nothing without a 'type' in OpenAPI 3.0{IN_ANSWERS}"
            yield document.warning(child(found.pointer, "nullable"), message, carried=True)
        if found.kind == "Schema" and "$ref" in found.value:
            for name in found.value.keys() - MEANT_BESIDE_A_REFERENCE:
                if not name.startswith("x-"):
                    read = name == "nullable" and found.value[name] is True
                    message = f"{name!r} means nothing beside a reference in OpenAPI 3.0{IN_ANSWERS if read else ''}"
                    yield document.warning(child(found.pointer, name), message, carried=read)


def _allows_no_null(schema: Mapping[str, Any]) -> bool:
    """Says whether a schema is nullable in vain: beside a union there is no type that null could be added to."""
    return schema.get("nullable") is True and _TYPED.isdisjoint(schema) and not _UNIONS.isdisjoint(schema)


def _problems(document: Document, base: str, error: jsonschema_rs.ValidationError) -> Iterator[Diagnostic]:
    """Yields the problems behind an error of the validator, each at the field that could be left out."""
    if inner := _errors_of_meant_kind(error):
        for one in inner:
            yield from _problems(document, base, one)
        return
    pointer = below(base, error.instance_path)
    match error.kind:
        case Kind.AdditionalProperties(unexpected=names) | Kind.UnevaluatedProperties(unexpected=names):
            for name in names:
                yield _unexpected(document, error.instance, child(pointer, name), name)
        case Kind.MinProperties() | Kind.Required(property="default") if _of_answers(pointer):
            yield document.warning(pointer, "no answer is described", carried=True)
        case Kind.Required(property=name):
            missing = child(pointer, name)
            harmless = name in _MAY_LACK or rules_no_request(missing)
            yield (document.warning if harmless else document.diagnostic)(missing, f"{name!r} is missing")
        case Kind.UniqueItems() if pointer.endswith(("/required", "/enum")):
            yield document.warning(pointer, error.message, carried=True)
        case Kind.Type() if isinstance(error.instance, int | float) and tuple(fields(pointer))[-1:] in _EXCLUSIVE:
            what = "a flag is what OpenAPI 3.0" if isinstance(error.instance, bool) else "a number is what OpenAPI 3.1"
            yield document.warning(pointer, f"{what} has here, and is carried as there", carried=True)
        case _ if pointer == "#/openapi":
            message = f"{error.instance} is no whole version: the document is read as one of {version(document.root)}.0"
            yield document.warning(pointer, message, carried=True)
        case Kind.PropertyNames() if tuple(fields(pointer))[:1] == (("OpenAPI", "components"),):
            yield document.warning(pointer, f"{error.message}: the name is carried all the same", carried=True)
        case Kind.MinItems() if pointer.endswith("/required"):
            yield document.warning(pointer, "nothing is required")
        case _ if _SCOPES.search(pointer):
            yield document.warning(pointer, f"the scopes: {error.message}", carried=True)
        case Kind.Type() | Kind.Enum() if is_type(error.instance) and tuple(fields(pointer))[-1:] == _OF_TYPE:
            yield document.warning(
                pointer, "'null' and lists of types are of OpenAPI 3.1, and carried as there", carried=True
            )
        case Kind.Type() if error.instance is None and _is_list_or_map(pointer):
            yield document.warning(pointer, "null is nothing here")
        case _:
            yield _diagnostic(document, pointer, wording(pointer, error))


def _of_answers(pointer: str) -> bool:
    """Says whether the answers of an operation are at a pointer."""
    return tuple(fields(pointer))[-1:] == (("Operation", "responses"),) and pointer.endswith("/responses")


def _is_list_or_map(pointer: str) -> bool:
    """Says whether a list or map of objects is at a pointer, which says nothing where it is empty."""
    *_, (kind, name) = fields(pointer)
    holds = OBJECTS[kind].get(name)
    is_field = holds is not None and holds.shape != "one" and pointer.endswith(f"/{name}")
    return is_field and kind in ("Components", "OpenAPI", "Operation", "PathItem")


def _unexpected(document: Document, holder: Any, pointer: str, name: str) -> Diagnostic:
    *_, (kind, field) = fields(pointer)
    if kind in SECTIONS and "$ref" in holder:
        return document.warning(pointer, f"{name!r} means nothing beside a reference")
    if (kind, field) == ("Operation", "responses") and _STATUSES.fullmatch(name):
        return document.warning(pointer, f"{name!r} is read as {name.upper()!r}", carried=True)
    if kind == "Schema" and field in OBJECTS[kind] and not rules_no_request(pointer):
        return _of_openapi_31(document, pointer, name, holder[name])
    return _diagnostic(document, pointer, f"there is no such field as {name!r} here")


def _of_openapi_31(document: Document, pointer: str, name: str, value: Any) -> Diagnostic:
    """A keyword that only OpenAPI 3.1 has is meant as there, if it has the shape that it has there."""
    error = next(_json_schema().iter_errors({name: value}), None)
    if error is not None:
        return document.diagnostic(pointer, error.message)
    return document.warning(pointer, f"{name!r} is of OpenAPI 3.1, and carried as there", carried=True)


def _diagnostic(document: Document, pointer: str, message: str) -> Diagnostic:
    return document.warning(pointer, message) if rules_no_request(pointer) else document.diagnostic(pointer, message)


def _errors_of_meant_kind(error: jsonschema_rs.ValidationError) -> list[jsonschema_rs.ValidationError]:
    """Returns the errors by the member of a union that the object is meant to be; none where that is not clear."""
    match error.kind:
        case Kind.OneOfNotValid(context=members) | Kind.AnyOf(context=members):
            meant = [member for member in members if not any(map(_is_of_another_kind, member))]
            return list(meant[0]) if len(meant) == 1 else []
        case _:
            return []


def _is_of_another_kind(error: jsonschema_rs.ValidationError) -> bool:
    """Says whether an error is of the field by which OpenAPI tells one kind of object from another."""
    if isinstance(error.kind, Kind.Required):
        return error.kind.property == "$ref"
    return isinstance(error.kind, Kind.Enum | Kind.Constant) and error.instance_path[-1:] == ["in"]


_DISCRIMINATOR: Final = jsonschema_rs.Draft202012Validator(
    {
        "properties": {
            "discriminator": {
                "type": "object",
                "required": ["propertyName"],
                "properties": {
                    "propertyName": {"type": "string"},
                    "mapping": {"type": "object", "additionalProperties": {"type": "string"}},
                },
            }
        }
    }
)
"""The one keyword with a shape that OpenAPI adds to JSON Schema, told by the specification in words alone."""


@cache
def _openapi_30() -> _Validator:
    """A pattern is not judged here: which expressions can be judged is for `check` to say.

    Components are judged whatever their names are.
    """
    published = _published("v3.0")
    for section in published["definitions"]["Components"]["properties"].values():
        section["patternProperties"] = {"": next(iter(section["patternProperties"].values()))}
    return jsonschema_rs.Draft4Validator(published, validate_formats=False)


@cache
def _openapi_31() -> _Validator:
    return jsonschema_rs.Draft202012Validator(_published("v3.1"))


def _published(version: str) -> dict[str, Any]:
    """Returns the schema of OpenAPI that comes with openapi-spec-validator, which takes long to import."""
    path = distribution("openapi-spec-validator").locate_file(f"{_SCHEMAS}/{version}/schema.json")
    return dict(json.loads(Path(str(path)).read_text(encoding="utf-8")))


_SCHEMAS: Final = "openapi_spec_validator/resources/schemas"


@cache
def _json_schema() -> _Validator:
    return jsonschema_rs.Draft202012Validator({"$ref": "https://json-schema.org/draft/2020-12/schema"})
