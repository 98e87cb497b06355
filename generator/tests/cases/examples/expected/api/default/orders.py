# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /orders/{shop}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import items, minimum, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import path
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.order import Order

OPERATION: Operation[list[Order]] = Operation(
    method="GET",
    path="/orders/{shop}",
    secured=False,
    parameters=[path("shop", [type_("integer"), minimum(1)])],
    responses={200: [type_("array"), items(ref("Order"))]},
)


class OrdersCall(Call[T_co]):
    """GET /orders/{shop}"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, shop: int) -> T_co:
        """GET /orders/{shop}

        Args:
            shop: At least 1.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.

        Example:
            client.default.orders(shop=7)
        """
        return self._called([shop])


def sync_detailed(shop: int, *, client: Client) -> Response[list[Order]]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, parameters=[shop])


def sync(shop: int, *, client: Client) -> list[Order]:
    """GET /orders/{shop}

    Args:
        shop: At least 1.

    Raises what `OrdersCall` does.
    """
    return OPERATION.result(client, parameters=[shop])


async def asyncio_detailed(shop: int, *, client: Client | AsyncClient) -> Response[list[Order]]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, parameters=[shop])


async def asyncio(shop: int, *, client: Client | AsyncClient) -> list[Order]:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, parameters=[shop])
