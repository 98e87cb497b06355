# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""PUT /things/{id}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import header, path
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.thing import Thing
    from ...models.thing_body import ThingBody
    from ...models.trace_x_trace import TraceXTrace

OPERATION: Operation[Thing] = Operation(
    method="PUT",
    path="/things/{id}",
    secured=False,
    parameters=[path("id", [type_("string")]), header("X-Trace", [ref("TraceXTrace")])],
    body=[ref("ThingBody")],
    body_required=False,
    responses={200: [ref("Thing")]},
)


class PutThingsIdCall(Call[T_co]):
    """PUT /things/{id}"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(
        self,
        id: str,
        body: ThingBody | Mapping[str, Any] | Unset = UNSET,
        *,
        x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        id: str,
        *,
        name: str | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
        x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    def __call__(
        self, id: str, body: Any = UNSET, *, x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET, **fields: Any
    ) -> T_co:
        """PUT /things/{id}

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.

        Example:
            client.odd_tag_name.put_things_id(id="a")
        """
        return self._called([id, x_trace], body, fields)


def sync_detailed(
    id: str,
    *,
    client: Client,
    body: ThingBody | Mapping[str, Any] | Unset = UNSET,
    x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET,
) -> Response[Thing]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [id, x_trace])


def sync(
    id: str,
    *,
    client: Client,
    body: ThingBody | Mapping[str, Any] | Unset = UNSET,
    x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET,
) -> Thing:
    """PUT /things/{id}

    Raises what `PutThingsIdCall` does.
    """
    return OPERATION.result(client, body, [id, x_trace])


async def asyncio_detailed(
    id: str,
    *,
    client: Client | AsyncClient,
    body: ThingBody | Mapping[str, Any] | Unset = UNSET,
    x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET,
) -> Response[Thing]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [id, x_trace])


async def asyncio(
    id: str,
    *,
    client: Client | AsyncClient,
    body: ThingBody | Mapping[str, Any] | Unset = UNSET,
    x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET,
) -> Thing:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [id, x_trace])
