"""Compares the rendered REFERENCE.md with the contract: what is missing becomes a diagnostic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator import ir
from generator.diagnostics import Diagnostic

from .page import Reference

_SECTION: Final = re.compile(r'^### <a id="(.*?)"></a>', re.MULTILINE)


def undocumented(contract: ir.Contract, meant: Reference, page: str) -> Iterator[Diagnostic]:
    """Yields each operation, model and union without a section, and each whose section lacks a line."""
    _, *pieces = _SECTION.split(page)
    found = dict(zip(pieces[::2], (set(text.split("\n")) for text in pieces[1::2]), strict=True))
    for name, pointer, lines in _sections(contract, meant):
        if name not in found:
            yield Diagnostic(1, pointer, f"REFERENCE.md has no section {name} for this")
        elif lines - found[name]:
            yield Diagnostic(1, pointer, f"REFERENCE.md tells less of {name} than this")


def _sections(contract: ir.Contract, meant: Reference) -> Iterator[tuple[str, str, set[str]]]:
    """Yields for each section its name, the pointer of what it is about, and the rows of its tables."""
    pointers = {f"{one.tag}.{one.name}": one.pointer for one in contract.operations}
    pointers |= {one.name: one.pointer for one in contract.models}
    pointers |= {one.name: one.pointer for one in contract.unions}
    for operations in meant.tags.values():
        yield from ((one.name, pointers[one.name], {*one.arguments, *one.answers}) for one in operations)
    yield from ((one.name, pointers[one.name], set(one.fields)) for one in meant.models)
    yield from ((one.name, pointers[one.name], {f"- {member}" for member in one.members}) for one in meant.unions)
