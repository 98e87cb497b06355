"""Turns a body into what is wrong with it: pairs of pointer and keyword, by `jsonschema` on the raw document.

Two keywords are corrected: `pattern` (ECMA-262, not Python's `re`) and `multipleOf` (decimal, not binary, division).
Three say more than in plain JSON Schema: `required` and `additionalProperties` point at the property in question,
and a `oneOf` with a discriminator is judged by the member that it selects. What JSON can't say, such as NaN, has the
wrong type.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Any, TypeAlias, cast

import regress
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from contract_tests.document import Schema
from contract_tests.pointers import Json, Path, last_part, pointer_of

Broken: TypeAlias = set[tuple[str, str]]
Errors: TypeAlias = Iterator[ValidationError]


class Judge:
    def __init__(self, content: Mapping[str, Any]) -> None:
        resource = DRAFT202012.create_resource(content)
        self._registry: Registry[Any] = Registry[Any]().with_resource("urn:document", resource)
        self._validator = cache(self._make)

    def _make(self, pointer: str) -> Validator:
        made: Validator = _Corrected({"$ref": f"urn:document{pointer}"}, registry=self._registry)
        return made

    def broken(self, schema: Schema, body: Json) -> Broken:
        """Every violation of `body` as (pointer, keyword); none means that it is valid."""
        errors = list(self._validator(schema.pointer).iter_errors(body))
        said = {(pointer_of(error.absolute_path), str(error.validator)) for error in errors}
        judged = {_judged(error) for error in errors}
        unsaid = (path for path in no_json(body) if not any(path[:end] in judged for end in range(len(path) + 1)))
        return said | {(pointer_of(path), "type") for path in unsaid}

    def accepts(self, schema: Schema, body: Json) -> bool:
        return not self.broken(schema, body)


def no_json(value: Json, path: Path = ()) -> Iterator[Path]:
    """Where `value` holds what JSON has no word for: NaN, infinities, lone surrogates."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from no_json(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from no_json(inner, (*path, index))
    elif not (_is_finite(value) and _is_text(value)):
        yield path


def _judged(error: ValidationError) -> Path:
    """The place that `error` settles: all of the object, where its discriminator selects nothing."""
    place = tuple(error.absolute_path)
    selects = isinstance(error.schema, Mapping) and "discriminator" in error.schema
    return place[:-1] if selects and error.validator != "type" else place


def is_type(name: str, value: Json) -> bool:
    """Whether `value` is of the JSON Schema type `name`: 2.0 is an integer, True is no number, NaN is nothing."""
    return bool(_TYPES.is_type(value, name))


def _is_finite(value: Json) -> bool:
    return not isinstance(value, float) or math.isfinite(value)


def _is_text(value: Json) -> bool:
    return not isinstance(value, str) or not any("\ud800" <= char <= "\udfff" for char in value)


def _pattern(validator: Any, pattern: str, instance: Json, _: Json) -> Errors:
    if validator.is_type(instance, "string") and regress.Regex(pattern, "u").find(instance) is None:
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _multiple_of(validator: Any, divisor: float, instance: Json, _: Json) -> Errors:
    if validator.is_type(instance, "number") and Fraction(repr(instance)) % Fraction(repr(divisor)):
        yield ValidationError(f"{instance!r} is not a multiple of {divisor!r}")


def _required(validator: Any, names: list[str], instance: Json, _: Json) -> Errors:
    if validator.is_type(instance, "object"):
        for name in names:
            if name not in instance:
                yield ValidationError(f"{name!r} is missing", path=(name,))


def _additional_properties(validator: Any, allowed: Json, instance: Json, schema: Json) -> Errors:
    if not validator.is_type(instance, "object"):
        return
    for name in instance.keys() - schema.get("properties", {}).keys():
        if allowed is False:
            yield ValidationError(f"{name!r} is unknown", path=(name,))
        elif isinstance(allowed, dict):
            yield from validator.descend(instance[name], allowed, path=name)


def _one_of(validator: Any, members: list[Json], instance: Json, schema: Json) -> Errors:
    if "discriminator" not in schema:
        yield from _plain_one_of(validator, members, instance, schema)
        return
    if not validator.is_type(instance, "object"):
        yield ValidationError("not an object", validator="type")
        return
    name = schema["discriminator"]["propertyName"]
    refs = {last_part(member["$ref"]): member["$ref"] for member in members}
    mapping = schema["discriminator"].get("mapping", refs)
    if name not in instance:
        yield ValidationError(f"{name!r} is missing", validator="required", path=(name,))
    elif not isinstance(value := instance[name], str) or value not in mapping:
        yield ValidationError(f"{value!r} selects nothing", validator="discriminator", path=(name,))
    else:
        yield from validator.descend(instance, {"$ref": refs.get(mapping[value], mapping[value])})


_PLAIN = Draft202012Validator.TYPE_CHECKER
_TYPES = _PLAIN.redefine_many(
    {
        "number": lambda _, value: _PLAIN.is_type(value, "number") and _is_finite(value),
        "string": lambda _, value: _PLAIN.is_type(value, "string") and _is_text(value),
    }
)
_plain_one_of = cast(Callable[..., Errors], Draft202012Validator.VALIDATORS["oneOf"])
_Corrected: Any = cast(Any, extend)(
    Draft202012Validator,
    validators={
        "pattern": _pattern,
        "multipleOf": _multiple_of,
        "required": _required,
        "additionalProperties": _additional_properties,
        "oneOf": _one_of,
    },
    type_checker=_TYPES,
)
