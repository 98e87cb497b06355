"""What all models share: whichever way one is made or changed, it keeps the rules of its schema."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeAlias, TypeVar, get_args

import attrs

from ..errors import ConstraintError
from ..types import UNSET
from .json_types import IS_TYPE, is_object, is_string, plain, shown
from .validators import Keyword, Place, Reading, read

M = TypeVar("M", bound="Model")
_PACKAGE = __name__.removesuffix("._runtime.model")
Field: TypeAlias = "attrs.Attribute[Any]"


class JsonDefault:
    """A default that is JSON yet: what it becomes is known only when it is read."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


class Model:
    """The base of the models. Fields are keyword arguments, and can be read, set and evolved (`attrs.evolve`)."""

    __slots__ = ()
    __source__: ClassVar[str]
    __closed__: ClassVar[bool]
    __variant_of__: ClassVar[str | None]
    __types__: ClassVar[tuple[str, ...]]
    __rules__: ClassVar[tuple[Keyword, ...]]
    __properties__: ClassVar[Mapping[str, Field]]
    """The fields that stand for a property each, by wire name."""
    __attrs_attrs__: ClassVar[Any]

    if not TYPE_CHECKING:  # to a type checker, a model has the fields that it declares and no others

        def __init__(self, **values: Any) -> None:
            reading = Reading(keeps_models=True)
            _construct(self, values, _root(type(self)), reading)
            raise_any(reading)

        def __setattr__(self, name: str, value: Any) -> None:
            reading = Reading(keeps_models=True)
            value = _assigned(self, name, value, _root(type(self)), reading)
            raise_any(reading)
            object.__setattr__(self, name, value)

        def __delattr__(self, name: str) -> None:
            setattr(self, name, UNSET)

    def __repr__(self) -> str:
        values = [(field.name, getattr(self, field.name)) for field in attrs.fields(type(self))]
        return (
            f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in values if value is not UNSET)})"
        )

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Makes the model of a JSON object; what is left out takes its default.

        Raises:
            ConstraintError: with everything in the object that breaks a rule.
        """
        reading = Reading()
        if not is_object(src_dict):
            reading.refuse("type", "object", src_dict, _root(cls), f"{shown(src_dict)} is not of type object")
        made: Self = read_object(cls, src_dict, _root(cls), reading)
        raise_any(reading)
        return made

    def to_dict(self) -> dict[str, Any]:
        """Returns the JSON object as it goes out: wire names, and nothing for what is unset."""
        return {name: plain(value) for name, value in _held(self).items()}


def model_named(name: str) -> Any:
    """Returns a class, or a union of classes, from `models`."""
    return getattr(import_module(f"{_PACKAGE}.models"), name)


def raise_any(reading: Reading) -> None:
    """Raises `ConstraintError` with all that a reading noted."""
    if reading.violations:
        raise ConstraintError(reading.violations)


def read_object(cls: type[M], value: Any, at: Place, reading: Reading) -> Any:
    """Makes a model of a JSON object, or anew of a model; what breaks a rule is noted in `reading`.

    Returns what is no object as it is, where the schema allows it.
    """
    if not is_object(value):
        if cls.__types__ and not any(IS_TYPE[name](value) for name in cls.__types__):
            rule = f"{shown(value)} is not of type {' or '.join(cls.__types__)}"
            reading.refuse("type", cls.__types__[0], value, at, rule)
        return value
    given = _held(value) if isinstance(value, Model) else value
    made = cls.__new__(cls)
    _obey(cls, given, at, reading)
    extra = {name: given[name] for name in given if name not in cls.__properties__}
    if cls.__closed__ and reading.strict:
        for name in extra:
            _refuse_unknown(cls, name, extra[name], at, reading)
        extra = {}
    for field in attrs.fields(cls):
        held = extra if _is_additional(field) else given.get(field.metadata["wire_name"], UNSET)
        object.__setattr__(made, field.name, _value(made, field, held, at, reading, constructing=False))
    _forget_defaults(made, given, at, reading)
    return made


def _construct(made: Model, values: dict[str, Any], at: Place, reading: Reading) -> None:
    cls = type(made)
    for name in values.keys() - attrs.fields_dict(cls).keys():
        _refuse_unknown(cls, name, values[name], at, reading)
    for field in attrs.fields(cls):
        value = _value(made, field, values.get(field.name, UNSET), at, reading, constructing=True)
        object.__setattr__(made, field.name, value)
    if cls.__rules__:
        left = {name for name, field in cls.__properties__.items() if _is_left(field, values)}
        given = {name: value for name, value in _held(made).items() if name not in left}
        _obey(cls, given, at, reading)
        _forget_defaults(made, given, at, reading)


def _assigned(made: Model, name: str, value: Any, at: Place, reading: Reading) -> Any:
    """Returns what a field is to hold; the object as a whole must keep its rules with it."""
    cls = type(made)
    field = attrs.fields_dict(cls).get(name)
    if field is None:
        _refuse_unknown(cls, name, value, at, reading)
        return value
    value = _value(made, field, value, at, reading, constructing=True)
    if cls.__rules__:
        held = _held(made)
        if _is_additional(field):
            held = {name: held[name] for name in held if name in cls.__properties__} | value
        else:
            held[field.metadata["wire_name"]] = value
        _obey(cls, {name: held[name] for name in held if held[name] is not UNSET}, at, reading)
    return value


def _is_left(field: Field, values: Mapping[str, Any]) -> bool:
    """Says whether a field was left out, and may be."""
    return values.get(field.name, UNSET) is UNSET and not field.metadata["required"]


def _obey(cls: type[Model], given: Mapping[str, Any], at: Place, reading: Reading) -> None:
    """Notes which of the rules that hold for the object as a whole are broken."""
    for rule in cls.__rules__:
        rule.read(given, at, reading)


def _forget_defaults(made: Model, given: Mapping[str, Any], at: Place, reading: Reading) -> None:
    """Leaves out the defaults of an object that keeps its rules only without them."""
    cls = type(made)
    if not cls.__rules__ or not reading.strict or reading.violations:
        return
    filled = Reading()
    _obey(cls, _held(made), at, filled)
    if filled.violations:
        for name, field in cls.__properties__.items():
            if name not in given:
                object.__setattr__(made, field.name, UNSET)


def _value(made: Model, field: Field, value: Any, at: Place, reading: Reading, *, constructing: bool) -> Any:
    """Returns what the field holds: the value as its keywords read it, or for one left out the default."""
    cls = type(made)
    if _is_additional(field):
        return {} if value is UNSET else _additional(cls, field, value, at, reading)
    place = at.member(field.metadata["wire_name"], f"{cls.__name__}.{field.name}")
    if value is not UNSET:
        value = read(field.metadata["keywords"], value, place, reading)
        return UNSET if reading.sending and field.metadata["read_only"] else value
    required = field.default is attrs.NOTHING or (field.metadata["required"] and not constructing)
    if required and (reading.strict or not field.metadata["write_only"]):
        reading.refuse("required", True, value, place, "is required")
    return UNSET if required or not reading.strict else _default(field, place)


def _default(field: Field, at: Place) -> Any:
    """Returns the default, for each instance anew."""
    default = deepcopy(field.default)
    if isinstance(default, JsonDefault):
        return read(field.metadata["keywords"], default.value, at, Reading())
    return default


def _additional(cls: type[Model], field: Field, value: Any, at: Place, reading: Reading) -> Any:
    read_values: dict[str, Any] = {}
    if not is_object(value):
        reading.refuse(
            "type", "object", value, at, f"{cls.__name__}.{field.name}: {shown(value)} is not of type object"
        )
        return read_values
    for name, member in value.items():
        if name in cls.__properties__ or (cls.__closed__ and reading.strict):
            _refuse_unknown(cls, name, member, at, reading)
        place = at.member(str(name), f"{cls.__name__}.{name}")
        if not is_string(name):
            reading.refuse("type", "string", name, place, f"{shown(name)} is no name of a property")
        read_values[name] = read(field.metadata["keywords"], member, place, reading)
    return read_values


def _refuse_unknown(cls: type[Model], name: str, value: Any, at: Place, reading: Reading) -> None:
    having = [variant.__name__ for variant in _variants(cls) if name in attrs.fields_dict(variant)]
    hint = f"; {' and '.join(having)} {'has' if len(having) == 1 else 'have'} it" if having else ""
    place = at.member(str(name), f"{cls.__name__}.{name}")
    reading.refuse("additionalProperties", False, value, place, f"{cls.__name__} has no such field{hint}")


def _variants(cls: type[Model]) -> Iterable[type[Model]]:
    return get_args(model_named(cls.__variant_of__)) if cls.__variant_of__ else ()


def _root(cls: type[Model]) -> Place:
    return Place("", cls.__name__)


def _is_additional(field: Field) -> bool:
    return field.metadata["wire_name"] is None


def _held(made: Model) -> dict[str, Any]:
    """What a model holds, by wire name."""
    held: dict[str, Any] = {}
    for field in attrs.fields(type(made)):
        value = getattr(made, field.name)
        if _is_additional(field):
            held.update(value)
        elif value is not UNSET:
            held[field.metadata["wire_name"]] = value
    return held
