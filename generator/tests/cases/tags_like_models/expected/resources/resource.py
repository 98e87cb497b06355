# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.resource.get_all import GetAllCall
    from ..types import Response


class ResourceModel(Resource):
    """The operations of resource."""

    get_all: GetAllCall[None] = operation("resource.get_all", "GetAllCall")
    """GET /resources"""

    @property
    def with_raw_response(self) -> ResourceModelWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return ResourceModelWithRawResponse(self.client)


class ResourceModelWithRawResponse(RawResource):
    """The operations of resource."""

    get_all: GetAllCall[Response[None]] = operation("resource.get_all", "GetAllCall")
    """GET /resources"""


class AsyncResourceModel(AsyncResource):
    """The operations of resource."""

    get_all: GetAllCall[Awaiting[None]] = operation("resource.get_all", "GetAllCall")
    """GET /resources"""

    @property
    def with_raw_response(self) -> AsyncResourceModelWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncResourceModelWithRawResponse(self.client)


class AsyncResourceModelWithRawResponse(AsyncRawResource):
    """The operations of resource."""

    get_all: GetAllCall[Awaiting[Response[None]]] = operation("resource.get_all", "GetAllCall")
    """GET /resources"""
