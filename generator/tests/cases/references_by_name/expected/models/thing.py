# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import max_length, maximum, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset


@model(source="#/components/schemas/Thing")
class Thing(Model):
    name: str = field(
        validator=[conforms("#/components/schemas/Thing/properties/name", type_("string"), max_length(20))]
    )
    """At most 20 characters, held to `$ref: "#/components/schemas/Thing/$defs/name", minLength: 1`."""

    size: int = field(default=5, validator=[type_("integer"), maximum(9)])
    """At most 9, default 5."""

    part: Thing | Unset = field(default=UNSET, validator=[ref("Thing")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
