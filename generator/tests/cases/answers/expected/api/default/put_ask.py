# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""PUT /ask

Not carried as a stream: application/x-ndjson is waited for, and given whole when it has ended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.operations import Operation
from ..._runtime.writing.texts import as_text
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Operation[str] = Operation(
    method="PUT",
    path="/ask",
    secured=False,
    responses={200: {"application/x-ndjson": as_text([])}},
)


class PutAskCall(Call[T_co]):
    """PUT /ask"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self) -> T_co:
        """PUT /ask

        Not carried as a stream: application/x-ndjson is waited for, and given whole when it has ended.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called()


def sync_detailed(*, client: Client) -> Response[str]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client)


def sync(*, client: Client) -> str:
    """PUT /ask

    Not carried as a stream: application/x-ndjson is waited for, and given whole when it has ended.

    Raises what `PutAskCall` does.
    """
    return OPERATION.result(client)


async def asyncio_detailed(*, client: Client | AsyncClient) -> Response[str]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client)


async def asyncio(*, client: Client | AsyncClient) -> str:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client)
