# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /filter"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..._runtime.calls import Call, T_co
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.filter_ import Filter

OPERATION: Operation[None] = Operation(
    method="GET",
    path="/filter",
    secured=False,
    parameters=[query("filter", [ref("Filter")], style="deepObject")],
    responses={204: None},
)


class FindCall(Call[T_co]):
    """GET /filter"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, *, filter_: Filter | Mapping[str, Any] | Unset = UNSET) -> T_co:
        """GET /filter

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([filter_])


def sync_detailed(*, client: Client, filter_: Filter | Mapping[str, Any] | Unset = UNSET) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, parameters=[filter_])


def sync(*, client: Client, filter_: Filter | Mapping[str, Any] | Unset = UNSET) -> None:
    """GET /filter

    Raises what `FindCall` does.
    """
    return OPERATION.result(client, parameters=[filter_])


async def asyncio_detailed(
    *, client: Client | AsyncClient, filter_: Filter | Mapping[str, Any] | Unset = UNSET
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, parameters=[filter_])


async def asyncio(*, client: Client | AsyncClient, filter_: Filter | Mapping[str, Any] | Unset = UNSET) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, parameters=[filter_])
