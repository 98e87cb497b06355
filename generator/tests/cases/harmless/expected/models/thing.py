# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.keywords.validators import items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import discriminator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cat import Cat


@model(source="#/components/schemas/Thing")
class Thing(Model):
    size: int = field(validator=[type_("integer", null_in_answers=True)])
    pets: list[Cat] | Unset = field(
        default=UNSET, validator=[type_("array"), items(discriminator("kind", {"cat": "Cat"}))]
    )
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
