# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.things.list_ import ListCall
    from ..api.things.put_things import PutThingsCall
    from ..models.thing import Thing
    from ..types import Response


class Things(Resource):
    """The operations of things."""

    list_: ListCall[list[Thing]] = operation("things.list_", "ListCall")
    """All things."""

    put_things: PutThingsCall[str | None] = operation("things.put_things", "PutThingsCall")
    """PUT /things"""

    @property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return ThingsWithRawResponse(self.client)


class ThingsWithRawResponse(RawResource):
    """The operations of things."""

    list_: ListCall[Response[list[Thing]]] = operation("things.list_", "ListCall")
    """All things."""

    put_things: PutThingsCall[Response[str | None]] = operation("things.put_things", "PutThingsCall")
    """PUT /things"""


class AsyncThings(AsyncResource):
    """The operations of things."""

    list_: ListCall[Awaiting[list[Thing]]] = operation("things.list_", "ListCall")
    """All things."""

    put_things: PutThingsCall[Awaiting[str | None]] = operation("things.put_things", "PutThingsCall")
    """PUT /things"""

    @property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncThingsWithRawResponse(self.client)


class AsyncThingsWithRawResponse(AsyncRawResource):
    """The operations of things."""

    list_: ListCall[Awaiting[Response[list[Thing]]]] = operation("things.list_", "ListCall")
    """All things."""

    put_things: PutThingsCall[Awaiting[Response[str | None]]] = operation("things.put_things", "PutThingsCall")
    """PUT /things"""
