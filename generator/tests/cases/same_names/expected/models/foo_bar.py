# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/components/schemas/foo_bar")
class FooBar(Model):
    a_b: str | Unset = field(default=UNSET, wire_name="aB", validator=[type_("string")])
    a_b_2: int | Unset = field(default=UNSET, wire_name="a_b", validator=[type_("integer")])
    a_b_3: bool | Unset = field(default=UNSET, wire_name="a.b", validator=[type_("boolean")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
