# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from .._runtime.keywords.validators import type_
from .._runtime.modelling.fields import field, model
from .._runtime.modelling.model import Model


@model(source="#/components/schemas/Fine", additional_properties=False)
class Fine(Model):
    ok: bool = field(validator=[type_("boolean")])
