# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""PUT /notes"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.forms import as_form
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.note import Note

OPERATION: Operation[None] = Operation(
    method="PUT",
    path="/notes",
    secured=False,
    body={"application/x-www-form-urlencoded": as_form([ref("Note")])},
    body_required=True,
    responses={204: None},
)


class NoteCall(Call[T_co]):
    """PUT /notes"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, body: Note | Mapping[str, Any]) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        text: str | list[Any] | None,
        tag: str | None | Unset = UNSET,
        unnamed: str | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, **fields: Any) -> T_co:
        """PUT /notes

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called((), body, fields)


def sync_detailed(*, client: Client, body: Note | Mapping[str, Any]) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body)


def sync(*, client: Client, body: Note | Mapping[str, Any]) -> None:
    """PUT /notes

    Raises what `NoteCall` does.
    """
    return OPERATION.result(client, body)


async def asyncio_detailed(*, client: Client | AsyncClient, body: Note | Mapping[str, Any]) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body)


async def asyncio(*, client: Client | AsyncClient, body: Note | Mapping[str, Any]) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body)
