# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.delete_thing import DeleteThingCall
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    delete_thing: DeleteThingCall[None] = operation("default.delete_thing", "DeleteThingCall")
    """DELETE /things/{id}"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    delete_thing: DeleteThingCall[Response[None]] = operation("default.delete_thing", "DeleteThingCall")
    """DELETE /things/{id}"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    delete_thing: DeleteThingCall[Awaiting[None]] = operation("default.delete_thing", "DeleteThingCall")
    """DELETE /things/{id}"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    delete_thing: DeleteThingCall[Awaiting[Response[None]]] = operation("default.delete_thing", "DeleteThingCall")
    """DELETE /things/{id}"""
