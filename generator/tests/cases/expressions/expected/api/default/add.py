# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /things"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.wholes.schemas import pattern
from ..._runtime.writing.parameters import query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.thing import Thing
    from ...models.thing_tags import ThingTags

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/things",
    secured=False,
    parameters=[query("code", [type_("string"), pattern("^\\w+-?\\w+$")])],
    body=[ref("Thing")],
    body_required=False,
    responses={204: None},
)


class AddCall(Call[T_co]):
    """POST /things"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, body: Thing | Mapping[str, Any] | Unset = UNSET, *, code: str | Unset = UNSET) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        same: str | Unset = UNSET,
        line: str = "one",
        long: str | Unset = UNSET,
        twice: str | Unset = UNSET,
        python: str | Unset = UNSET,
        any_case: str | Unset = UNSET,
        braces: str | Unset = UNSET,
        tags: ThingTags | Mapping[str, Any] | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
        code: str | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, *, code: str | Unset = UNSET, **fields: Any) -> T_co:
        """POST /things

        Args:
            code: Matching `^\\w+-?\\w+$`.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([code], body, fields)


def sync_detailed(
    *, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET, code: str | Unset = UNSET
) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [code])


def sync(*, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET, code: str | Unset = UNSET) -> None:
    """POST /things

    Args:
        code: Matching `^\\w+-?\\w+$`.

    Raises what `AddCall` does.
    """
    return OPERATION.result(client, body, [code])


async def asyncio_detailed(
    *, client: Client | AsyncClient, body: Thing | Mapping[str, Any] | Unset = UNSET, code: str | Unset = UNSET
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [code])


async def asyncio(
    *, client: Client | AsyncClient, body: Thing | Mapping[str, Any] | Unset = UNSET, code: str | Unset = UNSET
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [code])
