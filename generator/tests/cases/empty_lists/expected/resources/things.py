# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.things.get_thing import GetThingCall
    from ..api.things.post_thing import PostThingCall
    from ..types import Response


class Things(Resource):
    """The operations of things."""

    get_thing: GetThingCall[None] = operation("things.get_thing", "GetThingCall")
    """GET /things"""

    post_thing: PostThingCall[None] = operation("things.post_thing", "PostThingCall")
    """POST /things"""

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return ThingsWithRawResponse(self.client)


class ThingsWithRawResponse(RawResource):
    """The operations of things."""

    get_thing: GetThingCall[Response[None]] = operation("things.get_thing", "GetThingCall")
    """GET /things"""

    post_thing: PostThingCall[Response[None]] = operation("things.post_thing", "PostThingCall")
    """POST /things"""


class AsyncThings(AsyncResource):
    """The operations of things."""

    get_thing: GetThingCall[Awaiting[None]] = operation("things.get_thing", "GetThingCall")
    """GET /things"""

    post_thing: PostThingCall[Awaiting[None]] = operation("things.post_thing", "PostThingCall")
    """POST /things"""

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncThingsWithRawResponse(self.client)


class AsyncThingsWithRawResponse(AsyncRawResource):
    """The operations of things."""

    get_thing: GetThingCall[Awaiting[Response[None]]] = operation("things.get_thing", "GetThingCall")
    """GET /things"""

    post_thing: PostThingCall[Awaiting[Response[None]]] = operation("things.post_thing", "PostThingCall")
    """POST /things"""
