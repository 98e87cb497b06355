# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /things"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.thing import Thing
    from ...models.thing_kept import ThingKept

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/things",
    secured=False,
    body=[ref("Thing")],
    body_required=True,
    responses={204: None},
)


class PostThingCall(Call[T_co]):
    """POST /things"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, body: Thing | Mapping[str, Any]) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        any_: Any,
        kept: ThingKept | Mapping[str, Any] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, **fields: Any) -> T_co:
        """POST /things

        Rules that tie its fields:
            allOf:
            - {}
            - {maxProperties: 2}

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called((), body, fields)


def sync_detailed(*, client: Client, body: Thing | Mapping[str, Any]) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body)


def sync(*, client: Client, body: Thing | Mapping[str, Any]) -> None:
    """POST /things

    Raises what `PostThingCall` does.
    """
    return OPERATION.result(client, body)


async def asyncio_detailed(*, client: Client | AsyncClient, body: Thing | Mapping[str, Any]) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body)


async def asyncio(*, client: Client | AsyncClient, body: Thing | Mapping[str, Any]) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body)
