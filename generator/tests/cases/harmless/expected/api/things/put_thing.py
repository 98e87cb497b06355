# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""PUT /things/{id}"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import exclusive_minimum, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.media_types import as_json
from ..._runtime.writing.parameters import path, query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.cat import Cat
    from ...models.thing import Thing

OPERATION: Operation[None] = Operation(
    method="PUT",
    path="/things/{id}",
    secured=True,
    parameters=[path("id", [type_("string")]), query("page", [type_("integer"), exclusive_minimum(0)])],
    body={"text/json": as_json([ref("Thing")])},
    body_required=False,
    responses={200: None},
)


class PutThingCall(Call[T_co]):
    """PUT /things/{id}"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(
        self, id: str, body: Thing | Mapping[str, Any] | Unset = UNSET, *, page: int | Unset = UNSET
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        id: str,
        *,
        size: int,
        pets: Sequence[Cat | Mapping[str, Any]] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
        page: int | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, id: str, body: Any = UNSET, *, page: int | Unset = UNSET, **fields: Any) -> T_co:
        """PUT /things/{id}

        Args:
            page: More than 0.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            MissingTokenError: the client has no token for it; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([id, page], body, fields)


def sync_detailed(
    id: str, *, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET, page: int | Unset = UNSET
) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [id, page])


def sync(
    id: str, *, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET, page: int | Unset = UNSET
) -> None:
    """PUT /things/{id}

    Args:
        page: More than 0.

    Raises what `PutThingCall` does.
    """
    return OPERATION.result(client, body, [id, page])


async def asyncio_detailed(
    id: str, *, client: Client | AsyncClient, body: Thing | Mapping[str, Any] | Unset = UNSET, page: int | Unset = UNSET
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [id, page])


async def asyncio(
    id: str, *, client: Client | AsyncClient, body: Thing | Mapping[str, Any] | Unset = UNSET, page: int | Unset = UNSET
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [id, page])
