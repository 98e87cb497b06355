"""Turns a Python value that JSON has no word for into what to give in its place."""

from __future__ import annotations

import os
from enum import Enum
from typing import Final

_BY_NAME: Final = {
    "uuid.UUID": "str() of it",
    "decimal.Decimal": "float() or str() of it",
    "builtins.bytes": "its decode()",
    "builtins.set": "a list() of it",
    "builtins.frozenset": "a list() of it",
}
"""By the name of the type, so that none of their modules has to be imported."""


def advice(value: object) -> str:
    """Returns the end of a sentence that says that a value can't stand for JSON."""
    if value is None or isinstance(value, str | int | float | list | tuple | dict):
        return ""
    return f"; give {way}" if (way := _way(value)) else ""


def _way(value: object) -> str:
    if isinstance(value, Enum):
        return "its value"
    if isinstance(value, os.PathLike):
        return "str() of it"
    if hasattr(type(value), "isoformat"):
        return "its isoformat()"
    names = (f"{one.__module__}.{one.__qualname__}" for one in type(value).__mro__)
    return next((_BY_NAME[name] for name in names if name in _BY_NAME), "")
