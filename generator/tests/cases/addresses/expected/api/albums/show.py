# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /albums/{album}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import maximum, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import path, query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.album import Album

OPERATION: Operation[Album] = Operation(
    method="GET",
    path="/albums/{album}",
    secured=False,
    parameters=[path("album", [type_("string")]), query("timeout", [type_("integer"), maximum(9)])],
    responses={200: [ref("Album")]},
)


class ShowCall(Call[T_co]):
    """GET /albums/{album}"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, album: str, *, timeout: int | Unset = UNSET) -> T_co:
        """GET /albums/{album}

        Args:
            album: Which [one].
            timeout: At most 9.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([album, timeout])


def sync_detailed(album: str, *, client: Client, timeout: int | Unset = UNSET) -> Response[Album]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, parameters=[album, timeout])


def sync(album: str, *, client: Client, timeout: int | Unset = UNSET) -> Album:
    """GET /albums/{album}

    Args:
        album: Which [one].
        timeout: At most 9.

    Raises what `ShowCall` does.
    """
    return OPERATION.result(client, parameters=[album, timeout])


async def asyncio_detailed(
    album: str, *, client: Client | AsyncClient, timeout: int | Unset = UNSET
) -> Response[Album]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, parameters=[album, timeout])


async def asyncio(album: str, *, client: Client | AsyncClient, timeout: int | Unset = UNSET) -> Album:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, parameters=[album, timeout])
