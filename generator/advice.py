"""Turns diagnostics into the options by which a client is made without what they are of."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from typing import Final

from .diagnostics import Diagnostic
from .leave_out import is_there, named
from .load import Document
from .schema.vocabulary import METHODS

_SHOWN: Final = 1_000
"""How many options are told: more than a command line is written for."""


def leaves_out(document: Document, pointer: str) -> tuple[str, str] | None:
    """Returns the option that leaves out what is at a pointer, or the operation around it; None if none does."""
    if is_there(document, pointer):
        return "--not-enforced", named(pointer)
    tokens = pointer.split("/")
    if tokens[1:2] == ["paths"] and len(tokens) > 3 and tokens[3] in METHODS:
        return "--skip-operation", f"{tokens[3].upper()} {named(tokens[2])}"
    return None


def way_on(errors: Mapping[Diagnostic, tuple[str, str] | None], *, enough: bool) -> Iterator[str]:
    """Yields a line with the options that leave out what has errors, and if they are not enough, one that says so."""
    told = dict.fromkeys(errors[one] for one in sorted(errors))
    options = [f"{option[0]} {shlex.quote(option[1])}" for option in told if option]
    if options:
        yield f"To go on without what is named above, add: {' '.join(options[:_SHOWN])}"
    if more := options[_SHOWN:]:
        yield f"  and {len(more):,} more options"
    if not enough:
        yield "What no option leaves out must be mended in the document."
