# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ._runtime.client import BaseClient
from ._runtime.contexts import AsyncContext, SyncContext
from ._runtime.resources import resource

if TYPE_CHECKING:
    from .resources.default import AsyncDefault, Default
    from .resources.odd_tag_name import AsyncOddTagName, OddTagName


class _Settings(BaseClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = "https://refs.example"


class Client(SyncContext, _Settings):
    """Calls the operations of Everything by reference."""

    odd_tag_name: OddTagName = resource("odd_tag_name", "OddTagName")
    """The operations of odd_tag_name."""

    default: Default = resource("default", "Default")
    """The operations of default."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of Everything by reference without blocking."""

    odd_tag_name: AsyncOddTagName = resource("odd_tag_name", "AsyncOddTagName")
    """The operations of odd_tag_name."""

    default: AsyncDefault = resource("default", "AsyncDefault")
    """The operations of default."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
