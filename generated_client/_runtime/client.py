"""What the clients of all documents share: where requests go, with which token, through which httpx client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from attrs import define, evolve, field

from ..errors import RequestError
from ..types import UNSET, Unset, Validate
from . import arguments
from .http.pools import Pool, open_, suitable
from .http.servers import Variables, checked, server_url, shown, usable
from .http.tokens import Secret, hidden, of_environment, out_of_sight

if TYPE_CHECKING:
    import ssl

    import httpx

    from .http.blueprints import Blueprint

RETRIES: Final = 2
ANSWER_BYTES: Final = 64 * 1024 * 1024


@out_of_sight
@define(kw_only=True, eq=False, repr=False)
class BaseClient:
    """Where to send requests, and how. Every argument is optional.

    Args:
        base_url: The address that the operations' paths are appended to. Default: that of `http_client`, or else the
            document's.
        token: Goes out in the `Authorization` header, to the base URL's origin alone. Default: the value of the
            environment variable that `KEY_ENV` names, read when the client is made.
        http_client: An `httpx.Client` of your own, for an `AsyncClient` an `httpx.AsyncClient`: used as it is and left
            open.
        async_http_client: An `httpx.AsyncClient` for a `Client`, where functions of `api` are awaited with it.
        server_variables: Values for the variables in the addresses of the document's servers.
        headers: Sent with every request.
        cookies: Sent with every request.
        timeout: Seconds, or an `httpx.Timeout`: for each of connecting, each piece that is sent, and the answer as a
            whole. Default: 10 to connect and 120 for the others, or what `http_client` has. None waits for ever.
        retries: How many times a request is sent again at most, and only where that can do nothing twice: after a
            connection that could not be made, after 429, and after 503 with `Retry-After`; a request that may be
            repeated, such as GET, also after a broken connection and after 408, 500, 502, 503 and 504.
        validate: What happens to a request that breaks a rule of the document: "strict" refuses it, "warn" warns and
            sends it, "off" sends it.
        max_response_bytes: How many bytes an answer may have; a longer one is an error.
        verify_ssl, follow_redirects, httpx_args: Passed on to the httpx clients that this one makes.
        raise_on_unexpected_status: False makes `sync_detailed` and `asyncio_detailed` return an answer with a status
            that the document does not describe, with `parsed` None.
        prefix: Stands before the token in the header.
        auth_header_name: The header that carries the token. With another than `Authorization` no redirect is followed.

    Raises:
        ValueError: an argument has a value that it can't have.
    """

    SERVER: ClassVar[str | None] = None
    """The document's server."""

    SERVER_VARIABLES: ClassVar[Variables] = {}
    """For each server with variables, by its address, the values that these may have."""

    KEY_ENV: ClassVar[str] = ""
    """The environment variable that the token is taken from, where none is given."""

    _base_url: str | None = field(default=None, alias="base_url", validator=arguments.text, kw_only=False)
    _token: Secret | None = field(default=None, alias="token", converter=hidden, kw_only=False)
    prefix: str = field(default="Bearer", validator=arguments.text, kw_only=False)
    auth_header_name: str = field(default="Authorization", validator=arguments.text, kw_only=False)
    _http_client: httpx.Client | httpx.AsyncClient | None = field(default=None, alias="http_client")
    _async_http_client: httpx.AsyncClient | None = field(default=None, alias="async_http_client")
    _server_variables: Mapping[str, str] = field(
        factory=dict, alias="server_variables", validator=arguments.mapping("names to texts")
    )
    headers: dict[str, str] = field(factory=dict, validator=arguments.texts)
    cookies: dict[str, str] = field(factory=dict, validator=arguments.texts)
    _timeout: httpx.Timeout | float | Unset | None = field(default=UNSET, alias="timeout", validator=arguments.seconds)
    retries: int = field(default=RETRIES, validator=arguments.number)
    validate: Validate = field(default="strict", validator=arguments.mode)
    max_response_bytes: int = field(default=ANSWER_BYTES, validator=arguments.number)
    _verify_ssl: str | bool | ssl.SSLContext = field(default=True, alias="verify_ssl", validator=arguments.certificates)
    _follow_redirects: bool = field(default=False, alias="follow_redirects", validator=arguments.flag)
    _httpx_args: Mapping[str, Any] = field(
        factory=dict, alias="httpx_args", validator=arguments.mapping("arguments of httpx.Client to values")
    )
    raise_on_unexpected_status: bool = field(default=True, validator=arguments.flag)
    _pool: Pool = field(factory=Pool, alias="_pool")

    def __attrs_post_init__(self) -> None:
        checked(self._server_variables, self.SERVER_VARIABLES)
        if self._base_url is not None:
            usable(self._base_url)
        suitable("http_client", self._http_client, waiting=True)
        suitable("async_http_client", self._async_http_client, waiting=False)
        if self._token is None and self.KEY_ENV:
            self._token = of_environment(self.KEY_ENV)

    def __repr__(self) -> str:
        url = self._base_url or self.SERVER
        return f"{type(self).__name__}(base_url={url and shown(url)!r})"

    def with_options(
        self,
        *,
        timeout: httpx.Timeout | float | Unset | None = UNSET,
        retries: int | Unset = UNSET,
        validate: Validate | Unset = UNSET,
        headers: Mapping[str, str] | Unset = UNSET,
    ) -> Self:
        """Returns a client like this one with other options, for one call for instance; it uses the same connections.

        Args:
            timeout, retries, validate: As in the constructor; left out, they are as in this client.
            headers: Sent with every request beside those of this client.
        """
        if not isinstance(headers, Unset):
            arguments.refuse_other_texts("headers", headers)
        return evolve(
            self,
            timeout=self._timeout if isinstance(timeout, Unset) else timeout,
            retries=self.retries if isinstance(retries, Unset) else retries,
            validate=self.validate if isinstance(validate, Unset) else validate,
            headers=self.headers if isinstance(headers, Unset) else {**self.headers, **headers},
        )

    def with_headers(self, headers: dict[str, str]) -> Self:
        """Returns a client like this one that sends these headers too."""
        return self.with_options(headers=headers)

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """Returns a client like this one that sends these cookies too."""
        arguments.refuse_other_texts("cookies", cookies)
        return evolve(self, cookies={**self.cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout | float | None) -> Self:
        """Returns a client like this one with another timeout."""
        return self.with_options(timeout=timeout)

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Uses an httpx client of the caller's own, as it is."""
        suitable("client", client, waiting=True)
        self._http_client = client
        return self

    def get_httpx_client(self) -> httpx.Client:
        """Returns the httpx client that requests go through, made at the first call."""
        given = self._http_client
        if given is None:
            return self._pool.client(self._settings)
        import httpx

        return open_(given) if isinstance(given, httpx.Client) else self._pool.client(self._settings)

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Uses an asynchronous httpx client of the caller's own, as it is."""
        suitable("async_client", async_client, waiting=False)
        self._async_http_client = async_client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Returns the asynchronous httpx client that requests go through, made at the first call."""
        given = self._async_http_client
        return open_(given) if given is not None else self._pool.async_client(self._settings)

    def base_url_for(self, http: httpx.Client | httpx.AsyncClient, server: str | None = None) -> str:
        """Returns what an operation's path is appended to: the caller's address, the operation's, or the document's."""
        given = "" if self._base_url or self._pool.has(http) else str(http.base_url)
        if given:
            usable(given)
        return (self._base_url or given or self._server(server or self.SERVER)).rstrip("/")

    def sending(
        self,
        http: httpx.Client | httpx.AsyncClient,
        request: httpx.Request,
        base_url: str,
        security: Sequence[Sequence[str]],  # noqa: ARG002
    ) -> dict[str, Any]:
        """Returns how to send a request: with the token, and without following redirects that would carry it away.

        One that is not redirected goes where it is made for, and has the token at once.
        """
        if self._token is None:
            return {}
        if not http.follow_redirects and not request.url.userinfo:
            request.headers[self.auth_header_name] = self._header_value(self._token).reveal()
            return {"auth": None}
        auth = self._auth(base_url)
        # httpx takes the Authorization header, and no other, off a request that is redirected to another host.
        kept = self.auth_header_name.lower() != "authorization"
        return {"auth": auth, "follow_redirects": False} if kept else {"auth": auth}

    def lacks(self, http: httpx.Client | httpx.AsyncClient, security: Sequence[Sequence[str]]) -> str:  # noqa: ARG002
        """Returns what to make the client with, for an operation that asks for a token; nothing if it has one."""
        present = self._token is not None or http.auth is not None or self._sends(http, self.auth_header_name)
        return "" if present else f"a token: make the client with token=...{self._or_env()}"

    def _or_env(self) -> str:
        return f", or set the environment variable {self.KEY_ENV} before it is made" if self.KEY_ENV else ""

    def _sends(self, http: httpx.Client | httpx.AsyncClient, header: str) -> bool:
        """Says whether every request has a header, by this client or by the httpx client."""
        return header.lower() in map(str.lower, self.headers) or header in http.headers

    def _header_value(self, token: Secret) -> Secret:
        """Returns what stands in the token's header."""
        return Secret(f"{self.prefix} {token.reveal()}" if self.prefix else token.reveal())

    def downloading(self) -> tuple[str, httpx.Auth | None]:
        """Returns the address that credentials belong to, if there is one, and what puts them on a request to it."""
        base_url = self._base_url or self._server(self.SERVER, needed=False)
        return base_url, self._auth(base_url) if base_url else None

    def secrets(self) -> list[str]:
        """Returns what must not be shown, whoever repeats it."""
        return [self._token.reveal()] if self._token is not None else []

    def timeout_of(self, http: httpx.Client | httpx.AsyncClient) -> httpx.Timeout:
        """Returns how long a request may take; where nothing was said of it, as the httpx client has it."""
        if isinstance(self._timeout, Unset):
            return http.timeout
        import httpx

        return httpx.Timeout(self._timeout)

    @property
    def blueprints(self) -> dict[Any, Blueprint]:
        """What requests of operations are made by."""
        return self._pool.blueprints

    def _settings(self) -> dict[str, Any]:
        import httpx

        base_url = self._base_url or self._server(self.SERVER, needed=False)
        # Seconds. An answer may take its time, a connection may not.
        timeout = httpx.Timeout(120, connect=10) if isinstance(self._timeout, Unset) else self._timeout
        return {
            "base_url": base_url,
            "auth": self._auth(base_url),
            "timeout": timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }

    def _auth(self, base_url: str) -> httpx.Auth | None:
        """Returns what the httpx client of this one authenticates requests with that no operation makes."""
        if self._token is None:
            return None
        from .http.token_auth import TokenAuth

        return TokenAuth(self.auth_header_name, self._header_value(self._token), base_url)

    def _server(self, url: str | None, *, needed: bool = True) -> str:
        if url is None or "://" not in url:
            if not needed:
                return ""
            told = f"the document's server is {url!r}, relative to where" if url else "the document names no server"
            raise RequestError(f"{told}{' the document is' if url else ''}: make the client with base_url=...")
        return server_url(url, self.SERVER_VARIABLES.get(url, {}), self._server_variables)
