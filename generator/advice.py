"""Turns diagnostics into the options by which a client is made without what they are of."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from typing import Final

from .diagnostics import Diagnostic
from .leave_out import may_be_left_out, named
from .schema.vocabulary import METHODS

_SHOWN: Final = 50
"""How many options are told."""


def way_on(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Yields a line with the options that leave out what has errors, and one where only the document can be mended."""
    options = dict.fromkeys(_option(one.pointer) for one in sorted(diagnostics))
    if named_ones := [option for option in options if option]:
        yield f"To go on without what is named above, add: {' '.join(named_ones[:_SHOWN])}"
    if more := named_ones[_SHOWN:]:
        yield f"  and {len(more):,} more options"
    if "" in options:
        yield "What no option leaves out must be mended in the document."


def _option(pointer: str) -> str:
    """Returns the option that leaves out what is at a pointer, or the operation around it; nothing if none does."""
    if may_be_left_out(pointer):
        return f"--not-enforced {shlex.quote(named(pointer))}"
    tokens = pointer.split("/")
    if tokens[1:2] == ["paths"] and len(tokens) > 3 and tokens[3] in METHODS:
        return f"--skip-operation {shlex.quote(f'{tokens[3].upper()} {named(tokens[2])}')}"
    return ""
