# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.get_thing import GetThingCall
    from ..api.default.get_thing_2 import GetThing2Call
    from ..api.default.thing2_2 import Thing22Call
    from ..api.default.thing_2 import Thing2Call
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    get_thing: GetThingCall[None] = operation("default.get_thing", "GetThingCall")
    """GET /a"""

    get_thing_2: GetThing2Call[None] = operation("default.get_thing_2", "GetThing2Call")
    """GET /b"""

    thing_2: Thing2Call[None] = operation("default.thing_2", "Thing2Call")
    """GET /c"""

    thing2_2: Thing22Call[None] = operation("default.thing2_2", "Thing22Call")
    """GET /d"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    get_thing: GetThingCall[Response[None]] = operation("default.get_thing", "GetThingCall")
    """GET /a"""

    get_thing_2: GetThing2Call[Response[None]] = operation("default.get_thing_2", "GetThing2Call")
    """GET /b"""

    thing_2: Thing2Call[Response[None]] = operation("default.thing_2", "Thing2Call")
    """GET /c"""

    thing2_2: Thing22Call[Response[None]] = operation("default.thing2_2", "Thing22Call")
    """GET /d"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    get_thing: GetThingCall[Awaiting[None]] = operation("default.get_thing", "GetThingCall")
    """GET /a"""

    get_thing_2: GetThing2Call[Awaiting[None]] = operation("default.get_thing_2", "GetThing2Call")
    """GET /b"""

    thing_2: Thing2Call[Awaiting[None]] = operation("default.thing_2", "Thing2Call")
    """GET /c"""

    thing2_2: Thing22Call[Awaiting[None]] = operation("default.thing2_2", "Thing22Call")
    """GET /d"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    get_thing: GetThingCall[Awaiting[Response[None]]] = operation("default.get_thing", "GetThingCall")
    """GET /a"""

    get_thing_2: GetThing2Call[Awaiting[Response[None]]] = operation("default.get_thing_2", "GetThing2Call")
    """GET /b"""

    thing_2: Thing2Call[Awaiting[Response[None]]] = operation("default.thing_2", "Thing2Call")
    """GET /c"""

    thing2_2: Thing22Call[Awaiting[Response[None]]] = operation("default.thing2_2", "Thing22Call")
    """GET /d"""
