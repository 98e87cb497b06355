"""Turns the words of a module's code into the imports that it needs from Python's library and the package's `types`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final

_STANDARD: Final = {
    "collections.abc": ("Mapping", "Sequence"),
    "typing": ("TYPE_CHECKING", "Any", "Literal", "NotRequired", "TypedDict", "overload"),
}
_TYPES: Final = {"types": ("UNSET", "Binary", "Response", "Unset")}


def words(code: Iterable[str]) -> set[str]:
    """Returns the words of pieces of code. Some stand in strings alone: formatting removes imports without use."""
    return set(re.findall(r"\w+", " ".join(code)))


def standard(found: Collection[str]) -> tuple[str, ...]:
    """Returns what is imported from Python's own modules."""
    return _imported(_STANDARD, found)


def types(found: Collection[str]) -> tuple[str, ...]:
    """Returns what is imported from the package's `types`."""
    return _imported(_TYPES, found)


def _imported(modules: Mapping[str, tuple[str, ...]], found: Collection[str]) -> tuple[str, ...]:
    held = {module: [name for name in names if name in found] for module, names in modules.items()}
    return tuple(f"{module} import {', '.join(names)}" for module, names in held.items() if names)
