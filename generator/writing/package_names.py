"""Says what is wrong with the name of a package that is to be generated."""

from __future__ import annotations

import sys
from keyword import iskeyword
from typing import Final

_IMPORTED: Final = frozenset({"attr", "attrs", "httpx", "httpx2", "jsonschema_rs", "rich", "tenacity", "typer"})
"""What a client imports beside Python's own modules."""


def unfit(name: str) -> str:
    """Returns why a package can't have a name, or nothing if it can."""
    if not name.isidentifier() or iskeyword(name):
        return f"{name!r} can't be imported as a package"
    if name in sys.stdlib_module_names | _IMPORTED:
        return f"{name!r} would hide the module of that name, which clients and others import"
    return ""
