# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""PATCH /dogs/{name}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import path, query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.coat import Coat

OPERATION: Operation[None] = Operation(
    method="PATCH",
    path="/dogs/{name}",
    secured=True,
    parameters=[path("name", [type_("string")], default="rex"), query("fields", [type_("string")])],
    body=[ref("Coat")],
    body_required=True,
    responses={204: None},
)


class GroomCall(Call[T_co]):
    """PATCH /dogs/{name}"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, name: str, body: Coat | Mapping[str, Any], *, fields: str | Unset = UNSET) -> T_co: ...
    @overload
    def __call__(
        self,
        name: str = "rex",
        *,
        coat_colour: str,
        tags: list[str] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
        fields: str | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, name: str = "rex", body: Any = UNSET, *, fields: str | Unset = UNSET, **fields_: Any) -> T_co:
        """PATCH /dogs/{name}

        Args:
            name: Default "rex".

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            MissingTokenError: the client has no token for it; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([name, fields], body, fields_)


def sync_detailed(
    name: str = "rex", *, client: Client, body: Coat | Mapping[str, Any], fields: str | Unset = UNSET
) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [name, fields])


def sync(name: str = "rex", *, client: Client, body: Coat | Mapping[str, Any], fields: str | Unset = UNSET) -> None:
    """PATCH /dogs/{name}

    Args:
        name: Default "rex".

    Raises what `GroomCall` does.
    """
    return OPERATION.result(client, body, [name, fields])


async def asyncio_detailed(
    name: str = "rex", *, client: Client | AsyncClient, body: Coat | Mapping[str, Any], fields: str | Unset = UNSET
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [name, fields])


async def asyncio(
    name: str = "rex", *, client: Client | AsyncClient, body: Coat | Mapping[str, Any], fields: str | Unset = UNSET
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [name, fields])
