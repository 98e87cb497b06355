# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /things/{size}"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import items, max_length, maximum, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import path, query
from ..._runtime.writing.texts import as_text
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.thing import Thing

OPERATION: Operation[Thing] = Operation(
    method="POST",
    path="/things/{size}",
    secured=False,
    parameters=[
        path("size", [type_("integer"), maximum(9)], default=5),
        query("sizes", [type_("array"), items(type_("integer"), maximum(9))]),
    ],
    body={"text/plain": as_text([type_("string"), max_length(20)])},
    body_required=True,
    responses={200: [ref("Thing")]},
)


class NameCall(Call[T_co]):
    """POST /things/{size}"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, size: int, body: str, *, sizes: Sequence[int] | Unset = UNSET) -> T_co:
        """POST /things/{size}

        Args:
            size: At most 9, default 5.
            sizes: Each item at most 9.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([size, sizes], body)


def sync_detailed(size: int = 5, *, client: Client, body: str, sizes: Sequence[int] | Unset = UNSET) -> Response[Thing]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [size, sizes])


def sync(size: int = 5, *, client: Client, body: str, sizes: Sequence[int] | Unset = UNSET) -> Thing:
    """POST /things/{size}

    Args:
        size: At most 9, default 5.
        sizes: Each item at most 9.

    Raises what `NameCall` does.
    """
    return OPERATION.result(client, body, [size, sizes])


async def asyncio_detailed(
    size: int = 5, *, client: Client | AsyncClient, body: str, sizes: Sequence[int] | Unset = UNSET
) -> Response[Thing]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [size, sizes])


async def asyncio(
    size: int = 5, *, client: Client | AsyncClient, body: str, sizes: Sequence[int] | Unset = UNSET
) -> Thing:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [size, sizes])
