# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /things/{id}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import path
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.thing import Thing

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/things/{id}",
    secured=False,
    parameters=[path("id", [type_("string")])],
    body=[ref("Thing")],
    body_required=False,
    responses={204: None},
)


class KeepThingCall(Call[T_co]):
    """POST /things/{id}"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, id: str, body: Thing | Mapping[str, Any] | Unset = UNSET) -> T_co: ...
    @overload
    def __call__(
        self,
        id: str,
        *,
        kind: Literal["thing"] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, id: str, body: Any = UNSET, **fields: Any) -> T_co:
        """POST /things/{id}

        Rules that tie its fields:
            patternProperties:
              ^x-:
                type: [integer, 'null']

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([id], body, fields)


def sync_detailed(id: str, *, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [id])


def sync(id: str, *, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET) -> None:
    """POST /things/{id}

    Raises what `KeepThingCall` does.
    """
    return OPERATION.result(client, body, [id])


async def asyncio_detailed(
    id: str, *, client: Client | AsyncClient, body: Thing | Mapping[str, Any] | Unset = UNSET
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [id])


async def asyncio(id: str, *, client: Client | AsyncClient, body: Thing | Mapping[str, Any] | Unset = UNSET) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [id])
