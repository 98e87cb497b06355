# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model


@model(source="#/components/schemas/Coat")
class Coat(Model):
    coat_colour: str = field(wire_name="coat-colour", validator=[type_("string")])
    tags: list[str] = field(default=["a"], validator=[type_("array"), items(type_("string"))])
    """Default ["a"]."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
