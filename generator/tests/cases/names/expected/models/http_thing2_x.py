# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import const, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/components/schemas/HTTPThing2x")
class HTTPThing2X(Model):
    self_: Literal[True] | Unset = field(default=UNSET, wire_name="self", validator=[type_("boolean"), const(True)])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
