# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /things"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.operations import Operation
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Operation[None] = Operation(
    method="GET",
    path="/things",
    secured=False,
    responses={},
)


class GetThingCall(Call[T_co]):
    """GET /things"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self) -> T_co:
        """GET /things

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called()


def sync_detailed(*, client: Client) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client)


def sync(*, client: Client) -> None:
    """GET /things

    Raises what `GetThingCall` does.
    """
    return OPERATION.result(client)


async def asyncio_detailed(*, client: Client | AsyncClient) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client)


async def asyncio(*, client: Client | AsyncClient) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client)
