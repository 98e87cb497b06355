# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import enum, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/components/schemas/Fish")
class Fish(Model):
    kind: Literal["fish"] | Unset = field(default=UNSET, read_only=True, validator=[type_("string"), enum(["fish"])])
    """In answers only."""

    fins: int = field(validator=[type_("integer")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
