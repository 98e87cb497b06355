# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.keys import KeysCall
    from ..api.default.login import LoginCall
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    login: LoginCall[None] = operation("default.login", "LoginCall")
    """GET /login"""

    keys: KeysCall[None] = operation("default.keys", "KeysCall")
    """GET /keys"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    login: LoginCall[Response[None]] = operation("default.login", "LoginCall")
    """GET /login"""

    keys: KeysCall[Response[None]] = operation("default.keys", "KeysCall")
    """GET /keys"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    login: LoginCall[Awaiting[None]] = operation("default.login", "LoginCall")
    """GET /login"""

    keys: KeysCall[Awaiting[None]] = operation("default.keys", "KeysCall")
    """GET /keys"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    login: LoginCall[Awaiting[Response[None]]] = operation("default.login", "LoginCall")
    """GET /login"""

    keys: KeysCall[Awaiting[Response[None]]] = operation("default.keys", "KeysCall")
    """GET /keys"""
