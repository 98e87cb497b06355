# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""Generate pictures from a prompt.

Makes one picture, or up to four with `sdxl`, and answers with the address of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..._runtime.operations import Operation
from ..._runtime.references import discriminator, ref
from ...client import Client
from ...models.image_response import ImageResponse
from ...models.sd3_request import SD3Request
from ...models.sd35_request import SD35Request
from ...models.sdxl_request import SDXLRequest
from ...types import Response

OPERATION: Operation[ImageResponse] = Operation(
    method="POST",
    path="/v1/image/gen/sd",
    secured=True,
    body=[discriminator("model", {"sdxl": "SDXLRequest", "sd3": "SD3Request", "sd3_5": "SD35Request"})],
    body_required=True,
    responses={200: [ref("ImageResponse")]},
)


def sync_detailed(
    *, client: Client, body: SDXLRequest | SD3Request | SD35Request | Mapping[str, Any]
) -> Response[ImageResponse]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body)


def sync(*, client: Client, body: SDXLRequest | SD3Request | SD35Request | Mapping[str, Any]) -> ImageResponse:
    """Generate pictures from a prompt.

    Makes one picture, or up to four with `sdxl`, and answers with the address of each.
    """
    return OPERATION.result(client, body)


async def asyncio_detailed(
    *, client: Client, body: SDXLRequest | SD3Request | SD35Request | Mapping[str, Any]
) -> Response[ImageResponse]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body)


async def asyncio(*, client: Client, body: SDXLRequest | SD3Request | SD35Request | Mapping[str, Any]) -> ImageResponse:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body)
