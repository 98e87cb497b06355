"""Declares a model: which schema it is the model of, and its properties with their keywords."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar, dataclass_transform, overload

import attrs

from ..keywords.keyword import Keyword
from .model import Model
from .objects import JsonDefault

T = TypeVar("T")
M = TypeVar("M", bound=Model)


@overload
def field(
    *,
    validator: Sequence[Keyword],
    wire_name: str = ...,
    read_only: bool = ...,
    write_only: bool = ...,
    address: bool = ...,
) -> Any: ...
@overload
def field(
    *,
    default: list[Any] | dict[str, Any],  # mypy takes [0] for list[int] where a field is list[float] | None
    validator: Sequence[Keyword],
    required: bool = ...,
    wire_name: str = ...,
    read_only: bool = ...,
    write_only: bool = ...,
    address: bool = ...,
) -> Any: ...
@overload
def field(
    *,
    default: T,
    validator: Sequence[Keyword],
    required: bool = ...,
    wire_name: str = ...,
    read_only: bool = ...,
    write_only: bool = ...,
    address: bool = ...,
) -> T: ...
def field(
    *,
    default: Any = attrs.NOTHING,
    validator: Sequence[Keyword],
    required: bool = False,
    wire_name: str | None = None,
    read_only: bool = False,
    write_only: bool = False,
    address: bool = False,
) -> Any:
    """Declares a property of a schema.

    Args:
        default: What the field holds when it is left out, copied for each instance. Without one it is required.
        validator: The keywords of the property's schema.
        required: Whether a mapping must have the property even though construction fills it in.
        wire_name: The property's name in JSON, where it is not the field's.
        read_only: Whether only answers have it: it is never sent.
        write_only: Whether only requests have it: an answer may lack it.
        address: Whether it is an address, or several, of what can be downloaded.
    """
    return attrs.field(
        default=default,
        metadata={
            "keywords": tuple(validator),
            "required": required or default is attrs.NOTHING,
            "wire_name": wire_name,
            "read_only": read_only,
            "write_only": write_only,
            "address": address,
        },
    )


def json_default(value: Any) -> Any:
    """Declares a default that is JSON yet, of a field that holds models."""
    return JsonDefault(value)


def additional(*, factory: Callable[[], T], validator: Sequence[Keyword] = ()) -> T:
    """Declares the field that holds what the schema has no property for, by wire name."""
    made: T = attrs.field(factory=factory, metadata={"keywords": tuple(validator), **_ADDITIONAL})
    return made


_ADDITIONAL: Final = {"required": False, "additional": True, "read_only": False, "write_only": False}


@dataclass_transform(kw_only_default=True, field_specifiers=(field, additional))
def model(
    *,
    source: str,
    type_: tuple[str, ...] = ("object",),
    additional_properties: bool = True,
    rules: Sequence[Keyword] = (),
    variant_of: str | None = None,
) -> Callable[[type[M]], type[M]]:
    """Makes a class the model of a schema.

    Args:
        source: The schema's JSON Pointer in the document.
        type_: The types that the schema allows; none stands for all.
        additional_properties: False where the schema refuses what it has no property for.
        rules: The keywords that hold for the object as a whole.
        variant_of: The union in `models` that the schema is a variant of.
    """

    def decorate(cls: type[M]) -> type[M]:
        made = attrs.define(cls, init=False, repr=False, kw_only=True, on_setattr=None, field_transformer=_wire_named)
        made.__source__ = source
        made.__types__ = type_
        made.__closed__ = not additional_properties
        made.__rules__ = tuple(rules)
        made.__variant_of__ = variant_of
        made.__properties__ = {
            field.metadata["wire_name"]: field
            for field in attrs.fields(made)
            if field.metadata["wire_name"] is not None
        }
        return made

    return decorate


def _wire_named(_: type, attributes: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    return [
        attribute.evolve(metadata={**attribute.metadata, "wire_name": _wire_name(attribute)})
        for attribute in attributes
    ]


def _wire_name(attribute: attrs.Attribute[Any]) -> str | None:
    if "additional" in attribute.metadata:
        return None
    stated: str | None = attribute.metadata["wire_name"]
    return attribute.name if stated is None else stated
