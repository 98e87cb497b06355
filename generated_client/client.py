# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ._runtime.client import BaseClient
from ._runtime.contexts import AsyncContext, SyncContext
from ._runtime.resources import resource

if TYPE_CHECKING:
    from .resources.images import AsyncImages, Images


class _Settings(BaseClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = "https://openapi.monica.im"
    KEY_ENV: ClassVar[str] = "MONICA_API_KEY"


class Client(SyncContext, _Settings):
    """Calls the operations of Text to image with Stable Diffusion."""

    images: Images = resource("images", "Images")
    """Pictures made from text."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of Text to image with Stable Diffusion without blocking."""

    images: AsyncImages = resource("images", "AsyncImages")
    """Pictures made from text."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
