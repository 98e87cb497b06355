# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.things.put_thing import PutThingCall
    from ..types import Response


class Things(Resource):
    """The operations of things."""

    put_thing: PutThingCall[None] = operation("things.put_thing", "PutThingCall")
    """PUT /things/{id}"""

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return ThingsWithRawResponse(self.client)


class ThingsWithRawResponse(RawResource):
    """The operations of things."""

    put_thing: PutThingCall[Response[None]] = operation("things.put_thing", "PutThingCall")
    """PUT /things/{id}"""


class AsyncThings(AsyncResource):
    """The operations of things."""

    put_thing: PutThingCall[Awaiting[None]] = operation("things.put_thing", "PutThingCall")
    """PUT /things/{id}"""

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncThingsWithRawResponse(self.client)


class AsyncThingsWithRawResponse(AsyncRawResource):
    """The operations of things."""

    put_thing: PutThingCall[Awaiting[Response[None]]] = operation("things.put_thing", "PutThingCall")
    """PUT /things/{id}"""
