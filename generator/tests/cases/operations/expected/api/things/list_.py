# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""All things."""

from __future__ import annotations

from ..._runtime.operations import Operation
from ..._runtime.references import ref
from ..._runtime.validators import items, type_
from ...client import Client
from ...models.thing import Thing
from ...types import Response

OPERATION: Operation[list[Thing]] = Operation(
    method="GET",
    path="/things",
    secured=False,
    responses={200: [type_("array"), items(ref("Thing"))]},
)


def sync_detailed(*, client: Client) -> Response[list[Thing]]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client)


def sync(*, client: Client) -> list[Thing]:
    """All things."""
    return OPERATION.result(client)


async def asyncio_detailed(*, client: Client) -> Response[list[Thing]]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client)


async def asyncio(*, client: Client) -> list[Thing]:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client)
