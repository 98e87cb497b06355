# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which credentials."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from ._runtime.contexts import AsyncContext, SyncContext
from ._runtime.resources import resource
from ._runtime.security import Scheme, SecuredClient, api_key, basic, bearer

if TYPE_CHECKING:
    from .resources.default import AsyncDefault, Default


class _Settings(SecuredClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = "https://keys.example"
    SCHEMES: ClassVar[Mapping[str, Scheme]] = {
        "key": api_key("header", "X-Key"),
        "login": basic(),
        "second": api_key("query", "second key"),
        "jar": api_key("cookie", "session"),
        "oauth": bearer(),
    }
    KEY_ENVS: ClassVar[Mapping[str, str]] = {
        "key": "CREDENTIALS_KEY",
        "login": "CREDENTIALS_LOGIN",
        "second": "CREDENTIALS_SECOND",
        "jar": "CREDENTIALS_JAR",
        "oauth": "CREDENTIALS_TOKEN",
    }


class Client(SyncContext, _Settings):
    """Calls the operations of Credentials."""

    default: Default = resource("default", "Default")
    """The operations of default."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of Credentials without blocking."""

    default: AsyncDefault = resource("default", "AsyncDefault")
    """The operations of default."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
