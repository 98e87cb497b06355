"""What all models share: whichever way one is made or changed, it keeps the rules of its schema."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any, ClassVar, Self

import attrs

from ...types import UNSET
from ..compiled.shortcuts import shorten, writer
from ..keywords.json_types import compact, is_object, plain, shown
from ..keywords.keyword import Reading, bounded
from ..keywords.model_base import ModelBase
from .objects import assigned, construct, default_of, held_by, is_additional, raise_any, read_object, root


class _Signature:
    """What the constructor of a model takes, for `help` and for editors that ask the class at run time."""

    def __get__(self, made: Model | None, cls: type[Model]) -> Signature:
        if not attrs.has(cls):
            raise AttributeError("__signature__")
        return Signature(
            [
                Parameter(field.name, Parameter.KEYWORD_ONLY, default=default_of(field), annotation=field.type)
                for field in attrs.fields(cls)
            ]
        )


class Model(ModelBase):
    """The base of the models. Fields are keyword arguments, and can be read, set and evolved (`attrs.evolve`)."""

    __slots__ = ()
    __signature__: ClassVar[Any] = _Signature()

    if not TYPE_CHECKING:  # to a type checker, a model has the fields that it declares and no others

        def __init__(self, **values: Any) -> None:
            shorten(type(self))
            reading, at = Reading(keeps_models=True), root(type(self))
            with bounded(values, at, reading):
                construct(self, values, at, reading)
            raise_any(reading)

        def __setattr__(self, name: str, value: Any) -> None:
            reading, at = Reading(keeps_models=True), root(type(self))
            with bounded(value, at, reading):
                value = assigned(self, name, value, at, reading)
            raise_any(reading)
            object.__setattr__(self, name, value)

        def __delattr__(self, name: str) -> None:
            setattr(self, name, UNSET)

    def __repr__(self) -> str:
        values = ((field, getattr(self, field.name)) for field in attrs.fields(type(self)))
        told = ((field.name, value) for field, value in values if value or not is_additional(field))
        shown_values = (f"{name}={value!r}" for name, value in told if value is not UNSET)
        return f"{type(self).__name__}({', '.join(shown_values)})"

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Makes the model of a JSON object; what is left out takes its default.

        Raises:
            ConstraintError: with everything in the object that breaks a rule.
        """
        reading = Reading()
        if not is_object(src_dict):
            reading.refuse("type", "object", src_dict, root(cls), f"{shown(src_dict)} is not of type object")
        with bounded(src_dict, root(cls), reading):
            made: Self = read_object(cls, src_dict, root(cls), reading)
        raise_any(reading)
        return made

    def to_dict(self) -> dict[str, Any]:
        """Returns the JSON object: wire names, and nothing for what is unset.

        What only answers have (`readOnly`) is in it, and does not go out.
        """
        return {name: plain(value) for name, value in held_by(self).items()}

    def to_json(self) -> bytes:
        """Returns the JSON text as it goes out, in UTF-8; all of it is checked anew.

        Raises:
            ConstraintError: what the object holds was changed behind its back, and breaks a rule.
        """
        cls = type(self)
        text = writer(cls)(self)
        if text is None:
            reading = Reading(sending=True)
            made: Self = read_object(cls, self, root(cls), reading)
            raise_any(reading)
            text = compact(made.to_dict())
        return text.encode()
