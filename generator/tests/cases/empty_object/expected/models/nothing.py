# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from .._runtime.modelling.fields import model
from .._runtime.modelling.model import Model


@model(source="#/components/schemas/Nothing", additional_properties=False)
class Nothing(Model):
    pass
    pass
