"""What the clients of all documents share: where requests go, with which token, through which httpx client."""

from __future__ import annotations

import ssl
from collections.abc import Generator, Mapping
from typing import Any, ClassVar, Final, Self

import httpx
from attrs import Factory, define, evolve, field

TIMEOUT: Final = httpx.Timeout(120, connect=10)
"""Seconds. An answer may take its time, a connection may not."""


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


def _hidden(token: str | Secret | None) -> Secret | None:
    return Secret(token) if isinstance(token, str) else token


class TokenAuth(httpx.Auth):
    """Puts a header on requests to one origin; a request to another goes out without it."""

    def __init__(self, header: str, value: Secret, base_url: str) -> None:
        self._header = header
        self._value = value
        self._origin = _origin(httpx.URL(base_url))

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if _origin(request.url) == self._origin:
            request.headers[self._header] = self._value.reveal()
        yield request


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


@define(kw_only=True, eq=False, repr=False)
class BaseClient:
    """Where to send requests, and how. Every argument is optional.

    Args:
        base_url: The address that the operations' paths are appended to. Default: that of `http_client`, or else the
            document's.
        token: Goes out in the `Authorization` header, to the base URL's origin alone.
        http_client: An `httpx.Client` of your own, used as it is and left open.
        async_http_client: Likewise an `httpx.AsyncClient`.
        headers: Sent with every request.
        cookies: Sent with every request.
        timeout: Seconds, or an `httpx.Timeout`. None waits for ever.
        verify_ssl, follow_redirects, httpx_args: Given to the httpx clients that this one makes.
        raise_on_unexpected_status: False makes `sync_detailed` and `asyncio_detailed` return an answer with a status
            that the document does not describe, with `parsed` None.
        prefix: Stands before the token in the header.
        auth_header_name: The header that carries the token. With another than `Authorization` no redirect is followed.
    """

    SERVER: ClassVar[str | None] = None
    """The document's server."""

    _base_url: str | None = field(default=None, alias="base_url", kw_only=False)
    _token: Secret | None = field(default=None, alias="token", converter=_hidden, kw_only=False)
    prefix: str = field(default="Bearer", kw_only=False)
    auth_header_name: str = field(default="Authorization", kw_only=False)
    _http_client: httpx.Client | None = field(default=None, alias="http_client")
    _async_http_client: httpx.AsyncClient | None = field(default=None, alias="async_http_client")
    headers: dict[str, str] = Factory(dict)
    cookies: dict[str, str] = Factory(dict)
    _timeout: httpx.Timeout | float | None = field(default=TIMEOUT, alias="timeout")
    _verify_ssl: str | bool | ssl.SSLContext = field(default=True, alias="verify_ssl")
    _follow_redirects: bool = field(default=False, alias="follow_redirects")
    _httpx_args: Mapping[str, Any] = field(factory=dict, alias="httpx_args")
    raise_on_unexpected_status: bool = True
    _own: httpx.Client | None = field(default=None, init=False)
    _own_async: httpx.AsyncClient | None = field(default=None, init=False)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._base_url or self.SERVER!r})"

    def url(self, http: httpx.Client | httpx.AsyncClient, path: str) -> str:
        """Returns the address of an operation."""
        return self._base(http).rstrip("/") + path

    def sending(self, http: httpx.Client | httpx.AsyncClient) -> dict[str, Any]:
        """Returns how to send a request: with the token, and without following redirects that would carry it away."""
        if self._token is None:
            return {}
        auth = TokenAuth(self.auth_header_name, self._header_value(self._token), self._base(http))
        # httpx takes the Authorization header, and no other, off a request that is redirected to another host.
        kept = self.auth_header_name.lower() != "authorization"
        return {"auth": auth, "follow_redirects": False} if kept else {"auth": auth}

    def authenticates(self, http: httpx.Client | httpx.AsyncClient) -> bool:
        """Says whether a request would carry a token, of this client or of the httpx client."""
        headers = httpx.Headers(self.headers)
        name = self.auth_header_name
        return self._token is not None or http.auth is not None or name in headers or name in http.headers

    def with_headers(self, headers: dict[str, str]) -> Self:
        """Returns a client like this one that sends these headers too."""
        return evolve(self, headers={**self.headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """Returns a client like this one that sends these cookies too."""
        return evolve(self, cookies={**self.cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout | float | None) -> Self:
        """Returns a client like this one with another timeout."""
        return evolve(self, timeout=timeout)

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Uses an httpx client of the caller's own, as it is."""
        self._http_client = client
        return self

    def get_httpx_client(self) -> httpx.Client:
        """Returns the httpx client that requests go through, made at the first call."""
        if self._http_client is not None:
            return self._http_client
        if self._own is None:
            self._own = httpx.Client(**self._settings())
        return self._own

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Uses an asynchronous httpx client of the caller's own, as it is."""
        self._async_http_client = async_client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Returns the asynchronous httpx client that requests go through, made at the first call."""
        if self._async_http_client is not None:
            return self._async_http_client
        if self._own_async is None:
            self._own_async = httpx.AsyncClient(**self._settings())
        return self._own_async

    def __enter__(self) -> Self:
        self.get_httpx_client()
        return self

    def __exit__(self, *exception: object) -> None:
        if self._own is not None:
            self._own.close()
            self._own = None

    async def __aenter__(self) -> Self:
        self.get_async_httpx_client()
        return self

    async def __aexit__(self, *exception: object) -> None:
        if self._own_async is not None:
            await self._own_async.aclose()
            self._own_async = None

    def _settings(self) -> dict[str, Any]:
        base_url = self._base_url or self.SERVER or ""
        token = self._token
        return {
            "base_url": base_url,
            "auth": token and TokenAuth(self.auth_header_name, self._header_value(token), base_url),
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }

    def _base(self, http: httpx.Client | httpx.AsyncClient) -> str:
        base_url = self._base_url or str(http.base_url) or self.SERVER
        if not base_url:
            raise ValueError("the document names no server: make the client with base_url=...")
        return base_url

    def _header_value(self, token: Secret) -> Secret:
        return Secret(f"{self.prefix} {token.reveal()}" if self.prefix else token.reveal())
