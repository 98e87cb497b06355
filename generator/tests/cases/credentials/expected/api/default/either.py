# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /either"""

from __future__ import annotations

from ..._runtime.operations import Operation
from ...client import Client
from ...types import Response

OPERATION: Operation[None] = Operation(
    method="GET",
    path="/either",
    secured=True,
    security=[["key"], ["login", "second"]],
    responses={204: None},
)


def sync_detailed(*, client: Client) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client)


def sync(*, client: Client) -> None:
    """GET /either"""
    return OPERATION.result(client)


async def asyncio_detailed(*, client: Client) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client)


async def asyncio(*, client: Client) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client)
