"""Turns pieces of a contract into cells of the reference's tables."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from generator import ir
from generator.views.code import literal
from generator.views.rules import spelled_out
from generator.views.types import alternatives

from .markdown import code


def typed(names: Collection[str], *schemas: ir.Schema) -> str:
    """Returns the type of some schemas, with links to those of the models that are in `names`."""
    return " or ".join(_linked(member, names) for member in alternatives(*schemas))


def _linked(member: str, names: Collection[str]) -> str:
    target = next((word for word in _words(member) if word in names), None)
    return code(member) if target is None else link(member, target)


@lru_cache(10_000)
def _words(member: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"'[^']*'|\"[^\"]*\"", "", member))


def link(text: str, target: str) -> str:
    """Returns a link to a section of the reference."""
    return f"[{code(text)}](#{target})"


def rules(*schemas: ir.Schema | None) -> str:
    return ", ".join(code(rule) for schema in schemas if schema is not None for rule in spelled_out(schema))


def default(found: ir.Default | None, *, required: bool) -> str:
    if found is not None:
        return code(literal(found.value))
    return "required" if required else ""
