# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""POST /dogs/{name}

Given as a body alone, not by its fields: name would mean two things.
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
    from ...models.dog import Dog

OPERATION: Operation[None] = Operation(
    method="POST",
    path="/dogs/{name}",
    secured=True,
    parameters=[path("name", [type_("string")])],
    body=[ref("Dog")],
    body_required=False,
    responses={204: None},
)


class WithRawResponseCall(Call[T_co]):
    """POST /dogs/{name}"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self, name: str, body: Dog | Mapping[str, Any] | Unset = UNSET) -> T_co:
        """POST /dogs/{name}

        Given as a body alone, not by its fields: name would mean two things.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            MissingTokenError: the client has no token for it; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.
        """
        return self._called([name], body)


def sync_detailed(name: str, *, client: Client, body: Dog | Mapping[str, Any] | Unset = UNSET) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [name])


def sync(name: str, *, client: Client, body: Dog | Mapping[str, Any] | Unset = UNSET) -> None:
    """POST /dogs/{name}

    Given as a body alone, not by its fields: name would mean two things.

    Raises what `WithRawResponseCall` does.
    """
    return OPERATION.result(client, body, [name])


async def asyncio_detailed(
    name: str, *, client: Client | AsyncClient, body: Dog | Mapping[str, Any] | Unset = UNSET
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [name])


async def asyncio(name: str, *, client: Client | AsyncClient, body: Dog | Mapping[str, Any] | Unset = UNSET) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [name])
