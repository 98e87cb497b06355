# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /pictures"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.picture import Picture

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/pictures",
    secured=False,
    body=[ref("Picture")],
    body_required=False,
    responses={204: None},
)


class DrawCall(Call[T_co]):
    """POST /pictures"""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, body: Picture | Mapping[str, Any] | Unset = UNSET) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        model: Literal["plain", "fine"],
        size: int | Unset = UNSET,
        steps: Any | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, **fields: Any) -> T_co:
        """POST /pictures

        Rules that tie its fields:
            dependentRequired:
              mask: [image]
            if:
              required: [model]
              properties:
                model: {const: fine}
            then:
              properties:
                steps: {type: integer, maximum: 50, default: 40}
            else:
              not:
                required: [steps]

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called((), body, fields)


def sync_detailed(*, client: Client, body: Picture | Mapping[str, Any] | Unset = UNSET) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body)


def sync(*, client: Client, body: Picture | Mapping[str, Any] | Unset = UNSET) -> None:
    """POST /pictures

    Raises what `DrawCall` does.
    """
    return OPERATION.result(client, body)


async def asyncio_detailed(
    *, client: Client | AsyncClient, body: Picture | Mapping[str, Any] | Unset = UNSET
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body)


async def asyncio(*, client: Client | AsyncClient, body: Picture | Mapping[str, Any] | Unset = UNSET) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body)
