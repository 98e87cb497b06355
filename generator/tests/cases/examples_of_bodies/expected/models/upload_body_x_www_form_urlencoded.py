# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/paths/~1files/post/requestBody/content/application~1x-www-form-urlencoded/schema")
class UploadBodyXWwwFormUrlencoded(Model):
    tie_no: int | Unset = field(default=UNSET, wire_name="tie-no", validator=[type_("integer")])
    tags: list[str] | Unset = field(default=UNSET, validator=[type_("array"), items(type_("string"))])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
