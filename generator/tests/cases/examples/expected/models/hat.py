# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import const, exclusive_minimum, multiple_of, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/components/schemas/Hat", variant_of="Item")
class Hat(Model):
    kind: Literal["hat"] = field(default="hat", required=True, validator=[const("hat")])
    size: float | Unset = field(default=UNSET, validator=[type_("number"), exclusive_minimum(0), multiple_of(0.5)])
    """More than 0, a multiple of 0.5."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
