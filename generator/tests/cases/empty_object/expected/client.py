# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import ClassVar

from ._runtime.client import BaseClient
from ._runtime.contexts import AsyncContext, SyncContext


class _Settings(BaseClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = None


class Client(SyncContext, _Settings):
    """Calls the operations of An object that has nothing."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of An object that has nothing without blocking."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
