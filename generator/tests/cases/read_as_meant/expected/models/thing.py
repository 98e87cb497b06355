# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import const, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.wholes.schemas import conforms
from ..types import UNSET, Unset


@model(source="#/components/schemas/Thing", rules=[conforms("#/components/schemas/Thing")])
class Thing(Model):
    """Rules that tie its fields:
    patternProperties:
      ^x-:
        type: [integer, 'null']
    """

    kind: Literal["thing"] | Unset = field(default=UNSET, validator=[type_("string"), const("thing")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
