# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /albums/{album}

Given as a body alone, not by its fields: album would mean two things.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..._runtime.calls import Call, T_co
from ..._runtime.keywords.validators import type_
from ..._runtime.modelling.references import ref
from ..._runtime.operations import Operation
from ..._runtime.writing.parameters import path
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.change import Change

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/albums/{album}",
    secured=False,
    parameters=[path("album", [type_("string")])],
    body=[ref("Change")],
    body_required=False,
    responses={204: None},
)


class ChangeAlbumCall(Call[T_co]):
    """POST /albums/{album}"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, album: str, body: Change | Mapping[str, Any] | Unset = UNSET) -> T_co:
        """POST /albums/{album}

        Given as a body alone, not by its fields: album would mean two things.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([album], body)


def sync_detailed(album: str, *, client: Client, body: Change | Mapping[str, Any] | Unset = UNSET) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [album])


def sync(album: str, *, client: Client, body: Change | Mapping[str, Any] | Unset = UNSET) -> None:
    """POST /albums/{album}

    Given as a body alone, not by its fields: album would mean two things.

    Raises what `ChangeAlbumCall` does.
    """
    return OPERATION.result(client, body, [album])


async def asyncio_detailed(
    album: str, *, client: Client | AsyncClient, body: Change | Mapping[str, Any] | Unset = UNSET
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [album])


async def asyncio(
    album: str, *, client: Client | AsyncClient, body: Change | Mapping[str, Any] | Unset = UNSET
) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [album])
