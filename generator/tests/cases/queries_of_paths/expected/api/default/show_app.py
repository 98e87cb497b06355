# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /apps?app_id={app_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import min_length, type_
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import query
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Operation[None] = Operation(
    method="GET",
    path="/apps?app_id={app_id}",
    secured=False,
    parameters=[query("app_id", [type_("string"), min_length(2)], required=True, explode=False)],
    responses={204: None},
)


class ShowAppCall(Call[T_co]):
    """GET /apps?app_id={app_id}"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, *, app_id: str) -> T_co:
        """GET /apps?app_id={app_id}

        Args:
            app_id: At least 2 characters.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([app_id])


def sync_detailed(*, client: Client, app_id: str) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, parameters=[app_id])


def sync(*, client: Client, app_id: str) -> None:
    """GET /apps?app_id={app_id}

    Args:
        app_id: At least 2 characters.

    Raises what `ShowAppCall` does.
    """
    return OPERATION.result(client, parameters=[app_id])


async def asyncio_detailed(*, client: Client | AsyncClient, app_id: str) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, parameters=[app_id])


async def asyncio(*, client: Client | AsyncClient, app_id: str) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, parameters=[app_id])
