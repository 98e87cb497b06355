# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""PUT /things/{id}"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..._runtime.operations import Operation
from ..._runtime.parameters import header, path
from ..._runtime.references import ref
from ..._runtime.validators import type_
from ...client import Client
from ...models.thing import Thing
from ...models.thing_body import ThingBody
from ...models.trace_x_trace import TraceXTrace
from ...types import UNSET, Response, Unset

OPERATION: Operation[Thing] = Operation(
    method="PUT",
    path="/things/{id}",
    secured=False,
    parameters=[path("id", [type_("string")]), header("X-Trace", [ref("TraceXTrace")])],
    body=[ref("ThingBody")],
    body_required=False,
    responses={200: [ref("Thing")]},
)


def sync_detailed(
    id: str,
    *,
    client: Client,
    body: ThingBody | Mapping[str, Any] | Unset = UNSET,
    x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET,
) -> Response[Thing]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body, [id, x_trace])


def sync(
    id: str,
    *,
    client: Client,
    body: ThingBody | Mapping[str, Any] | Unset = UNSET,
    x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET,
) -> Thing:
    """PUT /things/{id}"""
    return OPERATION.result(client, body, [id, x_trace])


async def asyncio_detailed(
    id: str,
    *,
    client: Client,
    body: ThingBody | Mapping[str, Any] | Unset = UNSET,
    x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET,
) -> Response[Thing]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body, [id, x_trace])


async def asyncio(
    id: str,
    *,
    client: Client,
    body: ThingBody | Mapping[str, Any] | Unset = UNSET,
    x_trace: TraceXTrace | Mapping[str, Any] | Unset = UNSET,
) -> Thing:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body, [id, x_trace])
