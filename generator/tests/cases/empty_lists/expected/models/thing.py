# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.thing_kept import ThingKept


@model(source="#/components/schemas/Thing", rules=[conforms("#/components/schemas/Thing")])
class Thing(Model):
    """Rules that tie its fields:
    allOf:
    - {}
    - {maxProperties: 2}
    """

    any_: Any = field(wire_name="any", validator=[])
    kept: ThingKept | Unset = field(default=UNSET, validator=[ref("ThingKept")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
