# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import enum, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import alternatives
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset


@model(source="#/components/schemas/Thing")
class Thing(Model):
    beside: str = field(default="a", validator=[type_("string", null_in_answers=True)])
    """Kept. Default "a"."""

    union: str | int | Unset = field(
        default=UNSET,
        validator=[
            conforms("#/components/schemas/Thing/properties/union", alternatives([type_("string")], [type_("integer")]))
        ],
    )
    null_too: Literal["a", None] | Unset = field(default=UNSET, validator=[type_("string", "null"), enum(["a", None])])
    anything: Any | Unset = field(default=UNSET, validator=[])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
