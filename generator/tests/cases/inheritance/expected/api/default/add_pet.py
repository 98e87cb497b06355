# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /pets"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..._runtime.calls import Call, T_co
from ..._runtime.modelling.references import alternatives, ref
from ..._runtime.operations import Operation
from ..._runtime.wholes.schemas import conforms
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.cat import Cat
    from ...models.dog import Dog

OPERATION: Operation[Cat | Dog] = Operation(
    method="POST",
    path="/pets",
    secured=False,
    body=[
        conforms(
            "#/components/schemas/Pet",
            alternatives([ref("Cat")], [ref("Dog")], by=("kind", {"Cat": 0, "CAT": 0, "Dog": 1, "DOG": 1})),
        )
    ],
    body_required=True,
    responses={
        200: [
            conforms(
                "#/components/schemas/Pet",
                alternatives([ref("Cat")], [ref("Dog")], by=("kind", {"Cat": 0, "CAT": 0, "Dog": 1, "DOG": 1})),
            )
        ]
    },
)


class AddPetCall(Call[T_co]):
    """POST /pets"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, body: Cat | Dog | Mapping[str, Any]) -> T_co:
        """POST /pets

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called((), body)


def sync_detailed(*, client: Client, body: Cat | Dog | Mapping[str, Any]) -> Response[Cat | Dog]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body)


def sync(*, client: Client, body: Cat | Dog | Mapping[str, Any]) -> Cat | Dog:
    """POST /pets

    Raises what `AddPetCall` does.
    """
    return OPERATION.result(client, body)


async def asyncio_detailed(*, client: Client | AsyncClient, body: Cat | Dog | Mapping[str, Any]) -> Response[Cat | Dog]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body)


async def asyncio(*, client: Client | AsyncClient, body: Cat | Dog | Mapping[str, Any]) -> Cat | Dog:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body)
