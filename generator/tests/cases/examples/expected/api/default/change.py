# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""PUT /orders/{shop}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import minimum, type_
from ..._runtime.modelling.references import discriminator
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import path
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.hat import Hat
    from ...models.tie import Tie

OPERATION: Operation[None] = Operation(
    method="PUT",
    path="/orders/{shop}",
    secured=False,
    parameters=[path("shop", [type_("integer"), minimum(1)])],
    body=[discriminator("kind", {"hat": "Hat", "tie": "Tie"})],
    body_required=True,
    responses={204: None},
)


class ChangeCall(Call[T_co]):
    """PUT /orders/{shop}"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, shop: int, body: Hat | Tie | Mapping[str, Any]) -> T_co: ...
    @overload
    def __call__(
        self,
        shop: int,
        *,
        kind: Literal["hat"],
        size: float | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        shop: int,
        *,
        kind: Literal["tie"],
        long: bool | None = True,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, shop: int, body: Any = UNSET, **fields: Any) -> T_co:
        """PUT /orders/{shop}

        Args:
            shop: At least 1.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.

        Example:
            client.default.change(shop=7, body=models.Hat(size=1))
        """
        return self._called([shop], body, fields)


def sync_detailed(shop: int, *, client: Client, body: Hat | Tie | Mapping[str, Any]) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [shop])


def sync(shop: int, *, client: Client, body: Hat | Tie | Mapping[str, Any]) -> None:
    """PUT /orders/{shop}

    Args:
        shop: At least 1.

    Raises what `ChangeCall` does.
    """
    return OPERATION.result(client, body, [shop])


async def asyncio_detailed(
    shop: int, *, client: Client | AsyncClient, body: Hat | Tie | Mapping[str, Any]
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [shop])


async def asyncio(shop: int, *, client: Client | AsyncClient, body: Hat | Tie | Mapping[str, Any]) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [shop])
