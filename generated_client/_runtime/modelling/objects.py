"""Turns JSON objects and keyword arguments into what the fields of a model hold, and notes what they break."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from functools import cache
from importlib import import_module
from inspect import Parameter
from typing import Any, Final, get_args

import attrs
from attrs import evolve

from ...errors import ConstraintError
from ...types import UNSET
from ..keywords.json_types import is_model, is_object, is_string, shown
from ..keywords.keyword import Place, Reading, read
from ..keywords.model_base import Field, ModelBase
from ..keywords.near import MOST_SUGGESTIONS, suggestion
from ..keywords.validators import type_

_PACKAGE: Final = __name__.removesuffix("._runtime.modelling.objects")


class JsonDefault:
    """A default that is JSON yet: what it becomes is known only when it is read."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


@cache
def model_named(name: str) -> Any:
    """Returns a class, or a union of classes, from `models`."""
    return getattr(import_module(f"{_PACKAGE}.models"), name)


def raise_any(reading: Reading) -> None:
    """Raises `ConstraintError` with all that a reading noted."""
    if reading.noted:
        raise ConstraintError(reading.violations)


def read_object(cls: type[ModelBase], value: Any, at: Place, reading: Reading) -> Any:
    """Makes a model of a JSON object, or anew of a model; what breaks a rule is noted in `reading`.

    Returns what is no object as it is, where the schema allows it.
    """
    if not is_object(value):
        _ruled(cls, value, at, reading)
        if cls.__types__:
            type_(*cls.__types__).read(value, at, reading)
        return value
    held = held_by(value) if is_model(value) else value
    given = {name: member for name, member in held.items() if member is not UNSET}
    made = cls.__new__(cls)
    given, reading = _ruled(cls, given, at, reading)
    extra = {name: given[name] for name in given if name not in cls.__properties__}
    if cls.__closed__ and reading.strict:
        for name in extra:
            refuse_unknown(cls, name, extra[name], at, reading)
        extra = {}
    for field in attrs.fields(cls):
        raw = extra if is_additional(field) else given.get(field.metadata["wire_name"], UNSET)
        object.__setattr__(made, field.name, _value(made, field, raw, at, reading, constructing=False))
    return made


def construct(made: ModelBase, values: dict[str, Any], at: Place, reading: Reading) -> None:
    cls = type(made)
    for name in values.keys() - attrs.fields_dict(cls).keys():
        refuse_unknown(cls, name, values[name], at, reading)
    if cls.__rules__:
        values, reading = _ruled_values(cls, values, at, reading)
    for field in attrs.fields(cls):
        value = _value(made, field, values.get(field.name, UNSET), at, reading, constructing=True)
        object.__setattr__(made, field.name, value)


def _ruled_values(
    cls: type[ModelBase], values: dict[str, Any], at: Place, reading: Reading
) -> tuple[dict[str, Any], Reading]:
    """Returns values by the fields' names as the rules for the whole object leave them: with its defaults."""
    properties = cls.__properties__
    known = {name: _own(field, values.get(field.name, UNSET)) for name, field in properties.items()}
    given = {name: value for name, value in known.items() if value is not UNSET}
    further = {field.name: values.get(field.name) or {} for field in attrs.fields(cls) if is_additional(field)}
    unknown = {name: value for held in further.values() if isinstance(held, Mapping) for name, value in held.items()}
    ruled, reading = _ruled(cls, unknown | given, at, reading)
    if unknown.keys().isdisjoint(properties):
        filled = {name: ruled[name] for name in ruled if name not in properties}
        further = {name: filled if isinstance(held, Mapping) else held for name, held in further.items()}
    return {properties[name].name: ruled[name] for name in ruled if name in properties} | further, reading


def _own(field: Field, value: Any) -> Any:
    """Returns the value of a field; one that must be there has its default by construction."""
    if value is UNSET and field.metadata["required"] and field.default is not attrs.NOTHING:
        return _json(field)
    return value


def default_of(field: Field) -> Any:
    """Returns the default as a signature shows it: as JSON where it is yet to be read."""
    if field.default is attrs.NOTHING:
        return Parameter.empty
    return {} if is_additional(field) else _json(field)


def _json(field: Field) -> Any:
    """Returns the default as JSON, for each instance anew."""
    default = deepcopy(field.default)
    return default.value if isinstance(default, JsonDefault) else default


