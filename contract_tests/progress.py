"""Says of long work before the first test how far it is; pytest itself shows nothing until then."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
EVERY = 2.0
"""Seconds between two lines: short work shows none."""


def told(each: Sequence[T], what: str) -> Iterator[T]:
    """Yields each, and tells now and then how many of them are done: `3 of 34 request bodies: what`."""
    last = time.monotonic()
    for done, one in enumerate(each):
        if (now := time.monotonic()) - last >= EVERY:
            # Not to `sys.stderr`, which pytest keeps to itself.
            print(f"{done} of {len(each)} request bodies: {what} …", file=sys.__stderr__, flush=True)
            last = now
        yield one
