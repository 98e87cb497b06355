# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.get_ask import GetAskCall
    from ..api.default.head_ask import HeadAskCall
    from ..api.default.put_ask import PutAskCall
    from ..api.default.trace_ask import TraceAskCall
    from ..models.answer import Answer
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    get_ask: GetAskCall[bytes | Answer | str | None] = operation("default.get_ask", "GetAskCall")
    """GET /ask"""

    put_ask: PutAskCall[str] = operation("default.put_ask", "PutAskCall")
    """PUT /ask"""

    head_ask: HeadAskCall[None] = operation("default.head_ask", "HeadAskCall")
    """HEAD /ask"""

    trace_ask: TraceAskCall[list[str]] = operation("default.trace_ask", "TraceAskCall")
    """TRACE /ask"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    get_ask: GetAskCall[Response[bytes | Answer | str | None]] = operation("default.get_ask", "GetAskCall")
    """GET /ask"""

    put_ask: PutAskCall[Response[str]] = operation("default.put_ask", "PutAskCall")
    """PUT /ask"""

    head_ask: HeadAskCall[Response[None]] = operation("default.head_ask", "HeadAskCall")
    """HEAD /ask"""

    trace_ask: TraceAskCall[Response[list[str]]] = operation("default.trace_ask", "TraceAskCall")
    """TRACE /ask"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    get_ask: GetAskCall[Awaiting[bytes | Answer | str | None]] = operation("default.get_ask", "GetAskCall")
    """GET /ask"""

    put_ask: PutAskCall[Awaiting[str]] = operation("default.put_ask", "PutAskCall")
    """PUT /ask"""

    head_ask: HeadAskCall[Awaiting[None]] = operation("default.head_ask", "HeadAskCall")
    """HEAD /ask"""

    trace_ask: TraceAskCall[Awaiting[list[str]]] = operation("default.trace_ask", "TraceAskCall")
    """TRACE /ask"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    get_ask: GetAskCall[Awaiting[Response[bytes | Answer | str | None]]] = operation("default.get_ask", "GetAskCall")
    """GET /ask"""

    put_ask: PutAskCall[Awaiting[Response[str]]] = operation("default.put_ask", "PutAskCall")
    """PUT /ask"""

    head_ask: HeadAskCall[Awaiting[Response[None]]] = operation("default.head_ask", "HeadAskCall")
    """HEAD /ask"""

    trace_ask: TraceAskCall[Awaiting[Response[list[str]]]] = operation("default.trace_ask", "TraceAskCall")
    """TRACE /ask"""
