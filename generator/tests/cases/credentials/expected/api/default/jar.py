# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""GET /jar"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.calls import Call, T_co
from ..._runtime.operations import Operation
from ...types import Response

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Operation[None] = Operation(
    method="GET",
    path="/jar",
    secured=True,
    security=[["jar"]],
    responses={204: None},
)


class JarCall(Call[T_co]):
    """GET /jar"""

    __slots__ = ()
    OPERATION = OPERATION

    def __call__(self) -> T_co:
        """GET /jar"""
        return self._called()


def sync_detailed(*, client: Client) -> Response[None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client)


def sync(*, client: Client) -> None:
    """GET /jar"""
    return OPERATION.result(client)


async def asyncio_detailed(*, client: Client | AsyncClient) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client)


async def asyncio(*, client: Client | AsyncClient) -> None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client)
