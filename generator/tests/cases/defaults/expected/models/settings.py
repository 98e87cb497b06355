# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.fields import additional, field, model
from .._runtime.model import Model
from .._runtime.validators import enum, items, type_


@model(source="#/components/schemas/Settings")
class Settings(Model):
    mode: str = field(default="fast", required=True, validator=[type_("string")])
    quoted: str = field(default='it\'s "here" \\ and\nthere \u2028 {x} {{ y }}', validator=[type_("string")])
    big: int = field(default=12345678901234567890, validator=[type_("integer")])
    whole: int = field(default=40, validator=[type_("integer")])
    ratio: float = field(default=0.1, validator=[type_("number")])
    tags: list[str] = field(default=["a", "b"], validator=[type_("array"), items(type_("string"))])
    free: dict[str, Any] = field(default={"a": [1, {"b": None}]}, validator=[type_("object")])
    nothing: str | None = field(default=None, validator=[type_("string", "null")])
    behind: Literal["red", "blue"] = field(default="red", validator=[type_("string"), enum(["red", "blue"])])
    beside: Literal["red", "blue"] = field(default="blue", validator=[type_("string"), enum(["red", "blue"])])
    on: bool = field(default=False, validator=[type_("boolean")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
