# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /things"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import items, type_
from ..._runtime.modelling.references import alternatives, ref
from ..._runtime.operations import Operation
from ..._runtime.wholes.schemas import conforms
from ..._runtime.writing.forms import as_form, encoding
from ..._runtime.writing.parameters import query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.search_body import SearchBody
    from ...models.where import Where

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/things",
    secured=False,
    parameters=[
        query("pairs", [type_("array"), items(type_("array", "null"), items(type_("integer")))]),
        query("where", [ref("Where")]),
        query(
            "told",
            [
                type_("array"),
                items(
                    conforms(
                        "#/paths/~1things/post/parameters/2/schema/items",
                        alternatives([type_("object")], [type_("string")]),
                    )
                ),
            ],
        ),
        query("deep", [ref("Where")], style="deepObject"),
        query("json", [ref("Where")], json=True),
    ],
    body={
        "application/x-www-form-urlencoded": as_form(
            [ref("SearchBody")], {"listed": encoding(style="form", explode=False)}
        )
    },
    body_required=False,
    responses={204: None},
)


class SearchCall(Call[T_co]):
    """POST /things"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(
        self,
        body: SearchBody | Mapping[str, Any] | Unset = UNSET,
        *,
        pairs: Sequence[Sequence[int] | None] | Unset = UNSET,
        where: Where | Mapping[str, Any] | Unset = UNSET,
        told: list[str | Mapping[str, Any]] | Unset = UNSET,
        deep: Where | Mapping[str, Any] | Unset = UNSET,
        json: Where | Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        listed: Sequence[Where | Mapping[str, Any]] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
        pairs: Sequence[Sequence[int] | None] | Unset = UNSET,
        where: Where | Mapping[str, Any] | Unset = UNSET,
        told: list[str | Mapping[str, Any]] | Unset = UNSET,
        deep: Where | Mapping[str, Any] | Unset = UNSET,
        json: Where | Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    def __call__(
        self,
        body: Any = UNSET,
        *,
        pairs: Sequence[Sequence[int] | None] | Unset = UNSET,
        where: Where | Mapping[str, Any] | Unset = UNSET,
        told: list[str | Mapping[str, Any]] | Unset = UNSET,
        deep: Where | Mapping[str, Any] | Unset = UNSET,
        json: Where | Mapping[str, Any] | Unset = UNSET,
        **fields: Any,
    ) -> T_co:
        """POST /things

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([pairs, where, told, deep, json], body, fields)


def sync_detailed(
    *,
    client: Client,
    body: SearchBody | Mapping[str, Any] | Unset = UNSET,
    pairs: Sequence[Sequence[int] | None] | Unset = UNSET,
    where: Where | Mapping[str, Any] | Unset = UNSET,
    told: list[str | Mapping[str, Any]] | Unset = UNSET,
    deep: Where | Mapping[str, Any] | Unset = UNSET,
    json: Where | Mapping[str, Any] | Unset = UNSET,
) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [pairs, where, told, deep, json])


def sync(
    *,
    client: Client,
    body: SearchBody | Mapping[str, Any] | Unset = UNSET,
    pairs: Sequence[Sequence[int] | None] | Unset = UNSET,
    where: Where | Mapping[str, Any] | Unset = UNSET,
    told: list[str | Mapping[str, Any]] | Unset = UNSET,
    deep: Where | Mapping[str, Any] | Unset = UNSET,
    json: Where | Mapping[str, Any] | Unset = UNSET,
) -> None:
    """POST /things

    Raises what `SearchCall` does.
    """
    return OPERATION.result(client, body, [pairs, where, told, deep, json])


async def asyncio_detailed(
    *,
    client: Client | AsyncClient,
    body: SearchBody | Mapping[str, Any] | Unset = UNSET,
    pairs: Sequence[Sequence[int] | None] | Unset = UNSET,
    where: Where | Mapping[str, Any] | Unset = UNSET,
    told: list[str | Mapping[str, Any]] | Unset = UNSET,
    deep: Where | Mapping[str, Any] | Unset = UNSET,
    json: Where | Mapping[str, Any] | Unset = UNSET,
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [pairs, where, told, deep, json])


async def asyncio(
    *,
    client: Client | AsyncClient,
    body: SearchBody | Mapping[str, Any] | Unset = UNSET,
    pairs: Sequence[Sequence[int] | None] | Unset = UNSET,
    where: Where | Mapping[str, Any] | Unset = UNSET,
    told: list[str | Mapping[str, Any]] | Unset = UNSET,
    deep: Where | Mapping[str, Any] | Unset = UNSET,
    json: Where | Mapping[str, Any] | Unset = UNSET,
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [pairs, where, told, deep, json])
