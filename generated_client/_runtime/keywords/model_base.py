"""What a class of `models` declares of its schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeAlias

import attrs

from .keyword import Keyword

Field: TypeAlias = "attrs.Attribute[Any]"


class ModelBase:
    """A model, as what reads and writes one sees it."""

    __slots__ = ()
    __source__: ClassVar[str]
    __closed__: ClassVar[bool]
    __variant_of__: ClassVar[str | None]
    __types__: ClassVar[tuple[str, ...]]
    __rules__: ClassVar[tuple[Keyword, ...]]
    __properties__: ClassVar[Mapping[str, Field]]
    """The fields that stand for a property each, by wire name."""
    __attrs_attrs__: ClassVar[Any]
