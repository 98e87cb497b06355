# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ._runtime.client import BaseClient
from ._runtime.contexts import AsyncContext, SyncContext
from ._runtime.resources import resource

if TYPE_CHECKING:
    from .resources.图片 import Async图片, 图片


class _Settings(BaseClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = "https://pictures.example"


class Client(SyncContext, _Settings):
    """Calls the operations of Names in scripts that have no capital letters."""

    图片: 图片 = resource("图片", "图片")
    """The operations of 图片."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of Names in scripts that have no capital letters without blocking."""

    图片: Async图片 = resource("图片", "Async图片")
    """The operations of 图片."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
