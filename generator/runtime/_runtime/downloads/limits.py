"""The bounds of a download that a caller may set, without what it takes to download one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

Progress: TypeAlias = Callable[[int, int | None], object]
"""Is called with the bytes so far, and with those of the whole or None where that isn't known."""

DEADLINE: Final = 300.0
"""Seconds, for the whole of a download."""

MAX_BYTES: Final = 100 * 1024 * 1024
