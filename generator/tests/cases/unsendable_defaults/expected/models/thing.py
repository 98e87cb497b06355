# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import maximum, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset


@model(source="#/components/schemas/Thing")
class Thing(Model):
    small: int = field(
        default=5, validator=[conforms("#/components/schemas/Thing/properties/small", type_("integer"), maximum(10))]
    )
    """At most 10, held to `$ref: "#/components/schemas/Size", minimum: 2`, default 5."""

    large: int | Unset = field(
        default=UNSET,
        validator=[conforms("#/components/schemas/Thing/properties/large", type_("integer"), maximum(10))],
    )
    """At most 10, held to `$ref: "#/components/schemas/Size", minimum: 6`."""

    even: Any | Unset = field(default=UNSET, validator=[conforms("#/components/schemas/Thing/properties/even")])
    """Held to `allOf: [{"$ref": "#/components/schemas/Size"}, {"multipleOf": 2}]`."""

    named: int | Unset = field(
        default=UNSET, validator=[conforms("#/components/schemas/Even", type_("integer"), maximum(10))]
    )
    """At most 10, held to `$ref: "#/components/schemas/Size", multipleOf: 2`."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
