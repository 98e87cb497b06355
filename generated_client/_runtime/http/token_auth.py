"""Keeps a token to the server that it is for."""

from __future__ import annotations

from collections.abc import Generator
from functools import lru_cache

import httpx

from .tokens import Secret


class TokenAuth(httpx.Auth):
    """Puts a header on requests to one origin; a request to another goes out without it."""

    def __init__(self, header: str, value: Secret, base_url: str) -> None:
        self._header = header
        self._value = value
        self._origin = _origin_of(base_url)

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if origin(request.url) == self._origin:
            request.headers[self._header] = self._value.reveal()
        yield request


def origin(url: httpx.URL) -> tuple[str, bytes, int | None]:
    """Returns what two addresses of one server share."""
    return url.scheme, url.raw_host, url.port


@lru_cache(maxsize=32)
def _origin_of(url: str) -> tuple[str, bytes, int | None]:
    """Kept, as every call of a client asks for the same one."""
    return origin(httpx.URL(url))
