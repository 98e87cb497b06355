# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /ask

Not read, and asked for only where there is no other: an answer as application/xml or
text/event-stream; with_raw_response gives its content.

Not carried as a stream: text/event-stream is waited for, and given whole when it has ended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.media_types import as_json, unread
from ..._runtime.writing.texts import as_bytes, as_text
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.answer import Answer

OPERATION: Operation[bytes | Answer | str | None] = Operation(
    method="GET",
    path="/ask",
    secured=False,
    responses={
        200: {
            "application/json": as_json([ref("Answer")]),
            "text/*": as_text([type_("string")]),
            "application/pdf": as_bytes(),
            "application/xml": unread(),
            "text/event-stream": unread(),
        },
        "2XX": None,
        404: {"application/problem+json": as_json([ref("Problem")])},
        "4XX": {"text/plain": as_text([type_("integer")])},
        "default": {"application/problem+json": as_json([ref("Problem")])},
    },
)


class GetAskCall(Call[T_co]):
    """GET /ask"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self) -> T_co:
        """GET /ask

        Not read, and asked for only where there is no other: an answer as application/xml or
        text/event-stream; with_raw_response gives its content.

        Not carried as a stream: text/event-stream is waited for, and given whole when it has ended.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called()


def sync_detailed(*, client: Client) -> Response[bytes | Answer | str | None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client)


def sync(*, client: Client) -> bytes | Answer | str | None:
    """GET /ask

    Not read, and asked for only where there is no other: an answer as application/xml or
    text/event-stream; with_raw_response gives its content.

    Not carried as a stream: text/event-stream is waited for, and given whole when it has ended.

    Raises what `GetAskCall` does.
    """
    return OPERATION.result(client)


async def asyncio_detailed(*, client: Client | AsyncClient) -> Response[bytes | Answer | str | None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client)


async def asyncio(*, client: Client | AsyncClient) -> bytes | Answer | str | None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client)
