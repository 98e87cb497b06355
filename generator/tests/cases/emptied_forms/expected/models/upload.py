# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.keywords.validators import additional_properties as _additional_properties
from .._runtime.keywords.validators import items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.filter_ import Filter


@model(source="#/components/schemas/Upload")
class Upload(Model):
    file: str | Unset = field(default=UNSET, validator=[type_("string")])
    tags: list[str] = field(default=["x"], validator=[type_("array"), items(type_("string"))])
    """Default ["x"]."""

    text: str | None = field(default="none", validator=[type_("string", "null")])
    """Default "none"."""

    places: dict[str, int] = field(
        default={"a": 1}, validator=[type_("object"), _additional_properties(type_("integer"))]
    )
    """Default {"a": 1}."""

    plain: list[str] = field(default=[], validator=[type_("array"), items(type_("string"))])
    """Default []."""

    filter_: Filter | Unset = field(default=UNSET, wire_name="filter", validator=[ref("Filter")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
