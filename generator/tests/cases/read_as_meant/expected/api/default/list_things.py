# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import exclusive_minimum, type_
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Operation[None] = Operation(
    method="GET",
    path="/",
    secured=False,
    parameters=[query("over", [type_("integer"), exclusive_minimum(5)])],
    responses={"2XX": None, "4XX": None},
)


class ListThingsCall(Call[T_co]):
    """GET /"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, *, over: int | Unset = UNSET) -> T_co:
        """GET /

        Args:
            over: More than 5.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([over])


def sync_detailed(*, client: Client, over: int | Unset = UNSET) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, parameters=[over])


def sync(*, client: Client, over: int | Unset = UNSET) -> None:
    """GET /

    Args:
        over: More than 5.

    Raises what `ListThingsCall` does.
    """
    return OPERATION.result(client, parameters=[over])


async def asyncio_detailed(*, client: Client | AsyncClient, over: int | Unset = UNSET) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, parameters=[over])


async def asyncio(*, client: Client | AsyncClient, over: int | Unset = UNSET) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, parameters=[over])