def assigned(made: ModelBase, name: str, value: Any, at: Place, reading: Reading) -> Any:
    """Returns what a field is to hold; the object as a whole must keep its rules with it."""
    cls = type(made)
    field = attrs.fields_dict(cls).get(name)
    if field is None:
        refuse_unknown(cls, name, value, at, reading)
        return value
    value = _value(made, field, value, at, reading, constructing=True)
    if cls.__rules__:
        held = held_by(made)
        if is_additional(field):
            held = {name: held[name] for name in held if name in cls.__properties__} | value
        else:
            held[field.metadata["wire_name"]] = value
        given = {name: held[name] for name in held if held[name] is not UNSET}
        _ruled(cls, given, at, evolve(reading, fills=False))
    return value


def _ruled(cls: type[ModelBase], given: Any, at: Place, reading: Reading) -> tuple[Any, Reading]:
    """Returns a value as the rules for the whole of it leave it, and how what it holds is read further."""
    noted = len(reading.noted)
    for rule in cls.__rules__:
        given = rule.read(given, at, reading)
    filled = bool(cls.__rules__) and reading.strict and len(reading.noted) == noted
    return given, evolve(reading, fills=False, judged=True) if filled else reading


def _value(made: ModelBase, field: Field, value: Any, at: Place, reading: Reading, *, constructing: bool) -> Any:
    """Returns what the field holds: the value as its keywords read it, or for one left out the default."""
    cls = type(made)
    if is_additional(field):
        return {} if value is UNSET else _additional(cls, field, value, at, reading)
    place = at.member(field.metadata["wire_name"], f"{_subject(cls, at)}.{field.name}")
    if value is not UNSET:
        value = read(field.metadata["keywords"], value, place, reading)
        return UNSET if reading.sending and field.metadata["read_only"] else value
    required = field.default is attrs.NOTHING or (field.metadata["required"] and not constructing)
    if required and (reading.strict or not field.metadata["write_only"]):
        reading.refuse("required", True, value, place, "is required")
    filling = reading.strict and reading.fills and not (reading.sending and field.metadata["read_only"])
    return UNSET if required or not filling else _default(field, place, reading)


def _default(field: Field, at: Place, reading: Reading) -> Any:
    default = _json(field)
    if isinstance(field.default, JsonDefault):
        return read(field.metadata["keywords"], default, at, Reading(sending=reading.sending))
    return default


def _additional(cls: type[ModelBase], field: Field, value: Any, at: Place, reading: Reading) -> Any:
    read_values: dict[str, Any] = {}
    if not is_object(value):
        reading.refuse(
            "type", "object", value, at, f"{_subject(cls, at)}.{field.name}: {shown(value)} is not of type object"
        )
        return read_values
    for name, member in value.items():
        if name in cls.__properties__ or (cls.__closed__ and reading.strict):
            refuse_unknown(cls, name, member, at, reading)
        place = at.member(str(name), f"{_subject(cls, at)}.{name}")
        if not is_string(name):
            reading.refuse("type", "string", name, place, f"{shown(name)} is no name of a property")
        read_values[name] = read(field.metadata["keywords"], member, place, reading)
    return read_values


def refuse_unknown(cls: type[ModelBase], name: str, value: Any, at: Place, reading: Reading) -> None:
    having = [variant.__name__ for variant in _variants(cls) if name in attrs.fields_dict(variant)]
    hint = f"; {' and '.join(having)} {'has' if len(having) == 1 else 'have'} it" if having else ""
    called = [field.name for field in attrs.fields(cls) if field.metadata["wire_name"] == name != field.name]
    hint = f": {name!r} is its {called[0]}" if called else hint
    if not hint and len(reading.noted) < MOST_SUGGESTIONS:
        hint = suggestion(str(name), [*attrs.fields_dict(cls), *cls.__properties__])
    place = at.member(str(name), f"{_subject(cls, at)}.{name}")
    reading.refuse("additionalProperties", False, value, place, f"{cls.__name__} has no such field{hint}")


def _variants(cls: type[ModelBase]) -> Iterable[type[ModelBase]]:
    return get_args(model_named(cls.__variant_of__)) if cls.__variant_of__ else ()


def _subject(cls: type[ModelBase], at: Place) -> str:
    """Returns what an error calls a model: its place in the value around it, or else its name."""
    return at.subject if at.pointer else cls.__name__


def root(cls: type[ModelBase]) -> Place:
    return Place("", cls.__name__)


def is_additional(field: Field) -> bool:
    return field.metadata["wire_name"] is None


def held_by(made: Any) -> dict[str, Any]:
    """What a model holds, by wire name."""
    held: dict[str, Any] = {}
    for field in attrs.fields(type(made)):
        value = getattr(made, field.name)
        if is_additional(field):
            held.update(value)
        elif value is not UNSET:
            held[field.metadata["wire_name"]] = value
    return held
