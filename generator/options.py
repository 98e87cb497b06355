"""What a caller wants left out or added, by name; and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Options:
    """How a client is generated.

    Attributes:
        skip_operations: Operations to leave out, each by its `operationId`, or as `GET /path`.
        not_enforced: Keywords to leave out wherever they can't be carried.
        assert_formats: Whether `format` is a rule and not only an annotation.
        http_library: What the client sends its requests by: `httpx`, or `httpx2`, which has the same interface.
    """

    skip_operations: tuple[str, ...] = ()
    not_enforced: tuple[str, ...] = ()
    assert_formats: bool = False
    http_library: Literal["httpx", "httpx2"] = "httpx"
