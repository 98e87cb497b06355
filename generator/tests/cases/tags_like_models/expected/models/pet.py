# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.keywords.validators import type_
from .._runtime.modelling.fields import additional, field, json_default, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import alternatives, ref
from .._runtime.wholes.schemas import conforms

if TYPE_CHECKING:
    from ..models.owner import Owner


@model(source="#/components/schemas/Pet")
class Pet(Model):
    owner: Owner | None = field(
        default=json_default(None),
        validator=[
            conforms("#/components/schemas/Pet/properties/owner", alternatives([ref("Owner")], [type_("null")]))
        ],
    )
    """Default None."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
