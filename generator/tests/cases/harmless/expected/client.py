# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ._runtime.client import BaseClient
from ._runtime.contexts import AsyncContext, SyncContext
from ._runtime.resources import resource

if TYPE_CHECKING:
    from .resources.default import AsyncDefault, Default
    from .resources.things import AsyncThings, Things


class _Settings(BaseClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = None
    KEY_ENV: ClassVar[str] = "WHAT_IS_WRONG_HERE_RULES_NO_REQUEST_TOKEN"


class Client(SyncContext, _Settings):
    """Calls the operations of What is wrong here rules no request."""

    things: Things = resource("things", "Things")
    """The operations of things."""

    default: Default = resource("default", "Default")
    """The operations of default."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of What is wrong here rules no request without blocking."""

    things: AsyncThings = resource("things", "AsyncThings")
    """The operations of things."""

    default: AsyncDefault = resource("default", "AsyncDefault")
    """The operations of default."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
