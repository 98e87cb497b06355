"""Turns what httpx made of a request once into the next ones like it, which differ in their bodies alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import httpx

_OWN: Final = frozenset({b"content-length", b"content-type"})
"""The headers that come of a body."""

_WITH_LENGTH: Final = ("POST", "PUT", "PATCH")


class Blueprint:
    """The address and the headers of a request, and what they were made of."""

    __slots__ = ("headers", "made_of", "url")

    def __init__(self, url: httpx.URL, headers: list[tuple[bytes, bytes]], made_of: tuple[object, ...]) -> None:
        self.url = url
        self.headers = headers
        self.made_of = made_of

    def request(self, method: str, content: bytes, headers: Mapping[str, str], timeout: httpx.Timeout) -> httpx.Request:
        """Returns the request with this body, and these headers beside those that all have."""
        own = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
        length = [(b"Content-Length", b"%d" % len(content))] if content or method in _WITH_LENGTH else []
        return httpx.Request(
            method,
            self.url,
            headers=[*self.headers, *own, *length],
            stream=httpx.ByteStream(content),
            extensions={"timeout": timeout.as_dict()},
        )


def made_of(http: httpx.Client | httpx.AsyncClient, base_url: str, headers: Mapping[str, str]) -> tuple[object, ...]:
    """Returns what all requests of one operation have in common, to see whether it has changed."""
    return id(http), base_url, http.headers.raw, dict(headers)


def is_plain(http: httpx.Client | httpx.AsyncClient, cookies: Mapping[str, str]) -> bool:
    """Says whether the httpx client adds nothing to a request but headers."""
    return not cookies and not http.params and not len(http.cookies.jar)


def blueprint(request: httpx.Request, of: tuple[object, ...]) -> Blueprint:
    """Returns the blueprint of a request that httpx has made, of a body that is `bytes`."""
    kept = [(name, value) for name, value in request.headers.raw if name.lower() not in _OWN]
    return Blueprint(request.url, kept, of)
