# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any

from .._runtime.keywords.validators import min_length, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model


@model(source="#/paths/~1login/post/requestBody/content/application~1x-www-form-urlencoded/schema")
class LogInBody(Model):
    user: str = field(validator=[type_("string"), min_length(1)])
    """Who it is. At least 1 character."""

    pass_: str = field(wire_name="pass", validator=[type_("string"), min_length(3)])
    """At least 3 characters."""

    remember: bool = field(default=False, validator=[type_("boolean")])
    """Default False."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
