# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import maximum, minimum, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.wholes.schemas import conforms


@model(
    source="#/paths/~1things/get/responses/200/content/application~1json/schema",
    rules=[conforms("#/paths/~1things/get/responses/200/content/application~1json/schema")],
)
class ListThingsResponse200(Model):
    """Rules that tie its fields:
    allOf:
    - {$ref: '#/components/schemas/Fine'}
    - {$ref: '#/components/schemas/Page'}
    """

    ok: bool = field(validator=[type_("boolean")])
    total: int = field(validator=[type_("integer"), minimum(1), maximum(0)])
    """1 to 0."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
