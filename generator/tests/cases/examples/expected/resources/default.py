# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.default.change import ChangeCall
    from ..api.default.order import OrderCall
    from ..api.default.orders import OrdersCall
    from ..models.order import Order
    from ..types import Response


class Default(Resource):
    """The operations of default."""

    orders: OrdersCall[list[Order]] = operation("default.orders", "OrdersCall")
    """GET /orders/{shop}"""

    change: ChangeCall[None] = operation("default.change", "ChangeCall")
    """PUT /orders/{shop}"""

    order: OrderCall[None] = operation("default.order", "OrderCall")
    """POST /orders/{shop}"""

    @property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return DefaultWithRawResponse(self.client)


class DefaultWithRawResponse(RawResource):
    """The operations of default."""

    orders: OrdersCall[Response[list[Order]]] = operation("default.orders", "OrdersCall")
    """GET /orders/{shop}"""

    change: ChangeCall[Response[None]] = operation("default.change", "ChangeCall")
    """PUT /orders/{shop}"""

    order: OrderCall[Response[None]] = operation("default.order", "OrderCall")
    """POST /orders/{shop}"""


class AsyncDefault(AsyncResource):
    """The operations of default."""

    orders: OrdersCall[Awaiting[list[Order]]] = operation("default.orders", "OrdersCall")
    """GET /orders/{shop}"""

    change: ChangeCall[Awaiting[None]] = operation("default.change", "ChangeCall")
    """PUT /orders/{shop}"""

    order: OrderCall[Awaiting[None]] = operation("default.order", "OrderCall")
    """POST /orders/{shop}"""

    @property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncDefaultWithRawResponse(self.client)


class AsyncDefaultWithRawResponse(AsyncRawResource):
    """The operations of default."""

    orders: OrdersCall[Awaiting[Response[list[Order]]]] = operation("default.orders", "OrdersCall")
    """GET /orders/{shop}"""

    change: ChangeCall[Awaiting[Response[None]]] = operation("default.change", "ChangeCall")
    """PUT /orders/{shop}"""

    order: OrderCall[Awaiting[Response[None]]] = operation("default.order", "OrderCall")
    """POST /orders/{shop}"""
