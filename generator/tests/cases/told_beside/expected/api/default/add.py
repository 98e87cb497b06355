# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /pets"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.pet import Pet

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/pets",
    secured=False,
    body=[ref("Pet")],
    body_required=True,
    responses={204: None},
)


class AddCall(Call[T_co]):
    """POST /pets"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, body: Pet | Mapping[str, Any]) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        color: Literal["red", "green"] = "green",
        limit: Any = 7,
        seen: Literal["red", "green"] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, **fields: Any) -> T_co:
        """POST /pets

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called((), body, fields)


def sync_detailed(*, client: Client, body: Pet | Mapping[str, Any]) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body)


def sync(*, client: Client, body: Pet | Mapping[str, Any]) -> None:
    """POST /pets

    Raises what `AddCall` does.
    """
    return OPERATION.result(client, body)


async def asyncio_detailed(*, client: Client | AsyncClient, body: Pet | Mapping[str, Any]) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body)


async def asyncio(*, client: Client | AsyncClient, body: Pet | Mapping[str, Any]) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body)
