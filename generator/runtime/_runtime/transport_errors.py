"""Turns what httpx raises where there is no answer into the client's own errors."""

from __future__ import annotations

import httpx

from ..errors import ConnectionError, Error, Timeout


def transport_error(error: httpx.RequestError) -> Error:
    """Returns the error of ours that stands for one of httpx."""
    kind = Timeout if isinstance(error, httpx.TimeoutException) else ConnectionError
    # A request is not on every error, and asking one without it raises.
    request: httpx.Request | None = getattr(error, "_request", None)
    asked = f"{request.method} {shown(request.url)}: " if request else ""
    return kind(f"{asked}{str(error) or type(error).__name__}")


def shown(url: httpx.URL) -> str:
    """Returns an address without the parts that may hold a secret: user, password, query, fragment."""
    return str(url.copy_with(userinfo=b"", query=None, fragment=None))
