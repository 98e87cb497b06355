# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.keywords.validators import items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.book import Book


@model(source="#/components/schemas/Shelf")
class Shelf(Model):
    name: str | Unset = field(default=UNSET, validator=[type_("string")])
    additional_properties: dict[str, list[Book]] = additional(
        factory=dict, validator=[type_("array"), items(ref("Book"))]
    )
    """What the schema has no property for, by wire name."""
