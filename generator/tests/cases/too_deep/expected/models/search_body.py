# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.keywords.validators import items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.where import Where


@model(source="#/paths/~1things/post/requestBody/content/application~1x-www-form-urlencoded/schema")
class SearchBody(Model):
    listed: list[Where] | Unset = field(default=UNSET, validator=[type_("array"), items(ref("Where"))])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
