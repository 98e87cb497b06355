# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""PUT /things/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import type_
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import path
from ..._runtime.writing.texts import as_text
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Operation[None] = Operation(
    method="PUT",
    path="/things/{id}",
    secured=False,
    parameters=[path("id", [type_("string")])],
    body={"text/plain": as_text([])},
    body_required=True,
    responses={204: None},
)


class PutThingCall(Call[T_co]):
    """PUT /things/{id}"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, id: str, body: str) -> T_co:
        """PUT /things/{id}

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([id], body)


def sync_detailed(id: str, *, client: Client, body: str) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [id])


def sync(id: str, *, client: Client, body: str) -> None:
    """PUT /things/{id}

    Raises what `PutThingCall` does.
    """
    return OPERATION.result(client, body, [id])


async def asyncio_detailed(id: str, *, client: Client | AsyncClient, body: str) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [id])


async def asyncio(id: str, *, client: Client | AsyncClient, body: str) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [id])
