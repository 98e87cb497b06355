# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .._runtime.keywords.validators import const
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.二内_model import 二内


@model(source="#/components/schemas/二", variant_of="שלום")
class 二(Model):
    kind: Literal["二"] = field(default="二", required=True, validator=[const("二")])
    内: 二内 | Unset = field(default=UNSET, validator=[ref("二内")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
