# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.find import FindCall
    from ..api.default.note import NoteCall
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    find: FindCall[None] = operation("default.find", "FindCall")
    """GET /filter"""

    note: NoteCall[None] = operation("default.note", "NoteCall")
    """POST /notes"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    find: FindCall[Response[None]] = operation("default.find", "FindCall")
    """GET /filter"""

    note: NoteCall[Response[None]] = operation("default.note", "NoteCall")
    """POST /notes"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    find: FindCall[Awaiting[None]] = operation("default.find", "FindCall")
    """GET /filter"""

    note: NoteCall[Awaiting[None]] = operation("default.note", "NoteCall")
    """POST /notes"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    find: FindCall[Awaiting[Response[None]]] = operation("default.find", "FindCall")
    """GET /filter"""

    note: NoteCall[Awaiting[Response[None]]] = operation("default.note", "NoteCall")
    """POST /notes"""
