# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.keywords.validators import items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref

if TYPE_CHECKING:
    from ..models.image import Image


@model(source="#/components/schemas/ImageResponse")
class ImageResponse(Model):
    """The pictures that were made."""

    data: list[Image] = field(validator=[type_("array"), items(ref("Image"))])
    """One entry for each picture."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
