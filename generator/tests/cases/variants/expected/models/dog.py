# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Literal

from .._runtime.keywords.validators import const, items, max_length, min_length, type_
from .._runtime.modelling.fields import field, model
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/components/schemas/Dog", additional_properties=False, variant_of="Pet")
class Dog(Model):
    kind: Literal["dog"] = field(default="dog", required=True, validator=[type_("string"), const("dog")])
    tricks: list[str] | Unset = field(
        default=UNSET, validator=[type_("array"), items(type_("string"), min_length(1), max_length(20))]
    )
    """Each item 1 to 20 characters."""
