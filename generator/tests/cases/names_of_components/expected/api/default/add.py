# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /things/{page size}"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import items, maximum, type_
from ..._runtime.modelling.references import alternatives, ref
from ..._runtime.operations import Operation
from ..._runtime.wholes.schemas import conforms
from ..._runtime.writing.parameters import path
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.a_thing import AThing

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/things/{page size}",
    secured=False,
    parameters=[path("page size", [type_("integer"), maximum(3)])],
    body=[
        conforms(
            "#/paths/~1things~1{page size}/post/requestBody/content/application~1json/schema",
            alternatives([type_("integer"), maximum(3)], [type_("array"), items(ref("AThing"))], [type_("null")]),
        )
    ],
    body_required=True,
    responses={204: None},
)


class AddCall(Call[T_co]):
    """POST /things/{page size}"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, page_size: int, body: int | Sequence[AThing | Mapping[str, Any]] | None) -> T_co:
        """POST /things/{page size}

        Args:
            page_size: At most 3.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([page_size], body)


def sync_detailed(
    page_size: int, *, client: Client, body: int | Sequence[AThing | Mapping[str, Any]] | None
) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [page_size])


def sync(page_size: int, *, client: Client, body: int | Sequence[AThing | Mapping[str, Any]] | None) -> None:
    """POST /things/{page size}

    Args:
        page_size: At most 3.

    Raises what `AddCall` does.
    """
    return OPERATION.result(client, body, [page_size])


async def asyncio_detailed(
    page_size: int, *, client: Client | AsyncClient, body: int | Sequence[AThing | Mapping[str, Any]] | None
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [page_size])


async def asyncio(
    page_size: int, *, client: Client | AsyncClient, body: int | Sequence[AThing | Mapping[str, Any]] | None
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [page_size])
