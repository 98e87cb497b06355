# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.keywords.validators import maximum, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.thing_box import ThingBox


@model(source="#/components/schemas/Thing")
class Thing(Model):
    size: int = field(default=2, validator=[type_("integer"), maximum(3)])
    """At most 3, default 2."""

    also: int = field(default=2, validator=[type_("integer"), maximum(3)])
    """At most 3, default 2."""

    part: Thing | Unset = field(default=UNSET, validator=[ref("Thing")])
    box: ThingBox | Unset = field(default=UNSET, validator=[ref("ThingBox")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
