# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.fields import additional, field, model
from .._runtime.model import Model
from .._runtime.references import discriminator
from .._runtime.validators import type_
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cat import Cat


@model(source="#/components/schemas/Thing")
class Thing(Model):
    size: int = field(validator=[type_("integer")])
    pet: Cat | Unset = field(default=UNSET, validator=[discriminator("kind", {"cat": "Cat"})])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
