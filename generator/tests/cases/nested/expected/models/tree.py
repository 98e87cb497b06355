# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.keywords.validators import items, max_length, min_length, type_
from .._runtime.modelling.fields import additional, field, model
from .._runtime.modelling.model import Model
from .._runtime.modelling.references import ref
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.tree_size import TreeSize


@model(source="#/components/schemas/Tree")
class Tree(Model):
    """A tree that holds itself, and an object that has no name of its own."""

    label: str = field(validator=[type_("string"), min_length(1)])
    """A name that is not empty. At least 1 character."""

    children: list[Tree] | Unset = field(default=UNSET, validator=[type_("array"), items(ref("Tree"))])
    size: TreeSize | Unset = field(default=UNSET, validator=[ref("TreeSize")])
    notes: dict[str, Any] | Unset = field(default=UNSET, validator=[type_("object")])
    anything: Any | Unset = field(default=UNSET, validator=[])
    maybe: str | None | Unset = field(default=UNSET, validator=[type_("string", "null"), max_length(3)])
    """At most 3 characters."""

    additional_properties: dict[str, Any] = additional(factory=dict)
    """What the schema has no property for, by wire name."""
