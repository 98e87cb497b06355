# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /pictures"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import max_length, type_
from ..._runtime.operations import Operation
from ..._runtime.wholes.schemas import conforms
from ..._runtime.writing.parts import as_multipart, file, part
from ...types import UNSET, Binary, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client


class AddParts(TypedDict):
    """The parts of the body, by name."""

    picture: NotRequired[Binary]

    more: NotRequired[Sequence[Binary]]

    address: NotRequired[str]
    """At most 9 characters."""


OPERATION: Operation[None] = Operation(
    method="POST",
    path="/pictures",
    secured=False,
    body={
        "multipart/form-data": as_multipart(
            parts=[
                file("picture"),
                file("more", many=True, keywords=[]),
                part("address", [type_("string"), max_length(9)], about="At most 9 characters."),
            ],
            rules=[conforms("#/paths/~1pictures/post/requestBody/content/multipart~1form-data/schema")],
        )
    },
    body_required=True,
    responses={204: None},
)


class AddCall(Call[T_co]):
    """POST /pictures"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, body: AddParts) -> T_co: ...
    @overload
    def __call__(
        self, *, picture: Binary | Unset = UNSET, more: Sequence[Binary] | Unset = UNSET, address: str | Unset = UNSET
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, **fields: Any) -> T_co:
        """POST /pictures

        Args:
            picture: A file.
            more: A file.
            address: At most 9 characters.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called((), body, fields)


def sync_detailed(*, client: Client, body: AddParts) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body)


def sync(*, client: Client, body: AddParts) -> None:
    """POST /pictures

    Raises what `AddCall` does.
    """
    return OPERATION.result(client, body)


async def asyncio_detailed(*, client: Client | AsyncClient, body: AddParts) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body)


async def asyncio(*, client: Client | AsyncClient, body: AddParts) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body)
