# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ._runtime.client import BaseClient
from ._runtime.contexts import AsyncContext, SyncContext
from ._runtime.resources import resource

if TYPE_CHECKING:
    from .resources.albums import Albums, AsyncAlbums


class _Settings(BaseClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = "http://127.0.0.1:9"


class Client(SyncContext, _Settings):
    """Calls the operations of Addresses."""

    albums: Albums = resource("albums", "Albums")
    """The operations of albums."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of Addresses without blocking."""

    albums: AsyncAlbums = resource("albums", "AsyncAlbums")
    """The operations of albums."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
