# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.keywords.validators import additional_properties as _additional_properties
from .._runtime.keywords.validators import items as _items
from .._runtime.keywords.validators import max_length, min_items, type_, unique_items
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import discriminator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hat import Hat
    from ..models.tie import Tie


@model(source="#/components/schemas/Order")
class Order(Model):
    id: int | Unset = field(default=UNSET, read_only=True, validator=[type_("integer")])
    """In answers only."""

    first_name: str | Unset = field(default=UNSET, wire_name="first-name", validator=[type_("string"), max_length(40)])
    """Who | <i>ordered</i>

    At most 40 characters.
    """

    items: list[Hat | Tie] = field(
        validator=[type_("array"), min_items(1), _items(discriminator("kind", {"hat": "Hat", "tie": "Tie"}))]
    )
    """At least 1 item."""

    labels: dict[str, list[str]] | Unset = field(
        default=UNSET,
        validator=[
            type_("object"),
            _additional_properties(type_("array"), unique_items(True), _items(type_("string"))),
        ],
    )
    """Each member without repeats."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
