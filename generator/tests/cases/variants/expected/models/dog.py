# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Literal

from .._runtime.fields import field, model
from .._runtime.model import Model
from .._runtime.validators import const, items, max_length, min_length, type_
from ..types import UNSET, Unset


@model(source="#/components/schemas/Dog", additional_properties=False, variant_of="Pet")
class Dog(Model):
    kind: Literal["dog"] = field(default="dog", required=True, validator=[type_("string"), const("dog")])
    tricks: list[str] | Unset = field(
        default=UNSET, validator=[type_("array"), items(type_("string"), min_length(1), max_length(20))]
    )
    """Each item 1 to 20 characters."""
