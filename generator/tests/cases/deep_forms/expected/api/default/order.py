# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /orders"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import items, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.forms import as_form, encoding
from ..._runtime.writing.parameters import query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.address import Address
    from ...models.item import Item
    from ...models.order_body import OrderBody
    from ...models.where import Where

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/orders",
    secured=False,
    parameters=[query("where", [type_("array"), items(ref("Where"))], style="deepObject")],
    body={
        "application/x-www-form-urlencoded": as_form(
            [ref("OrderBody")],
            {
                "items": encoding(style="deepObject", explode=False),
                "address": encoding(style="deepObject", explode=False),
                "expand": encoding(style="deepObject", explode=False),
            },
        )
    },
    body_required=False,
    responses={204: None},
)


class OrderCall(Call[T_co]):
    """POST /orders"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(
        self,
        body: OrderBody | Mapping[str, Any] | Unset = UNSET,
        *,
        where: Sequence[Where | Mapping[str, Any]] | Unset = UNSET,
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        items: Sequence[Item | Mapping[str, Any]] | Unset = UNSET,
        address: Address | Literal[""] | Mapping[str, Any] | Unset = UNSET,
        expand: list[str] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
        where: Sequence[Where | Mapping[str, Any]] | Unset = UNSET,
    ) -> T_co: ...
    def __call__(
        self, body: Any = UNSET, *, where: Sequence[Where | Mapping[str, Any]] | Unset = UNSET, **fields: Any
    ) -> T_co:
        """POST /orders

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([where], body, fields)


def sync_detailed(
    *,
    client: Client,
    body: OrderBody | Mapping[str, Any] | Unset = UNSET,
    where: Sequence[Where | Mapping[str, Any]] | Unset = UNSET,
) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [where])


def sync(
    *,
    client: Client,
    body: OrderBody | Mapping[str, Any] | Unset = UNSET,
    where: Sequence[Where | Mapping[str, Any]] | Unset = UNSET,
) -> None:
    """POST /orders

    Raises what `OrderCall` does.
    """
    return OPERATION.result(client, body, [where])


async def asyncio_detailed(
    *,
    client: Client | AsyncClient,
    body: OrderBody | Mapping[str, Any] | Unset = UNSET,
    where: Sequence[Where | Mapping[str, Any]] | Unset = UNSET,
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [where])


async def asyncio(
    *,
    client: Client | AsyncClient,
    body: OrderBody | Mapping[str, Any] | Unset = UNSET,
    where: Sequence[Where | Mapping[str, Any]] | Unset = UNSET,
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [where])
