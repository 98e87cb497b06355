# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""TRACE /ask"""

from __future__ import annotations

from ..._runtime.operations import Operation
from ..._runtime.validators import items, type_
from ...client import Client
from ...types import Response

OPERATION: Operation[list[str]] = Operation(
    method="TRACE",
    path="/ask",
    secured=False,
    responses={"default": [type_("array"), items(type_("string"))]},
)


def sync_detailed(*, client: Client) -> Response[list[str]]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client)


def sync(*, client: Client) -> list[str]:
    """TRACE /ask"""
    return OPERATION.result(client)


async def asyncio_detailed(*, client: Client) -> Response[list[str]]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client)


async def asyncio(*, client: Client) -> list[str]:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client)
