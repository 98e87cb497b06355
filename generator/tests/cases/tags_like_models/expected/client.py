# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ._runtime.client import BaseClient
from ._runtime.contexts import AsyncContext, SyncContext
from ._runtime.resources import resource

if TYPE_CHECKING:
    from .resources.pet import AsyncPetResource, PetResource
    from .resources.resource import AsyncResourceModel, ResourceModel


class _Settings(BaseClient):
    """What the document says of servers and credentials."""

    SERVER: ClassVar[str | None] = None


class Client(SyncContext, _Settings):
    """Calls the operations of Tags that are called like models and like what a module imports."""

    pet: PetResource = resource("pet", "PetResource")
    """The operations of pet."""

    resource_: ResourceModel = resource("resource", "ResourceModel")
    """The operations of resource."""


class AsyncClient(AsyncContext, _Settings):
    """Calls the operations of Tags that are called like models and like what a module imports without
    blocking.
    """

    pet: AsyncPetResource = resource("pet", "AsyncPetResource")
    """The operations of pet."""

    resource_: AsyncResourceModel = resource("resource", "AsyncResourceModel")
    """The operations of resource."""


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AsyncClient", "AuthenticatedClient", "Client"]
