# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.modelling.fields import additional, model
from .._runtime.modelling.model import Model


@model(source="#/components/schemas/Thing/properties/kept")
class ThingKept(Model):
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
