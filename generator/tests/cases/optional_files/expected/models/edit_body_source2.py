# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model


@model(source="#/paths/~1edits/post/requestBody/content/multipart~1form-data/schema/properties/source/anyOf/1")
class EditBodySource2(Model):
    id: int = field(validator=[type_("integer")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
