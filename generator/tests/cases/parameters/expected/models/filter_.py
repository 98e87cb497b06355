# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from .._runtime.keywords.validators import type_
from .._runtime.modelling.fields import field, model
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/components/schemas/Filter", additional_properties=False)
class Filter(Model):
    age: int | Unset = field(default=UNSET, validator=[type_("integer")])
    name: str | Unset = field(default=UNSET, validator=[type_("string")])
