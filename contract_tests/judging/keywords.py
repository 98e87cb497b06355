"""Turns each keyword that `jsonschema` reads otherwise than we need into one that says what is wrong, and where.

`pattern` is ECMA-262 and not Python's `re`, `multipleOf` divides decimals, `required` and `additionalProperties` point
at the property in question, and a `oneOf` or `anyOf` with a discriminator is judged by the member that it selects. One
without asks a validator's `holds` and not what all is wrong with each member, which takes beyond measure in a union of
itself. No message holds the value, which may be a text of megabytes.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Any, TypeAlias, cast

import jsonschema_rs
import regress
from jsonschema import Draft202012Validator, ValidationError

from contract_tests.judging.expressions import for_engine, for_regress
from contract_tests.reading.pointers import Json, reference_to

Errors: TypeAlias = Iterator[ValidationError]
Function: TypeAlias = Callable[[Any, Json, Json, Json], Errors]
PLAIN = cast("Mapping[str, Function]", Draft202012Validator.VALIDATORS)
_SURROGATE = re.compile("[\ud800-\udfff]")
_TYPES = Draft202012Validator.TYPE_CHECKER

TYPES = _TYPES.redefine_many(
    {
        "number": lambda _, value: _TYPES.is_type(value, "number") and is_finite(value),
        "string": lambda _, value: _TYPES.is_type(value, "string") and is_text(value),
    }
)


def is_finite(value: Json) -> bool:
    return not isinstance(value, float) or math.isfinite(value)


def is_text(value: Json) -> bool:
    return not isinstance(value, str) or value.isascii() or _SURROGATE.search(value) is None


def type_(validator: Any, named: str | list[str], instance: Json, _: Json) -> Errors:
    if not any(validator.is_type(instance, one) for one in ([named] if isinstance(named, str) else named)):
        yield ValidationError(f"is not of type {named}")


def min_length(validator: Any, least: int, instance: Json, _: Json) -> Errors:
    if validator.is_type(instance, "string") and len(instance) < least:
        yield ValidationError(f"is shorter than {least}")


def max_length(validator: Any, most: int, instance: Json, _: Json) -> Errors:
    if validator.is_type(instance, "string") and len(instance) > most:
        yield ValidationError(f"is longer than {most}")


@cache
def _expression(pattern: str) -> Callable[[str], bool]:
    """As ECMA-262 reads it; names of classes that are no names there, as `\\p{letter}`, are for another engine."""
    try:
        found = regress.Regex(*for_regress(pattern))
    except regress.RegressError:
        return jsonschema_rs.Draft202012Validator({"pattern": for_engine(pattern)}).is_valid
    return lambda text: found.find(text) is not None


def matches(pattern: str, text: str) -> bool:
    return _expression(pattern)(text)


def pattern(validator: Any, pattern: str, instance: Json, _: Json) -> Errors:
    if validator.is_type(instance, "string") and not matches(pattern, instance):
        yield ValidationError(f"does not match {pattern!r}")


@cache
def _format(name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator({"format": name}, validate_formats=True)


def format_(validator: Any, name: str, instance: Json, _: Json) -> Errors:
    """For documents whose formats are rules; what a format is, is left to a library."""
    if validator.is_type(instance, "string") and not _format(name).is_valid(instance):
        yield ValidationError(f"{instance!r} is no {name}")


def multiple_of(validator: Any, divisor: float, instance: Json, _: Json) -> Errors:
    if validator.is_type(instance, "number") and Fraction(repr(instance)) % Fraction(repr(divisor)):
        yield ValidationError(f"{instance!r} is not a multiple of {divisor!r}")


def required(validator: Any, names: list[str], instance: Json, _: Json) -> Errors:
    if validator.is_type(instance, "object"):
        for name in dict.fromkeys(names):
            if name not in instance:
                yield ValidationError(f"{name!r} is missing", path=(name,))


def pattern_properties(validator: Any, schemas: Json, instance: Json, _: Json) -> Errors:
    if validator.is_type(instance, "object"):
        for expression, schema in schemas.items():
            for name, member in instance.items():
                if is_text(name) and matches(expression, name):
                    yield from validator.descend(member, schema, path=name, schema_path=expression)


def additional_properties(validator: Any, allowed: Json, instance: Json, schema: Json) -> Errors:
    if not validator.is_type(instance, "object"):
        return
    known, expressions = schema.get("properties", {}), schema.get("patternProperties", {})
    for name in [name for name in instance if name not in known]:
        if any(is_text(name) and matches(expression, name) for expression in expressions):
            continue
        if allowed is False:
            yield ValidationError(f"{name!r} is unknown", path=(name,))
        elif isinstance(allowed, dict):
            yield from validator.descend(instance[name], allowed, path=name)


def items(validator: Any, wanted: Json, instance: Json, schema: Json) -> Errors:
    """An object that stands in an array again is not asked again: a hundred thousand elements may be a few objects."""
    if wanted is False or not validator.is_type(instance, "array"):
        yield from PLAIN["items"](validator, wanted, instance, schema)
        return
    kept = set[int]()
    for index in range(len(schema.get("prefixItems", [])), len(instance)):
        if id(instance[index]) not in kept:
            found = list(validator.descend(instance[index], wanted, path=index))
            kept |= set() if found else {id(instance[index])}
            yield from found


def contains(validator: Any, wanted: Json, instance: Json, schema: Json) -> Errors:
    if validator.is_type(instance, "array"):
        least, most = schema.get("minContains", 1), schema.get("maxContains", math.inf)
        found = sum(not list(validator.descend(item, wanted, path=index)) for index, item in enumerate(instance))
        if found < least:
            yield ValidationError(f"{found} of the items match", validator="contains")
        if found > most:
            yield ValidationError(f"{found} of the items match", validator="maxContains")


def any_of(validator: Any, members: list[Json], instance: Json, _: Json) -> Errors:
    if not any(validator.holds(instance, member) for member in members):
        yield ValidationError("keeps none of the members")


def one_of(validator: Any, members: list[Json], instance: Json, _: Json) -> Errors:
    if (found := [validator.holds(instance, member) for member in members].count(True)) != 1:
        yield ValidationError(f"keeps {found} of the members")


def union(plain: Function) -> Function:
    def judge(validator: Any, members: list[Json], instance: Json, schema: Json) -> Errors:
        selecting: tuple[str, Mapping[str, str]] | None = validator.selects(schema)
        if selecting is None:
            yield from plain(validator, members, instance, schema)
            return
        name, selected = selecting
        if not validator.is_type(instance, "object"):
            yield ValidationError("not an object", validator="type")
        elif name not in instance:
            yield ValidationError(f"{name!r} is missing", validator="required", path=(name,))
        elif not isinstance(value := instance[name], str) or value not in selected:
            yield ValidationError(f"{value!r} selects nothing", validator="discriminator", path=(name,))
        else:
            yield from validator.descend(instance, reference_to(selected[value]))

    return judge


CORRECTED: dict[str, Function] = {
    "type": type_,
    "minLength": min_length,
    "maxLength": max_length,
    "pattern": pattern,
    "multipleOf": multiple_of,
    "required": required,
    "patternProperties": pattern_properties,
    "additionalProperties": additional_properties,
    "items": items,
    "contains": contains,
    "oneOf": union(one_of),
    "anyOf": union(any_of),
}
