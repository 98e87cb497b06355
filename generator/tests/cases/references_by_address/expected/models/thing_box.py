# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import maximum, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref
from ..types import UNSET, Unset


@model(source="#/components/schemas/Thing/$defs/Box")
class ThingBox(Model):
    size: int = field(default=2, validator=[type_("integer"), maximum(3)])
    """At most 3, default 2."""

    inner: ThingBox | Unset = field(default=UNSET, validator=[ref("ThingBox")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
