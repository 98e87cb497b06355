# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""PUT /things"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..._runtime.operations import Operation
from ..._runtime.references import ref
from ..._runtime.validators import type_
from ...client import Client
from ...models.thing import Thing
from ...types import UNSET, Response, Unset

OPERATION: Operation[str | None] = Operation(
    method="PUT",
    path="/things",
    secured=True,
    body=[ref("Thing")],
    body_required=False,
    responses={204: None, 201: [type_("string")]},
)


def sync_detailed(*, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET) -> Response[str | None]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body)


def sync(*, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET) -> str | None:
    """PUT /things"""
    return OPERATION.result(client, body)


async def asyncio_detailed(*, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET) -> Response[str | None]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body)


async def asyncio(*, client: Client, body: Thing | Mapping[str, Any] | Unset = UNSET) -> str | None:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body)
