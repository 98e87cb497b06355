# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""Keep a pet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import type_
from ..._runtime.modelling.references import discriminator, ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import path, query
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.cat import Cat
    from ...models.dog import Dog

OPERATION: Operation[Dog] = Operation(
    method="PUT",
    path="/houses/{house}/pets",
    secured=True,
    parameters=[path("house", [type_("integer")]), query("dryRun", [type_("boolean")], default=False)],
    body=[discriminator("kind", {"cat": "Cat", "dog": "Dog"})],
    body_required=True,
    responses={200: [ref("Dog")]},
)


class KeepCall(Call[T_co]):
    """Keep a pet."""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, house: int, body: Cat | Dog | Mapping[str, Any], *, dry_run: bool = False) -> T_co: ...
    @overload
    def __call__(self, house: int, *, kind: Literal["cat"], lives: int = 9, dry_run: bool = False) -> T_co: ...
    @overload
    def __call__(
        self,
        house: int,
        *,
        kind: Literal["dog"],
        name: str,
        birth_day: str | Unset = UNSET,
        additional_properties: Mapping[str, Any] | Unset = UNSET,
        dry_run: bool = False,
    ) -> T_co: ...
    def __call__(self, house: int, body: Any = UNSET, *, dry_run: bool = False, **fields: Any) -> T_co:
        """Keep a pet.

        Args:
            dry_run: Default False.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            MissingTokenError: the client has no token for it; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([house, dry_run], body, fields)


def sync_detailed(
    house: int, *, client: Client, body: Cat | Dog | Mapping[str, Any], dry_run: bool = False
) -> Response[Dog]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [house, dry_run])


def sync(house: int, *, client: Client, body: Cat | Dog | Mapping[str, Any], dry_run: bool = False) -> Dog:
    """Keep a pet.

    Args:
        dry_run: Default False.

    Raises what `KeepCall` does.
    """
    return OPERATION.result(client, body, [house, dry_run])


async def asyncio_detailed(
    house: int, *, client: Client | AsyncClient, body: Cat | Dog | Mapping[str, Any], dry_run: bool = False
) -> Response[Dog]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [house, dry_run])


async def asyncio(
    house: int, *, client: Client | AsyncClient, body: Cat | Dog | Mapping[str, Any], dry_run: bool = False
) -> Dog:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [house, dry_run])
