"""A token, kept out of sight and to the server that it is for."""

from __future__ import annotations

from collections.abc import Generator
from functools import lru_cache
from typing import Any, Self

import httpx


class Secret:
    """Keeps a token out of sight: no repr shows it and a pickle leaves it behind."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return "Secret('***')"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _nothing, ()


def _nothing() -> None:
    return None


def hidden(token: str | Secret | None) -> Secret | None:
    """Returns a token that can stand in a header, out of sight."""
    if isinstance(token, str) and (token != token.strip() or not all(" " <= char <= "~" for char in token)):
        raise ValueError("a token consists of visible ASCII characters; this one holds another, perhaps a line break")
    return Secret(token) if isinstance(token, str) else token


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


def origin(url: httpx.URL) -> tuple[str, str, int | None]:
    """Returns what two addresses of one server share."""
    return url.scheme, url.host, url.port


@lru_cache(maxsize=32)
def _origin_of(url: str) -> tuple[str, str, int | None]:
    """Kept, as every call of a client asks for the same one."""
    return origin(httpx.URL(url))
