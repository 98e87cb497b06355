"""Turns diagnostics into the options by which a client is made without what they are of."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from generator.diagnostics import Diagnostic

Option: TypeAlias = tuple[str, str]
"""The option and the name that it is given."""

_SHOWN: Final = 1_000
"""How many options are told: more than a command line is written for."""


def way_on(errors: Mapping[Diagnostic, Sequence[Option]], *, enough: bool) -> Iterator[str]:
    """Yields a line with the options that leave out what has errors, and if they are not enough, one that says so."""
    told = dict.fromkeys(option for one in sorted(errors) for option in errors[one])
    options = [f"{option} {shlex.quote(name)}" for option, name in told]
    if options:
        yield f"To go on without what is named above, add: {' '.join(options[:_SHOWN])}"
    if more := options[_SHOWN:]:
        yield f"  and {len(more):,} more options"
    if not enough:
        yield "What no option leaves out must be mended in the document."
