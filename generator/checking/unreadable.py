"""Turns values that are not JSON into diagnostics: warnings where no request depends on them, as in an example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.diagnostics import Diagnostic
from generator.load import Document
from generator.schema.objects import rules_no_request
from generator.schema.resolve import holds

_WITH_THE_TITLE: Final = "#/info"
"""The client has a use for something in it, its title: its members are left out one by one."""


def unreadable(document: Document) -> Iterator[Diagnostic]:
    """Yields what was read as null and is in the document yet; a text about it is left out whole, as an example is."""
    for flaw in document.flaws:
        around = next((one for one in _above(flaw.pointer) if one != _WITH_THE_TITLE and rules_no_request(one)), None)
        if holds(document.root, around or flaw.pointer):
            yield flaw if around is None else replace(flaw, pointer=around, severity="warning")


def _above(pointer: str) -> Iterator[str]:
    """Yields the pointers that lead to a pointer from the top, and itself."""
    tokens = pointer.split("/")
    yield from ("/".join(tokens[:count]) for count in range(2, len(tokens) + 1))
