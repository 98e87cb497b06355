# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.drop_app import DropAppCall
    from ..api.default.list_users import ListUsersCall
    from ..api.default.show_app import ShowAppCall
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    show_app: ShowAppCall[None] = operation("default.show_app", "ShowAppCall")
    """GET /apps?app_id={app_id}"""

    drop_app: DropAppCall[None] = operation("default.drop_app", "DropAppCall")
    """DELETE /apps?app_id={app_id}"""

    list_users: ListUsersCall[None] = operation("default.list_users", "ListUsersCall")
    """GET /apps/{id}?kind=a&from={start}&user={id}"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    show_app: ShowAppCall[Response[None]] = operation("default.show_app", "ShowAppCall")
    """GET /apps?app_id={app_id}"""

    drop_app: DropAppCall[Response[None]] = operation("default.drop_app", "DropAppCall")
    """DELETE /apps?app_id={app_id}"""

    list_users: ListUsersCall[Response[None]] = operation("default.list_users", "ListUsersCall")
    """GET /apps/{id}?kind=a&from={start}&user={id}"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    show_app: ShowAppCall[Awaiting[None]] = operation("default.show_app", "ShowAppCall")
    """GET /apps?app_id={app_id}"""

    drop_app: DropAppCall[Awaiting[None]] = operation("default.drop_app", "DropAppCall")
    """DELETE /apps?app_id={app_id}"""

    list_users: ListUsersCall[Awaiting[None]] = operation("default.list_users", "ListUsersCall")
    """GET /apps/{id}?kind=a&from={start}&user={id}"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    show_app: ShowAppCall[Awaiting[Response[None]]] = operation("default.show_app", "ShowAppCall")
    """GET /apps?app_id={app_id}"""

    drop_app: DropAppCall[Awaiting[Response[None]]] = operation("default.drop_app", "DropAppCall")
    """DELETE /apps?app_id={app_id}"""

    list_users: ListUsersCall[Awaiting[Response[None]]] = operation("default.list_users", "ListUsersCall")
    """GET /apps/{id}?kind=a&from={start}&user={id}"""
