# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.keywords.validators import minimum, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import discriminator, ref
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cat import Cat
    from ..models.dog import Dog
    from ..models.owner import Owner


@model(source="#/components/schemas/Thing")
class Thing(Model):
    owner: Owner | Unset = field(default=UNSET, validator=[ref("Owner", null_in_answers=True)])
    size: int | Unset = field(default=UNSET, validator=[type_("integer", null_in_answers=True), minimum(1)])
    """At least 1."""

    pet: Cat | Dog | Unset = field(
        default=UNSET, validator=[discriminator("kind", {"Cat": "Cat", "Dog": "Dog"}, null_in_answers=True)]
    )
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
