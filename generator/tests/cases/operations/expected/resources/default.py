# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.delete_all import DeleteAllCall
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    delete_all: DeleteAllCall[None] = operation("default.delete_all", "DeleteAllCall")
    """DELETE /things"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    delete_all: DeleteAllCall[Response[None]] = operation("default.delete_all", "DeleteAllCall")
    """DELETE /things"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    delete_all: DeleteAllCall[Awaiting[None]] = operation("default.delete_all", "DeleteAllCall")
    """DELETE /things"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    delete_all: DeleteAllCall[Awaiting[Response[None]]] = operation("default.delete_all", "DeleteAllCall")
    """DELETE /things"""
