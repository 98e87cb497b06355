# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import max_length, maximum, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset


@model(source="#/components/schemas/Cat", rules=[conforms("#/components/schemas/Cat")])
class Cat(Model):
    """Rules that tie its fields:
    anyOf:
    - {$ref: '#/components/schemas/Kitten'}
    - properties:
        mother: {$ref: '#/components/schemas/Pet/$defs/base/properties/name'}
    allOf:
    - {$ref: '#/components/schemas/Cat/$defs/base'}
    """

    mother: Any | Unset = field(default=UNSET, validator=[])
    lives: int = field(default=9, validator=[type_("integer"), maximum(9)])
    """At most 9, default 9."""

    kind: str = field(validator=[type_("string")])
    name: str | Unset = field(default=UNSET, validator=[type_("string"), max_length(9)])
    """At most 9 characters."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
