# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import enum, maximum, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset


@model(source="#/components/schemas/Picture", rules=[conforms("#/components/schemas/Picture")])
class Picture(Model):
    """Rules that tie its fields:
    dependentRequired:
      mask: [image]
    if:
      required: [model]
      properties:
        model: {const: fine}
    then:
      properties:
        steps: {type: integer, maximum: 50, default: 40}
    else:
      not:
        required: [steps]
    """

    model: Literal["plain", "fine"] = field(validator=[enum(["plain", "fine"])])
    size: int | Unset = field(
        default=UNSET,
        validator=[conforms("#/components/schemas/Picture/properties/size", type_("integer"), maximum(99))],
    )
    """At most 99, held to `not: {"const": 13}`."""

    steps: Any | Unset = field(default=UNSET, validator=[])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
