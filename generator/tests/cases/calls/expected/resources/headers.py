# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.headers.with_raw_response import WithRawResponseCall
    from ..types import Response


class Headers(Resource):
    """The operations of headers."""

    with_raw_response_: WithRawResponseCall[None] = operation("headers.with_raw_response", "WithRawResponseCall")
    """POST /dogs/{name}"""

    @property
    def with_raw_response(self) -> HeadersWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return HeadersWithRawResponse(self.client)


class HeadersWithRawResponse(RawResource):
    """The operations of headers."""

    with_raw_response_: WithRawResponseCall[Response[None]] = operation(
        "headers.with_raw_response", "WithRawResponseCall"
    )
    """POST /dogs/{name}"""


class AsyncHeaders(AsyncResource):
    """The operations of headers."""

    with_raw_response_: WithRawResponseCall[Awaiting[None]] = operation(
        "headers.with_raw_response", "WithRawResponseCall"
    )
    """POST /dogs/{name}"""

    @property
    def with_raw_response(self) -> AsyncHeadersWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncHeadersWithRawResponse(self.client)


class AsyncHeadersWithRawResponse(AsyncRawResource):
    """The operations of headers."""

    with_raw_response_: WithRawResponseCall[Awaiting[Response[None]]] = operation(
        "headers.with_raw_response", "WithRawResponseCall"
    )
    """POST /dogs/{name}"""
