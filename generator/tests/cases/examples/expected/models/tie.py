# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import const, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model


@model(source="#/components/schemas/Tie", variant_of="Item")
class Tie(Model):
    kind: Literal["tie"] = field(default="tie", required=True, validator=[const("tie")])
    long: bool | None = field(default=True, validator=[type_("boolean", "null")])
    """Default True."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
