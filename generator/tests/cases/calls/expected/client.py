# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ._runtime.client import BaseClient
from ._runtime.contexts import AsyncContext, SyncContext
from ._runtime.resources import resource

if TYPE_CHECKING:
    from .resources.headers import AsyncHeaders, Headers
    from .resources.pets import AsyncPets, Pets


class _Settings(BaseClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = "https://pets.example"
    KEY_ENV: ClassVar[str] = "CALLS_TOKEN"


class Client(SyncContext, _Settings):
    """Calls the operations of Calls."""

    pets: Pets = resource("pets", "Pets")
    """Animals at home."""

    headers_: Headers = resource("headers", "Headers")
    """The operations of headers."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of Calls without blocking."""

    pets: AsyncPets = resource("pets", "AsyncPets")
    """Animals at home."""

    headers_: AsyncHeaders = resource("headers", "AsyncHeaders")
    """The operations of headers."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
