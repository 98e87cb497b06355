# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.keywords.validators import enum as _enum
from .._runtime.keywords.validators import items as _items
from .._runtime.keywords.validators import maximum, minimum
from .._runtime.keywords.validators import type_ as _type_
from .._runtime.modelling.fields import field as _field
from .._runtime.modelling.fields import model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref as _ref
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.http_thing2_x import HTTPThing2X


@model(source="#/components/schemas/response", additional_properties=False)
class ResponseModel(Model):
    """Fields named as a keyword, a validator, a method; one ends in "quotes\""""

    class_: str | Unset = _field(default=UNSET, wire_name="class", validator=[_type_("string")])
    type_: Literal["a", "b"] | Unset = _field(
        default=UNSET, wire_name="type", validator=[_type_("string"), _enum(["a", "b"])]
    )
    enum: list[str] | Unset = _field(default=UNSET, validator=[_type_("array"), _items(_type_("string"))])
    items: list[int] | Unset = _field(default=UNSET, validator=[_type_("array"), _items(_type_("integer"), minimum(1))])
    """Each item at least 1."""

    field: int | Unset = _field(default=UNSET, validator=[_type_("integer"), maximum(3)])
    """At most 3."""

    ref: HTTPThing2X | Unset = _field(default=UNSET, validator=[_ref("HTTPThing2X")])
    to_dict_field: str | Unset = _field(default=UNSET, wire_name="to_dict", validator=[_type_("string")])
    """Ends in a "quote\""""

    additional_properties_field: str | Unset = _field(
        default=UNSET, wire_name="additional_properties", validator=[_type_("string")]
    )
    """\\N{BULLET} \"\"\" import os"""

    camel_case: str | Unset = _field(default=UNSET, wire_name="camelCase", validator=[_type_("string")])
    field_2nd: str | Unset = _field(default=UNSET, wire_name="2nd", validator=[_type_("string")])
    unnamed: str | Unset = _field(default=UNSET, wire_name="", validator=[_type_("string")])
    über_größe: str | Unset = _field(default=UNSET, wire_name="über größe!", validator=[_type_("string")])
    unnamed_2: str | Unset = _field(default=UNSET, wire_name="/~'\"\\\n", validator=[_type_("string")])
