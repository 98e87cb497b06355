# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ._runtime.client import BaseClient
from ._runtime.contexts import AsyncContext, SyncContext
from ._runtime.resources import resource

if TYPE_CHECKING:
    from .resources.default import AsyncDefault, Default


class _Settings(BaseClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = None


class Client(SyncContext, _Settings):
    """Calls the operations of A union with members that extend it."""

    default: Default = resource("default", "Default")
    """The operations of default."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of A union with members that extend it without blocking."""

    default: AsyncDefault = resource("default", "AsyncDefault")
    """The operations of default."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
