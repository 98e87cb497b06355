# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""HEAD /things"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..._runtime.calls import Call, T_co
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import header
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.trace_x_trace import TraceXTrace

OPERATION: Operation[None] = Operation(
    method="HEAD",
    path="/things",
    secured=False,
    parameters=[header("X-Trace", [ref("TraceXTrace")])],
    responses={204: None},
)


class CountCall(Call[T_co]):
    """HEAD /things"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, *, x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET) -> T_co:
        """HEAD /things

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([x_trace])


def sync_detailed(*, client: Client, x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, parameters=[x_trace])


def sync(*, client: Client, x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET) -> None:
    """HEAD /things

    Raises what `CountCall` does.
    """
    return OPERATION.result(client, parameters=[x_trace])


async def asyncio_detailed(
    *, client: Client | AsyncClient, x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, parameters=[x_trace])


async def asyncio(*, client: Client | AsyncClient, x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, parameters=[x_trace])
