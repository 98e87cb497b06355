# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Literal

from .._runtime.keywords.validators import const, maximum, type_
from .._runtime.modelling.fields import field, model
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/components/schemas/Cat", additional_properties=False, variant_of="Pet")
class Cat(Model):
    kind: Literal["cat"] = field(default="cat", required=True, validator=[type_("string"), const("cat")])
    lives: int = field(default=9, validator=[type_("integer"), maximum(9)])
    """At most 9, default 9."""

    id: int | Unset = field(default=UNSET, read_only=True, validator=[type_("integer")])
    """In answers only."""
