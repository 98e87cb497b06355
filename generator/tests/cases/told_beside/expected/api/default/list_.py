# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /pets"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import enum, maximum, min_length, type_
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import query
from ..._runtime.writing.texts import as_text
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Operation[str] = Operation(
    method="GET",
    path="/pets",
    secured=False,
    parameters=[
        query("color", [type_("string"), enum(["red", "green"])], default="red"),
        query("limit", [type_("integer"), maximum(10)], default=5),
    ],
    responses={200: {"text/plain": as_text([type_("string"), min_length(2)])}},
)


class ListCall(Call[T_co]):
    """GET /pets"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, *, color: Literal["red", "green"] = "red", limit: int = 5) -> T_co:
        """GET /pets

        Args:
            color: Default "red".
            limit: At most 10, default 5.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([color, limit])


def sync_detailed(*, client: Client, color: Literal["red", "green"] = "red", limit: int = 5) -> Response[str]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, parameters=[color, limit])


def sync(*, client: Client, color: Literal["red", "green"] = "red", limit: int = 5) -> str:
    """GET /pets

    Args:
        color: Default "red".
        limit: At most 10, default 5.

    Raises what `ListCall` does.
    """
    return OPERATION.result(client, parameters=[color, limit])


async def asyncio_detailed(
    *, client: Client | AsyncClient, color: Literal["red", "green"] = "red", limit: int = 5
) -> Response[str]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, parameters=[color, limit])


async def asyncio(*, client: Client | AsyncClient, color: Literal["red", "green"] = "red", limit: int = 5) -> str:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, parameters=[color, limit])
