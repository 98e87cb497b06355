"""Turns what httpx raises where there is no answer into the client's own errors."""

from __future__ import annotations

import httpx

from ..errors import ConnectionError, Error, Timeout
from .servers import shown


def transport_error(error: httpx.RequestError) -> Error:
    """Returns the error of ours that stands for one of httpx."""
    kind = Timeout if isinstance(error, httpx.TimeoutException) else ConnectionError
    # A request is not on every error, and asking one without it raises.
    request: httpx.Request | None = getattr(error, "_request", None)
    asked = f"{request.method} {shown(request.url)}: " if request else ""
    return kind(f"{asked}{str(error) or type(error).__name__}")
