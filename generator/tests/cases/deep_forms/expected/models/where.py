# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import items, type_
from .._runtime.modelling.fields import additional, model
from .._runtime.modelling.fields import field as _field
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/components/schemas/Where")
class Where(Model):
    field: str | Unset = _field(default=UNSET, validator=[type_("string")])
    values: list[int] = _field(validator=[type_("array"), items(type_("integer"))])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
