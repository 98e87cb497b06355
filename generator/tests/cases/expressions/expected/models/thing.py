# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.keywords.validators import type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref
from .._runtime.wholes.schemas import pattern
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.thing_tags import ThingTags


@model(source="#/components/schemas/Thing")
class Thing(Model):
    same: str | Unset = field(default=UNSET, validator=[type_("string"), pattern("^[a-z]+\\d{2}$")])
    """Matching `^[a-z]+\\d{2}$`."""

    line: str = field(default="one", validator=[type_("string"), pattern("^.{1,5}$")])
    """Matching `^.{1,5}$`, default "one"."""

    long: str | Unset = field(default=UNSET, validator=[type_("string"), pattern("^.{0,262144}$")])
    """Matching `^.{0,262144}$`."""

    twice: str | Unset = field(default=UNSET, validator=[type_("string"), pattern("^(?<quote>[\"'])?.\\k<quote>$")])
    """Matching `^(?<quote>["'])?.\\k<quote>$`."""

    python: str | Unset = field(default=UNSET, validator=[type_("string"), pattern("\\A(?P<year>\\d{4})-(?P=year)\\Z")])
    """Matching `\\A(?P<year>\\d{4})-(?P=year)\\Z`."""

    any_case: str | Unset = field(default=UNSET, validator=[type_("string"), pattern("(?i)^yes$")])
    """Matching `(?i)^yes$`."""

    braces: str | Unset = field(default=UNSET, validator=[type_("string"), pattern("^{\\w{,3}}\\@$")])
    """Matching `^{\\w{,3}}\\@$`."""

    tags: ThingTags | Unset = field(default=UNSET, validator=[ref("ThingTags")])
    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
