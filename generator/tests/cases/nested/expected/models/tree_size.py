# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from .._runtime.keywords.validators import minimum, type_
from .._runtime.modelling.fields import field, model
from .._runtime.modelling.model import Model


@model(source="#/components/schemas/Tree/properties/size", additional_properties=False)
class TreeSize(Model):
    width: float = field(validator=[type_("number"), minimum(0.5)])
    """At least 0.5."""
