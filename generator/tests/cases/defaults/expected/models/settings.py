# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Any, Literal

from .._runtime.keywords.validators import enum, items, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model


@model(source="#/components/schemas/Settings")
class Settings(Model):
    mode: str = field(default="fast", required=True, validator=[type_("string")])
    """Default "fast"."""

    quoted: str = field(default='it\'s "here" \\ and\nthere \u2028 {x} {{ y }}', validator=[type_("string")])
    """Default 'it\\'s "here" \\\\ and\\nthere \\u2028 {x} {{ y }}'."""

    big: int = field(default=12345678901234567890, validator=[type_("integer")])
    """Default 12345678901234567890."""

    whole: int = field(default=40, validator=[type_("integer")])
    """Default 40."""

    ratio: float = field(default=0.1, validator=[type_("number")])
    """Default 0.1."""

    tags: list[str] = field(default=["a", "b"], validator=[type_("array"), items(type_("string"))])
    """Default ["a", "b"]."""

    sizes: list[float] | None = field(default=[1], validator=[type_("array", "null"), items(type_("number"))])
    """Default [1]."""

    free: dict[str, Any] = field(default={"a": [1, {"b": None}]}, validator=[type_("object")])
    """Default {"a": [1, {"b": None}]}."""

    nothing: str | None = field(default=None, validator=[type_("string", "null")])
    """Default None."""

    behind: Literal["red", "blue"] = field(default="red", validator=[type_("string"), enum(["red", "blue"])])
    """Default "red"."""

    beside: Literal["red", "blue"] = field(default="blue", validator=[type_("string"), enum(["red", "blue"])])
    """Default "blue"."""

    on: bool = field(default=False, validator=[type_("boolean")])
    """Default False."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
