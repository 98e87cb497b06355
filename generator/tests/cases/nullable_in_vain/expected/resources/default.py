# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.keep_thing import KeepThingCall
    from ..api.default.read_thing import ReadThingCall
    from ..models.thing import Thing
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    read_thing: ReadThingCall[Thing] = operation("default.read_thing", "ReadThingCall")
    """GET /thing"""

    keep_thing: KeepThingCall[None] = operation("default.keep_thing", "KeepThingCall")
    """PUT /thing"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    read_thing: ReadThingCall[Response[Thing]] = operation("default.read_thing", "ReadThingCall")
    """GET /thing"""

    keep_thing: KeepThingCall[Response[None]] = operation("default.keep_thing", "KeepThingCall")
    """PUT /thing"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    read_thing: ReadThingCall[Awaiting[Thing]] = operation("default.read_thing", "ReadThingCall")
    """GET /thing"""

    keep_thing: KeepThingCall[Awaiting[None]] = operation("default.keep_thing", "KeepThingCall")
    """PUT /thing"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    read_thing: ReadThingCall[Awaiting[Response[Thing]]] = operation("default.read_thing", "ReadThingCall")
    """GET /thing"""

    keep_thing: KeepThingCall[Awaiting[Response[None]]] = operation("default.keep_thing", "KeepThingCall")
    """PUT /thing"""
