# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.keep_thing import KeepThingCall
    from ..api.default.list_things import ListThingsCall
    from ..api.default.put_thing import PutThingCall
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    list_things: ListThingsCall[None] = operation("default.list_things", "ListThingsCall")
    """GET /"""

    put_thing: PutThingCall[None] = operation("default.put_thing", "PutThingCall")
    """PUT /things/{id}"""

    keep_thing: KeepThingCall[None] = operation("default.keep_thing", "KeepThingCall")
    """POST /things/{id}"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    list_things: ListThingsCall[Response[None]] = operation("default.list_things", "ListThingsCall")
    """GET /"""

    put_thing: PutThingCall[Response[None]] = operation("default.put_thing", "PutThingCall")
    """PUT /things/{id}"""

    keep_thing: KeepThingCall[Response[None]] = operation("default.keep_thing", "KeepThingCall")
    """POST /things/{id}"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    list_things: ListThingsCall[Awaiting[None]] = operation("default.list_things", "ListThingsCall")
    """GET /"""

    put_thing: PutThingCall[Awaiting[None]] = operation("default.put_thing", "PutThingCall")
    """PUT /things/{id}"""

    keep_thing: KeepThingCall[Awaiting[None]] = operation("default.keep_thing", "KeepThingCall")
    """POST /things/{id}"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    list_things: ListThingsCall[Awaiting[Response[None]]] = operation("default.list_things", "ListThingsCall")
    """GET /"""

    put_thing: PutThingCall[Awaiting[Response[None]]] = operation("default.put_thing", "PutThingCall")
    """PUT /things/{id}"""

    keep_thing: KeepThingCall[Awaiting[Response[None]]] = operation("default.keep_thing", "KeepThingCall")
    """POST /things/{id}"""
