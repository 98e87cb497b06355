# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""PUT /things/{page size}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import maximum, type_
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import path
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Operation[None] = Operation(
    method="PUT",
    path="/things/{page size}",
    secured=False,
    parameters=[path("page size", [type_("integer"), maximum(3)])],
    body=[type_("null")],
    body_required=True,
    responses={204: None},
)


class PutCall(Call[T_co]):
    """PUT /things/{page size}"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, page_size: int, body: None) -> T_co:
        """PUT /things/{page size}

        Args:
            page_size: At most 3.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([page_size], body)


def sync_detailed(page_size: int, *, client: Client, body: None) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [page_size])


def sync(page_size: int, *, client: Client, body: None) -> None:
    """PUT /things/{page size}

    Args:
        page_size: At most 3.

    Raises what `PutCall` does.
    """
    return OPERATION.result(client, body, [page_size])


async def asyncio_detailed(page_size: int, *, client: Client | AsyncClient, body: None) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [page_size])


async def asyncio(page_size: int, *, client: Client | AsyncClient, body: None) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [page_size])
