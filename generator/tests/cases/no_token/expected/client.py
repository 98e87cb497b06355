# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which credentials."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from ._runtime.contexts import AsyncContext, SyncContext
from ._runtime.resources import resource
from ._runtime.security import Scheme, SecuredClient, api_key, basic

if TYPE_CHECKING:
    from .resources.default import AsyncDefault, Default


class _Settings(SecuredClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = "https://keys.example"
    SCHEMES: ClassVar[Mapping[str, Scheme]] = {
        "login": basic(),
        "one": api_key("header", "X-Key"),
        "two": api_key("query", "key"),
        "jar": api_key("cookie", "session"),
    }
    KEY_ENVS: ClassVar[Mapping[str, str]] = {
        "login": "NO_TOKEN_LOGIN",
        "one": "NO_TOKEN_ONE",
        "two": "NO_TOKEN_TWO",
        "jar": "NO_TOKEN_JAR",
    }


class Client(SyncContext, _Settings):
    """Calls the operations of No token."""

    default: Default = resource("default", "Default")
    """The operations of default."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of No token without blocking."""

    default: AsyncDefault = resource("default", "AsyncDefault")
    """The operations of default."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
