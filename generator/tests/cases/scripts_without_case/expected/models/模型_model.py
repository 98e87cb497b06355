# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import enum, max_length, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model


@model(source="#/components/schemas/模型")
class 模型(Model):
    提示: str = field(validator=[type_("string"), max_length(3)])
    """At most 3 characters."""

    状态: Literal["开", "关"] = field(default="开", validator=[enum(["开", "关"])])
    """Default "开"."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
