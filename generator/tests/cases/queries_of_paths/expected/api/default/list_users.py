# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /apps/{id}?kind=a&from={start}&user={id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import type_
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import path, query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Operation[None] = Operation(
    method="GET",
    path="/apps/{id}?kind=a&from={start}&user={id}",
    secured=False,
    parameters=[
        path("id", [type_("string")]),
        query("limit", [type_("integer")]),
        query("from", [type_("integer")], default=1),
        query("user", [type_("string")], required=True, explode=False),
    ],
    responses={204: None},
)


class ListUsersCall(Call[T_co]):
    """GET /apps/{id}?kind=a&from={start}&user={id}"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, id: str, *, limit: int | Unset = UNSET, from_: int = 1, user: str) -> T_co:
        """GET /apps/{id}?kind=a&from={start}&user={id}

        Args:
            from_: Default 1.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([id, limit, from_, user])


def sync_detailed(id: str, *, client: Client, limit: int | Unset = UNSET, from_: int = 1, user: str) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, parameters=[id, limit, from_, user])


def sync(id: str, *, client: Client, limit: int | Unset = UNSET, from_: int = 1, user: str) -> None:
    """GET /apps/{id}?kind=a&from={start}&user={id}

    Args:
        from_: Default 1.

    Raises what `ListUsersCall` does.
    """
    return OPERATION.result(client, parameters=[id, limit, from_, user])


async def asyncio_detailed(
    id: str, *, client: Client | AsyncClient, limit: int | Unset = UNSET, from_: int = 1, user: str
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, parameters=[id, limit, from_, user])


async def asyncio(
    id: str, *, client: Client | AsyncClient, limit: int | Unset = UNSET, from_: int = 1, user: str
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, parameters=[id, limit, from_, user])
