# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""TRACE /ask"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import items, type_
from ..._runtime.operations import Operation
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Operation[list[str]] = Operation(
    method="TRACE",
    path="/ask",
    secured=False,
    responses={"default": [type_("array"), items(type_("string"))]},
)


class TraceAskCall(Call[T_co]):
    """TRACE /ask"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self) -> T_co:
        """TRACE /ask

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called()


def sync_detailed(*, client: Client) -> Response[list[str]]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client)


def sync(*, client: Client) -> list[str]:
    """TRACE /ask

    Raises what `TraceAskCall` does.
    """
    return OPERATION.result(client)


async def asyncio_detailed(*, client: Client | AsyncClient) -> Response[list[str]]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client)


async def asyncio(*, client: Client | AsyncClient) -> list[str]:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client)
