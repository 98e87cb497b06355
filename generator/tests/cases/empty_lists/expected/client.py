# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ._runtime.client import BaseClient
from ._runtime.contexts import AsyncContext, SyncContext
from ._runtime.resources import resource

if TYPE_CHECKING:
    from .resources.things import AsyncThings, Things


class _Settings(BaseClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = None


class Client(SyncContext, _Settings):
    """Calls the operations of A document by PHP."""

    things: Things = resource("things", "Things")
    """The operations of things."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of A document by PHP without blocking."""

    things: AsyncThings = resource("things", "AsyncThings")
    """The operations of things."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
