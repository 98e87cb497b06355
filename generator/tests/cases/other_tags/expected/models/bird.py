# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import enum, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/components/schemas/Bird")
class Bird(Model):
    kind: Literal["bird"] | Unset = field(default=UNSET, read_only=True, validator=[type_("string"), enum(["bird"])])
    """In answers only."""

    wings: int = field(validator=[type_("integer")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
