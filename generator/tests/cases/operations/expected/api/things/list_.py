# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""All things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import items, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.thing import Thing

OPERATION: Operation[list[Thing]] = Operation(
    method="GET",
    path="/things",
    secured=False,
    responses={200: [type_("array"), items(ref("Thing"))]},
)


class ListCall(Call[T_co]):
    """All things."""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self) -> T_co:
        """All things.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called()


def sync_detailed(*, client: Client) -> Response[list[Thing]]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client)


def sync(*, client: Client) -> list[Thing]:
    """All things.

    Raises what `ListCall` does.
    """
    return OPERATION.result(client)


async def asyncio_detailed(*, client: Client | AsyncClient) -> Response[list[Thing]]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client)


async def asyncio(*, client: Client | AsyncClient) -> list[Thing]:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client)
