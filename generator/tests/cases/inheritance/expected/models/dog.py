# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.keywords.validators import max_length, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import alternatives, ref
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cat import Cat


@model(source="#/components/schemas/Dog")
class Dog(Model):
    likes: Cat | Dog | Unset = field(
        default=UNSET,
        validator=[
            conforms(
                "#/components/schemas/Pet",
                alternatives([ref("Cat")], [ref("Dog")], by=("kind", {"Cat": 0, "CAT": 0, "Dog": 1, "DOG": 1})),
            )
        ],
    )
    kind: str = field(validator=[type_("string")])
    name: str | Unset = field(default=UNSET, validator=[type_("string"), max_length(9)])
    """At most 9 characters."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
