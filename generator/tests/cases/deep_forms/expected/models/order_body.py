# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .._runtime.keywords.validators import const, type_
from .._runtime.keywords.validators import items as _items
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import alternatives, ref
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.address import Address
    from ..models.item import Item


@model(source="#/paths/~1orders/post/requestBody/content/application~1x-www-form-urlencoded/schema")
class OrderBody(Model):
    items: list[Item] | Unset = field(default=UNSET, validator=[type_("array"), _items(ref("Item"))])
    address: Address | Literal[""] | Unset = field(
        default=UNSET,
        validator=[
            conforms(
                "#/paths/~1orders/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/address",
                alternatives([ref("Address")], [const("")]),
            )
        ],
    )
    expand: list[str] | Unset = field(default=UNSET, validator=[type_("array"), _items(type_("string"))])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
