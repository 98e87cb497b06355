# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.again import AgainCall
    from ..api.default.here import HereCall
    from ..api.default.of_operation import OfOperationCall
    from ..api.default.of_path import OfPathCall
    from ..api.default.relative import RelativeCall
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    here: HereCall[None] = operation("default.here", "HereCall")
    """GET /here"""

    again: AgainCall[None] = operation("default.again", "AgainCall")
    """GET /here#again"""

    of_path: OfPathCall[None] = operation("default.of_path", "OfPathCall")
    """GET /path"""

    of_operation: OfOperationCall[None] = operation("default.of_operation", "OfOperationCall")
    """PUT /path"""

    relative: RelativeCall[None] = operation("default.relative", "RelativeCall")
    """POST /path"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    here: HereCall[Response[None]] = operation("default.here", "HereCall")
    """GET /here"""

    again: AgainCall[Response[None]] = operation("default.again", "AgainCall")
    """GET /here#again"""

    of_path: OfPathCall[Response[None]] = operation("default.of_path", "OfPathCall")
    """GET /path"""

    of_operation: OfOperationCall[Response[None]] = operation("default.of_operation", "OfOperationCall")
    """PUT /path"""

    relative: RelativeCall[Response[None]] = operation("default.relative", "RelativeCall")
    """POST /path"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    here: HereCall[Awaiting[None]] = operation("default.here", "HereCall")
    """GET /here"""

    again: AgainCall[Awaiting[None]] = operation("default.again", "AgainCall")
    """GET /here#again"""

    of_path: OfPathCall[Awaiting[None]] = operation("default.of_path", "OfPathCall")
    """GET /path"""

    of_operation: OfOperationCall[Awaiting[None]] = operation("default.of_operation", "OfOperationCall")
    """PUT /path"""

    relative: RelativeCall[Awaiting[None]] = operation("default.relative", "RelativeCall")
    """POST /path"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    here: HereCall[Awaiting[Response[None]]] = operation("default.here", "HereCall")
    """GET /here"""

    again: AgainCall[Awaiting[Response[None]]] = operation("default.again", "AgainCall")
    """GET /here#again"""

    of_path: OfPathCall[Awaiting[Response[None]]] = operation("default.of_path", "OfPathCall")
    """GET /path"""

    of_operation: OfOperationCall[Awaiting[Response[None]]] = operation("default.of_operation", "OfOperationCall")
    """PUT /path"""

    relative: RelativeCall[Awaiting[Response[None]]] = operation("default.relative", "RelativeCall")
    """POST /path"""
