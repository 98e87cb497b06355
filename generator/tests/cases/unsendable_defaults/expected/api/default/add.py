# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /things/{name}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import maximum, type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.wholes.schemas import conforms
from ..._runtime.writing.parameters import cookie, header, path, query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.thing import Thing

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/things/{name}",
    secured=False,
    parameters=[
        path("name", [type_("string")]),
        query("size", [conforms("#/paths/~1things~1{name}/post/parameters/1/schema", type_("integer"), maximum(10))]),
        query("sizes", [type_("array")], style="pipeDelimited", explode=False),
        header("X-Mark", [type_("string")]),
        header("X-Marks", [type_("string")], default="☃", json=True),
        cookie("visit", [type_("string")]),
        query("none", [type_("array")], required=True),
        query("nothing", [type_("string", "null")], default=None),
    ],
    body=[ref("Thing")],
    body_required=True,
    responses={204: None},
)


class AddCall(Call[T_co]):
    """POST /things/{name}"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(
        self,
        name: str,
        body: Thing | Mapping[str, Any],
        *,
        size: int | Unset = UNSET,
        sizes: list[Any] | Unset = UNSET,
        x_mark: str | Unset = UNSET,
        x_marks: str = "☃",
        visit: str | Unset = UNSET,
        none: list[Any],
        nothing: str | None = None,
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        name: str,
        *,
        small: int = 5,
        large: int | Unset = UNSET,
        even: Any | Unset = UNSET,
        named: int | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
        size: int | Unset = UNSET,
        sizes: list[Any] | Unset = UNSET,
        x_mark: str | Unset = UNSET,
        x_marks: str = "☃",
        visit: str | Unset = UNSET,
        none: list[Any],
        nothing: str | None = None,
    ) -> T_co: ...
    def __call__(
        self,
        name: str,
        body: Any = UNSET,
        *,
        size: int | Unset = UNSET,
        sizes: list[Any] | Unset = UNSET,
        x_mark: str | Unset = UNSET,
        x_marks: str = "☃",
        visit: str | Unset = UNSET,
        none: list[Any],
        nothing: str | None = None,
        **fields: Any,
    ) -> T_co:
        """POST /things/{name}

        Args:
            size: At most 10, held to `$ref: "#/components/schemas/Size", minimum: 6`.
            x_marks: Default "☃".
            nothing: Default None.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([name, size, sizes, x_mark, x_marks, visit, none, nothing], body, fields)


def sync_detailed(
    name: str,
    *,
    client: Client,
    body: Thing | Mapping[str, Any],
    size: int | Unset = UNSET,
    sizes: list[Any] | Unset = UNSET,
    x_mark: str | Unset = UNSET,
    x_marks: str = "☃",
    visit: str | Unset = UNSET,
    none: list[Any],
    nothing: str | None = None,
) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [name, size, sizes, x_mark, x_marks, visit, none, nothing])


def sync(
    name: str,
    *,
    client: Client,
    body: Thing | Mapping[str, Any],
    size: int | Unset = UNSET,
    sizes: list[Any] | Unset = UNSET,
    x_mark: str | Unset = UNSET,
    x_marks: str = "☃",
    visit: str | Unset = UNSET,
    none: list[Any],
    nothing: str | None = None,
) -> None:
    """POST /things/{name}

    Args:
        size: At most 10, held to `$ref: "#/components/schemas/Size", minimum: 6`.
        x_marks: Default "☃".
        nothing: Default None.

    Raises what `AddCall` does.
    """
    return OPERATION.result(client, body, [name, size, sizes, x_mark, x_marks, visit, none, nothing])


async def asyncio_detailed(
    name: str,
    *,
    client: Client | AsyncClient,
    body: Thing | Mapping[str, Any],
    size: int | Unset = UNSET,
    sizes: list[Any] | Unset = UNSET,
    x_mark: str | Unset = UNSET,
    x_marks: str = "☃",
    visit: str | Unset = UNSET,
    none: list[Any],
    nothing: str | None = None,
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [name, size, sizes, x_mark, x_marks, visit, none, nothing])


async def asyncio(
    name: str,
    *,
    client: Client | AsyncClient,
    body: Thing | Mapping[str, Any],
    size: int | Unset = UNSET,
    sizes: list[Any] | Unset = UNSET,
    x_mark: str | Unset = UNSET,
    x_marks: str = "☃",
    visit: str | Unset = UNSET,
    none: list[Any],
    nothing: str | None = None,
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [name, size, sizes, x_mark, x_marks, visit, none, nothing])
