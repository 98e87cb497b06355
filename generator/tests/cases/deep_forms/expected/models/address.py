# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from .._runtime.keywords.validators import items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model


@model(source="#/components/schemas/Address")
class Address(Model):
    lines: list[str] = field(validator=[type_("array"), items(type_("string"))])
    additional_properties: dict[str, str] = additional(factory=dict, validator=[type_("string")])
    """What the schema has no property for, by wire name."""
