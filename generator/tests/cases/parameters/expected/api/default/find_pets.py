# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /pets/{petId}/{tail}

Deprecated.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import items, maximum, min_length, minimum, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import cookie, header, path, query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.filter_ import Filter

OPERATION: Operation[None] = Operation(
    method="GET",
    path="/pets/{petId}/{tail}",
    secured=False,
    parameters=[
        path("petId", [type_("integer"), minimum(1)]),
        path("tail", [type_("string")], default="all"),
        query("limit", [type_("integer"), maximum(50)], default=20),
        query(
            "tags",
            [type_("array"), items(type_("string"), min_length(1))],
            required=True,
            style="pipeDelimited",
            explode=False,
        ),
        query("id", [type_("string", "null")], allow_reserved=True),
        header("id", [type_("boolean")]),
        query("filter", [ref("Filter")], style="deepObject"),
        query("where", [ref("Filter")], json=True),
        cookie("client", [type_("string")]),
        query("created>", [type_("string")]),
        query("created", [type_("string")]),
    ],
    responses={204: None},
)


class FindPetsCall(Call[T_co]):
    """GET /pets/{petId}/{tail}"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(
        self,
        pet_id: int,
        tail: str = "all",
        *,
        limit: int = 20,
        tags: list[str],
        id_query: str | None | Unset = UNSET,
        id_header: bool | Unset = UNSET,
        filter_: Filter | Mapping[str, Any] | Unset = UNSET,
        where: Filter | Mapping[str, Any] | Unset = UNSET,
        client_cookie: str | Unset = UNSET,
        created_greater_than_sign: str | Unset = UNSET,
        created: str | Unset = UNSET,
    ) -> T_co:
        """GET /pets/{petId}/{tail}

        Deprecated.

        Args:
            pet_id: Which pet. At least 1.
            tail: Default "all".
            limit: How many. At most 50, default 20.
            tags: Each item at least 1 character.
            id_header: Deprecated.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called(
            [
                pet_id,
                tail,
                limit,
                tags,
                id_query,
                id_header,
                filter_,
                where,
                client_cookie,
                created_greater_than_sign,
                created,
            ]
        )


def sync_detailed(
    pet_id: int,
    tail: str = "all",
    *,
    client: Client,
    limit: int = 20,
    tags: list[str],
    id_query: str | None | Unset = UNSET,
    id_header: bool | Unset = UNSET,
    filter_: Filter | Mapping[str, Any] | Unset = UNSET,
    where: Filter | Mapping[str, Any] | Unset = UNSET,
    client_cookie: str | Unset = UNSET,
    created_greater_than_sign: str | Unset = UNSET,
    created: str | Unset = UNSET,
) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(
        client,
        parameters=[
            pet_id,
            tail,
            limit,
            tags,
            id_query,
            id_header,
            filter_,
            where,
            client_cookie,
            created_greater_than_sign,
            created,
        ],
    )


def sync(
    pet_id: int,
    tail: str = "all",
    *,
    client: Client,
    limit: int = 20,
    tags: list[str],
    id_query: str | None | Unset = UNSET,
    id_header: bool | Unset = UNSET,
    filter_: Filter | Mapping[str, Any] | Unset = UNSET,
    where: Filter | Mapping[str, Any] | Unset = UNSET,
    client_cookie: str | Unset = UNSET,
    created_greater_than_sign: str | Unset = UNSET,
    created: str | Unset = UNSET,
) -> None:
    """GET /pets/{petId}/{tail}

    Deprecated.

    Args:
        pet_id: Which pet. At least 1.
        tail: Default "all".
        limit: How many. At most 50, default 20.
        tags: Each item at least 1 character.
        id_header: Deprecated.

    Raises what `FindPetsCall` does.
    """
    return OPERATION.result(
        client,
        parameters=[
            pet_id,
            tail,
            limit,
            tags,
            id_query,
            id_header,
            filter_,
            where,
            client_cookie,
            created_greater_than_sign,
            created,
        ],
    )


async def asyncio_detailed(
    pet_id: int,
    tail: str = "all",
    *,
    client: Client | AsyncClient,
    limit: int = 20,
    tags: list[str],
    id_query: str | None | Unset = UNSET,
    id_header: bool | Unset = UNSET,
    filter_: Filter | Mapping[str, Any] | Unset = UNSET,
    where: Filter | Mapping[str, Any] | Unset = UNSET,
    client_cookie: str | Unset = UNSET,
    created_greater_than_sign: str | Unset = UNSET,
    created: str | Unset = UNSET,
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(
        client,
        parameters=[
            pet_id,
            tail,
            limit,
            tags,
            id_query,
            id_header,
            filter_,
            where,
            client_cookie,
            created_greater_than_sign,
            created,
        ],
    )


async def asyncio(
    pet_id: int,
    tail: str = "all",
    *,
    client: Client | AsyncClient,
    limit: int = 20,
    tags: list[str],
    id_query: str | None | Unset = UNSET,
    id_header: bool | Unset = UNSET,
    filter_: Filter | Mapping[str, Any] | Unset = UNSET,
    where: Filter | Mapping[str, Any] | Unset = UNSET,
    client_cookie: str | Unset = UNSET,
    created_greater_than_sign: str | Unset = UNSET,
    created: str | Unset = UNSET,
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(
        client,
        parameters=[
            pet_id,
            tail,
            limit,
            tags,
            id_query,
            id_header,
            filter_,
            where,
            client_cookie,
            created_greater_than_sign,
            created,
        ],
    )
