# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/components/schemas/Filter")
class Filter(Model):
    names: list[str] = field(default=["a"], validator=[type_("array"), items(type_("string"))])
    """Default ["a"]."""

    size: int | Unset = field(default=UNSET, validator=[type_("integer")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
