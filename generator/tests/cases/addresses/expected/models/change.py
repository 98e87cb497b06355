# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import const, items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import alternatives
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset


@model(source="#/components/schemas/Change")
class Change(Model):
    tree: list[Any] | Unset = field(
        default=UNSET, validator=[type_("array"), items(conforms("#/components/schemas/Tree"))]
    )
    """Each item held to `type: "array", items: {"$ref": "#/components/schemas/Tree"}`."""

    album: str | Unset = field(default=UNSET, validator=[type_("string")])
    open_: bool | Unset = field(default=UNSET, wire_name="open", validator=[type_("boolean")])
    sizes: list[int] | Unset = field(default=UNSET, validator=[type_("array"), items(type_("integer"))])
    input_: str | list[str] | Unset = field(
        default=UNSET,
        wire_name="input",
        validator=[
            conforms(
                "#/components/schemas/Change/properties/input",
                alternatives([type_("string")], [type_("array"), items(type_("string"))]),
            )
        ],
    )
    meta: dict[str, Any] | Unset = field(default=UNSET, validator=[type_("object")])
    kind: Literal["album"] = field(default="album", required=True, validator=[const("album")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
