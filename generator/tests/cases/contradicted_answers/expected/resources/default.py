# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.keep_thing import KeepThingCall
    from ..api.default.list_things import ListThingsCall
    from ..models.list_things_response200 import ListThingsResponse200
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    list_things: ListThingsCall[ListThingsResponse200] = operation("default.list_things", "ListThingsCall")
    """GET /things"""

    keep_thing: KeepThingCall[Literal[None]] = operation("default.keep_thing", "KeepThingCall")
    """POST /things"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    list_things: ListThingsCall[Response[ListThingsResponse200]] = operation("default.list_things", "ListThingsCall")
    """GET /things"""

    keep_thing: KeepThingCall[Response[Literal[None]]] = operation("default.keep_thing", "KeepThingCall")
    """POST /things"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    list_things: ListThingsCall[Awaiting[ListThingsResponse200]] = operation("default.list_things", "ListThingsCall")
    """GET /things"""

    keep_thing: KeepThingCall[Awaiting[Literal[None]]] = operation("default.keep_thing", "KeepThingCall")
    """POST /things"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    list_things: ListThingsCall[Awaiting[Response[ListThingsResponse200]]] = operation(
        "default.list_things", "ListThingsCall"
    )
    """GET /things"""

    keep_thing: KeepThingCall[Awaiting[Response[Literal[None]]]] = operation("default.keep_thing", "KeepThingCall")
    """POST /things"""
