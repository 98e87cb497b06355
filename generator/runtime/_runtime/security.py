"""Several security schemes: which credentials an operation asks for, and where each of them goes."""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

from attrs import define, field, frozen

from .client import BaseClient
from .http.tokens import Hidden, Secret, hidden, of_environment, out_of_sight

if TYPE_CHECKING:
    import httpx

Requirements: TypeAlias = Sequence[Sequence[str]]
"""The alternatives of which one is needed: each the names of schemes that are needed together."""


@frozen
class bearer:
    """A token in the Authorization header; also that of OAuth 2 and of OpenID Connect."""

    place: ClassVar[str] = "header"
    name: ClassVar[str] = "Authorization"


@frozen
class basic:
    """A user and a password in the Authorization header."""

    place: ClassVar[str] = "header"
    name: ClassVar[str] = "Authorization"


@frozen
class api_key:
    """A key in a header, the query or a cookie."""

    place: Literal["header", "query", "cookie"]
    name: str


Scheme: TypeAlias = bearer | basic | api_key


def _hide(given: Mapping[str, Hidden[Any] | None] | Hidden[Any]) -> dict[str, Secret]:
    """Returns the credentials out of sight: user and password as what stands in the header."""
    if not isinstance(given, Mapping):
        raise ValueError("credentials are a mapping of security schemes to texts, or to (user, password)")
    return {name: _hidden(name, credential) for name, credential in given.items()}


def _hidden(name: str, given: Hidden[Any] | None) -> Secret:
    if given is not None and isinstance(given.reveal(), tuple):
        if [type(one) for one in given.reveal()] != [str, str]:
            raise ValueError(f"the credential of the security scheme {name!r} is (user, password), both texts")
        if ":" in given.reveal()[0]:
            raise ValueError(f"the user of {name} holds a colon, which http basic has no way to send")
        return _Pair(b64encode(":".join(given.reveal()).encode()).decode())
    return hidden(given) or Secret("")


class _Pair(Secret):
    """User and password, as http basic sends them."""

    __slots__ = ()


def _nobody(_: str) -> None:
    """Stands in for no credential."""


def _pair_of(token: Secret) -> _Pair:
    """Returns `user:password` as http basic sends it."""
    user, _, password = token.reveal().partition(":")
    return _Pair(b64encode(f"{user}:{password}".encode()).decode())


def _passwords(pairs: Sequence[Secret]) -> list[str]:
    return [b64decode(pair.reveal()).decode().partition(":")[2] for pair in pairs]


