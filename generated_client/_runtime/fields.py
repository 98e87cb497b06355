"""Declares a model: which schema it is the model of, and its properties with their keywords."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, dataclass_transform, overload

import attrs

from .model import Model
from .validators import Keyword

T = TypeVar("T")
M = TypeVar("M", bound=Model)


@overload
def field(*, validator: Sequence[Keyword], wire_name: str | None = ...) -> Any: ...
@overload
def field(*, default: T, validator: Sequence[Keyword], required: bool = ..., wire_name: str | None = ...) -> T: ...
def field(
    *,
    default: Any = attrs.NOTHING,
    validator: Sequence[Keyword],
    required: bool = False,
    wire_name: str | None = None,
) -> Any:
    """Declares a property of a schema.

    Args:
        default: What the field holds when it is left out, copied for each instance. Without one it is required.
        validator: The keywords of the property's schema.
        required: Whether a mapping must have the property even though construction fills it in.
        wire_name: The property's name in JSON, where it is not the field's.
    """
    return attrs.field(
        default=default,
        metadata={
            "keywords": tuple(validator),
            "required": required or default is attrs.NOTHING,
            "wire_name": wire_name,
        },
    )


def additional(*, factory: Callable[[], T], validator: Sequence[Keyword] = ()) -> T:
    """Declares the field that holds what the schema has no property for, by wire name."""
    made: T = attrs.field(
        factory=factory, metadata={"keywords": tuple(validator), "required": False, "additional": True}
    )
    return made


@dataclass_transform(kw_only_default=True, field_specifiers=(field, additional))
def model(
    *, source: str, additional_properties: bool = True, variant_of: str | None = None
) -> Callable[[type[M]], type[M]]:
    """Makes a class the model of a schema.

    Args:
        source: The schema's JSON Pointer in the document.
        additional_properties: False where the schema refuses what it has no property for.
        variant_of: The union in `models` that the schema is a variant of.
    """

    def decorate(cls: type[M]) -> type[M]:
        made = attrs.define(cls, init=False, repr=False, kw_only=True, on_setattr=None, field_transformer=_wire_named)
        made.__source__ = source
        made.__closed__ = not additional_properties
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
    return attribute.metadata["wire_name"] or attribute.name
