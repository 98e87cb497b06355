"""Puts the credentials of several security schemes on a request, each where it goes."""

from __future__ import annotations

from collections.abc import Generator, Sequence

import httpx

from .http.token_auth import origin
from .http.tokens import Secret
from .writing.styles import encoded


class SchemesAuth(httpx.Auth):
    """Puts credentials on requests to one origin; a request to another goes out without them."""

    def __init__(self, credentials: Sequence[tuple[str, str, Secret]], base_url: str) -> None:
        self._credentials = credentials
        self._origin = origin(httpx.URL(base_url))

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        for place, name, secret in self._credentials if origin(request.url) == self._origin else ():
            if place == "query":
                request.url = _HidingURL(request.url, name, secret)
            elif place == "cookie":
                kept = [request.headers["Cookie"]] if "Cookie" in request.headers else []
                request.headers["Cookie"] = "; ".join([*kept, f"{name}={secret.reveal()}"])
            else:
                request.headers[name] = secret.reveal()
        yield request


class _HidingURL(httpx.URL):
    """An address with a key in its query that it does not show: httpx logs the address of every request."""

    def __init__(self, url: httpx.URL, name: str, secret: Secret) -> None:
        self._shown = str(_with(url, f"{encoded(name)}=***"))
        super().__init__(_with(url, f"{encoded(name)}={encoded(secret.reveal())}"))

    def __str__(self) -> str:
        return self._shown

    def __repr__(self) -> str:
        return f"URL({self._shown!r})"


def _with(url: httpx.URL, pair: str) -> httpx.URL:
    return url.copy_with(query=b"&".join([*filter(None, [url.query]), pair.encode()]))