@out_of_sight
@define(kw_only=True, eq=False, repr=False)
class SecuredClient(BaseClient):
    """Where to send requests, how, and with which credentials. Every argument is optional.

    Args:
        token: The bearer token: of http bearer, OAuth 2 and OpenID Connect alike. Where the document has none of these,
            the API key, or `user:password`, of each scheme that has no credential of its own.
        credentials: By the name of the security scheme: a token or a key, or for http basic `(user, password)`.
        base_url, http_client, async_http_client, headers, cookies, timeout and the others: as `BaseClient` has them.
    """

    SCHEMES: ClassVar[Mapping[str, Scheme]] = {}
    """The document's security schemes."""

    KEY_ENVS: ClassVar[Mapping[str, str]] = {}
    """For each scheme the environment variable that its credential is taken from, where none is given."""

    _credentials: Mapping[str, Any] = field(factory=dict, alias="credentials", converter=_hide)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        self._credentials = {**self._of_environment(), **self._credentials}
        for name, secret in self._credentials.items():
            if name not in self.SCHEMES:
                known = ", ".join(map(repr, self.SCHEMES))
                raise ValueError(f"the document has no security scheme {name!r}; it has {known}")
            if self.SCHEMES[name].place == "cookie" and any(char in secret.reveal() for char in ' ",;\\'):
                raise ValueError(f"the credential of the security scheme {name!r} can't be the value of a cookie")
            if self._is_pair(name) is not isinstance(secret, _Pair):
                wanted = "(user, password)" if self._is_pair(name) else "one text"
                raise ValueError(f"the credential of the security scheme {name!r} is {wanted}")

    def _of_environment(self) -> dict[str, Secret]:
        """Returns what stands in the environment for the schemes that were given nothing: `user:password` for basic."""
        wanted = {name: variable for name, variable in self.KEY_ENVS.items() if self._secret(name) is None}
        found = {name: self._credential(name, variable) for name, variable in wanted.items()}
        return {name: secret for name, secret in found.items() if secret is not None}

    def _credential(self, name: str, variable: str) -> Secret | None:
        if not self._is_pair(name):
            return of_environment(variable)
        user, _, password = os.environ.get(variable, "").partition(":")
        return _hidden(name, Hidden((user, password))) if user or password else None

    def _is_pair(self, name: str) -> bool:
        return isinstance(self.SCHEMES[name], basic)

    def sending(
        self,
        http: httpx.Client | httpx.AsyncClient,  # noqa: ARG002
        request: httpx.Request,  # noqa: ARG002
        base_url: str,
        security: Requirements,
    ) -> dict[str, Any]:
        """Returns how to send a request: with the first of the alternatives that there are credentials for."""
        from .scheme_auth import SchemesAuth

        for stand_in, alternative in product((_nobody, self._stand_in), security):
            secrets = {name: self._secret(name) or stand_in(name) for name in alternative}
            found = [(name, secret) for name, secret in secrets.items() if secret is not None]
            if found and len(found) == len(secrets):
                placed = [(*self._place(name), secret) for name, secret in found]
                auth = SchemesAuth(placed, base_url)
                kept = any(name.lower() != "authorization" for _, name, _ in placed)
                return {"auth": auth, "follow_redirects": False} if kept else {"auth": auth}
        return {}

    def lacks(self, http: httpx.Client | httpx.AsyncClient, security: Requirements) -> str:
        """Returns what to make the client with, for an operation that asks for credentials; nothing if it has them."""
        known = {name for one in security for name in one if self._has(http, name) or self._stand_in(name) is not None}
        if http.auth is not None or any(known.issuperset(one) for one in security):
            return ""
        ways = " or ".join(" and ".join(map(self._way, one)) for one in security)
        return f"credentials: make the client with {ways}"

    def _way(self, name: str) -> str:
        env = f" (or the environment variable {self.KEY_ENVS[name]})" if name in self.KEY_ENVS else ""
        if self._is_token(name):
            return f"token=...{env}"
        value = "(user, password)" if self._is_pair(name) else "..."
        return f"credentials={{{name!r}: {value}}}{env}"

    def _has(self, http: httpx.Client | httpx.AsyncClient, name: str) -> bool:
        place, wire_name = self._place(name)
        if self._secret(name) is not None:
            return True
        if place == "header":
            return self._sends(http, wire_name)
        return wire_name in (http.params if place == "query" else {**self.cookies, **dict(http.cookies)})

    def _place(self, name: str) -> tuple[str, str]:
        scheme = self.SCHEMES[name]
        return scheme.place, self.auth_header_name if isinstance(scheme, bearer) else scheme.name

    def _secret(self, name: str) -> Secret | None:
        secret = self._credentials.get(name) or (self._token if self._is_token(name) else None)
        if secret is None or isinstance(self.SCHEMES[name], api_key):
            return secret
        return Secret(f"Basic {secret.reveal()}") if isinstance(secret, _Pair) else self._header_value(secret)

    def _is_token(self, name: str) -> bool:
        bearers = [one for one, scheme in self.SCHEMES.items() if isinstance(scheme, bearer)]
        keys = [one for one, scheme in self.SCHEMES.items() if isinstance(scheme, api_key)]
        return name in (bearers or (keys if len(keys) == 1 else []))

    def _stand_in(self, name: str) -> Secret | None:
        """Returns the token as the credential of a scheme that has none, in a document that knows no tokens."""
        if self._token is None or any(isinstance(scheme, bearer) for scheme in self.SCHEMES.values()):
            return None
        if not self._is_pair(name):
            return self._token
        encoded = self.prefix == "Basic"  # as code written for openapi-python-client gives it
        return Secret(f"Basic {(self._token if encoded else _pair_of(self._token)).reveal()}")

    def secrets(self) -> list[str]:
        """Returns what must not be shown, whoever repeats it."""
        is_pair = any(map(self._is_pair, self.SCHEMES))
        held = [*self._credentials.values(), *([_pair_of(self._token)] if self._token is not None and is_pair else [])]
        passwords = _passwords([secret for secret in held if isinstance(secret, _Pair)])
        return [*super().secrets(), *(secret.reveal() for secret in held), *passwords]

    def _auth(self, base_url: str) -> httpx.Auth | None:  # noqa: ARG002
        return None
