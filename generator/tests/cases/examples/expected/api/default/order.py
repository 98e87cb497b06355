# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /orders/{shop}"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import minimum, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.wholes.schemas import pattern
from ..._runtime.writing.parameters import header, path
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.hat import Hat
    from ...models.order import Order
    from ...models.tie import Tie

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/orders/{shop}",
    secured=False,
    parameters=[
        path("shop", [type_("integer"), minimum(1)]),
        header("X-Note", [type_("string"), pattern("^[a|b]+$")], default="a"),
    ],
    body=[ref("Order")],
    body_required=True,
    responses={204: None, 404: None, "5XX": None},
)


class OrderCall(Call[T_co]):
    """POST /orders/{shop}"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, shop: int, body: Order | Mapping[str, Any], *, x_note: str = "a") -> T_co: ...
    @overload
    def __call__(
        self,
        shop: int,
        *,
        first_name: str | Unset = UNSET,
        items: Sequence[Hat | Tie | Mapping[str, Any]],
        labels: Mapping[str, list[str]] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
        x_note: str = "a",
    ) -> T_co: ...
    def __call__(self, shop: int, body: Any = UNSET, *, x_note: str = "a", **fields: Any) -> T_co:
        """POST /orders/{shop}

        Args:
            body: What to buy.
            shop: At least 1.
            x_note: Matching `^[a|b]+$`, default "a".

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.

        Example:
            client.default.order(shop=7, x_note="b", body=models.Order(items=[models.Tie()]))
        """
        return self._called([shop, x_note], body, fields)


def sync_detailed(shop: int, *, client: Client, body: Order | Mapping[str, Any], x_note: str = "a") -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [shop, x_note])


def sync(shop: int, *, client: Client, body: Order | Mapping[str, Any], x_note: str = "a") -> None:
    """POST /orders/{shop}

    Args:
        body: What to buy.
        shop: At least 1.
        x_note: Matching `^[a|b]+$`, default "a".

    Raises what `OrderCall` does.
    """
    return OPERATION.result(client, body, [shop, x_note])


async def asyncio_detailed(
    shop: int, *, client: Client | AsyncClient, body: Order | Mapping[str, Any], x_note: str = "a"
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [shop, x_note])


async def asyncio(
    shop: int, *, client: Client | AsyncClient, body: Order | Mapping[str, Any], x_note: str = "a"
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [shop, x_note])
