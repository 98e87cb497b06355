# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import enum, min_length, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset


@model(source="#/components/schemas/Animal")
class Animal(Model):
    id: str | Unset = field(default=UNSET, read_only=True, validator=[type_("string"), min_length(2)])
    """Who it is. In answers only, at least 2 characters."""

    color: Literal["red", "green"] = field(default="green", validator=[type_("string"), enum(["red", "green"])])
    """Default "green"."""

    limit: Any = field(default=7, validator=[conforms("#/components/schemas/Pet/properties/limit")])
    """Held to `allOf: [{"$ref": "#/components/schemas/Limit"}, {"minimum": 1}, {"default": 7}]`, default
    7.
    """

    seen: Literal["red", "green"] | Unset = field(
        default=UNSET, validator=[type_("string", null_in_answers=True), enum(["red", "green"])]
    )
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
