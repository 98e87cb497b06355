# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import alternatives, ref
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset


@model(source="#/components/schemas/Album", type_=())
class Album(Model):
    url: str | Unset = field(default=UNSET, address=True, validator=[type_("string")])
    cover: str | Unset = field(default=UNSET, address=True, validator=[type_("string")])
    pages: list[str] | Unset = field(default=UNSET, address=True, validator=[type_("array"), items(type_("string"))])
    back: str | None | Unset = field(
        default=UNSET,
        address=True,
        validator=[
            conforms("#/components/schemas/Album/properties/back", alternatives([type_("string")], [type_("null")]))
        ],
    )
    inner: list[Album] | Unset = field(default=UNSET, validator=[type_("array"), items(ref("Album"))])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
