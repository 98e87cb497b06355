# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""PUT /things"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.thing import Thing

OPERATION: Operation[str | None] = Operation(
    method="PUT",
    path="/things",
    secured=True,
    body=[ref("Thing", null_in_answers=True)],
    body_required=False,
    responses={204: None, 201: [type_("string")]},
)


class PutThingsCall(Call[T_co]):
    """PUT /things"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, body: Thing | Mapping[str, Any] | Unset = UNSET) -> T_co: ...
    @overload
    def __call__(
        self, *, name: str | Unset = UNSET, additional_properties: Mapping[str, Any] | Unset = UNSET
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, **fields: Any) -> T_co:
        """PUT /things

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            MissingTokenError: the client has no token for it; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called((), body, fields)


def sync_detailed(*, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET) -> Response[str | None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body)


def sync(*, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET) -> str | None:
    """PUT /things

    Raises what `PutThingsCall` does.
    """
    return OPERATION.result(client, body)


async def asyncio_detailed(
    *, client: Client | AsyncClient, body: Thing | Mapping[str, Any] | Unset = UNSET
) -> Response[str | None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body)


async def asyncio(*, client: Client | AsyncClient, body: Thing | Mapping[str, Any] | Unset = UNSET) -> str | None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body)
