# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""Generate pictures from a prompt.

Makes one picture, or up to four with `sdxl`, and answers with the address of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from ..._runtime.calls import Call, T_co
from ..._runtime.modelling.references import discriminator, ref
from ..._runtime.operations import Operation
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.image_response import ImageResponse
    from ...models.sd3_request import SD3Request
    from ...models.sd35_request import SD35Request
    from ...models.sdxl_request import SDXLRequest

OPERATION: Operation[ImageResponse] = Operation(
    method="POST",
    path="/v1/image/gen/sd",
    secured=True,
    body=[discriminator("model", {"sdxl": "SDXLRequest", "sd3": "SD3Request", "sd3_5": "SD35Request"})],
    body_required=True,
    responses={200: [ref("ImageResponse")]},
)


class GenerateCall(Call[T_co]):
    """Generate pictures from a prompt."""

    __slots__ = ()
    OPERATION = OPERATION

    @overload
    def __call__(self, body: SDXLRequest | SD3Request | SD35Request | Mapping[str, Any]) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        model: Literal["sdxl"],
        prompt: str,
        negative_prompt: str | Unset = UNSET,
        seed: int = 0,
        size: Literal["1024x1024", "1344x768", "768x1344"] = "1024x1024",
        cfg_scale: float = 7.5,
        num_outputs: int = 1,
        scheduler: Literal[
            "K_EULER",
            "DDIM",
            "DDPM",
            "K_DPMPP_2M",
            "K_DPMPP_2S_ANCESTRAL",
            "K_DPM_2",
            "K_DPM_2_ANCESTRAL",
            "K_EULER_ANCESTRAL",
            "K_HEUN",
            "K_LMS",
        ] = "K_EULER",
        num_inference_steps: int = 50,
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        model: Literal["sd3"],
        prompt: str,
        seed: int = 0,
        size: Literal["1024x1024", "1344x768", "768x1344"] = "1024x1024",
        steps: int = 28,
        cfg_scale: float = 3.5,
        output_quality: int = 90,
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        model: Literal["sd3_5"],
        prompt: str,
        seed: int = 0,
        size: Literal["1024x1024", "1344x768", "768x1344"] = "1024x1024",
        steps: int = 40,
        cfg_scale: float = 4.5,
        output_quality: int = 90,
    ) -> T_co: ...
    def __call__(self, body: Any = UNSET, **fields: Any) -> T_co:
        """Generate pictures from a prompt.

        Makes one picture, or up to four with `sdxl`, and answers with the address of each.

        Args:
            body: What to draw, by which model; what is left out goes out with that model's default.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            MissingTokenError: the client has no token for it; nothing was sent.
            StatusError: the status is no documented success; `errors` has classes by status.
            ResponseError: the answer's body is not what the document promises.
            NoAnswerError: there was no answer: `ConnectionError` or `Timeout`.

        Example:
            client.images.generate(body=models.SD3Request(prompt="A paper boat at sea"))
        """
        return self._called((), body, fields)


def sync_detailed(
    *, client: Client, body: SDXLRequest | SD3Request | SD35Request | Mapping[str, Any]
) -> Response[ImageResponse]:
    """Like `sync`, with the status, the headers and the body beside what was read from it."""
    return OPERATION.call(client, body)


def sync(*, client: Client, body: SDXLRequest | SD3Request | SD35Request | Mapping[str, Any]) -> ImageResponse:
    """Generate pictures from a prompt.

    Makes one picture, or up to four with `sdxl`, and answers with the address of each.

    Args:
        body: What to draw, by which model; what is left out goes out with that model's default.

    Raises what `GenerateCall` does.
    """
    return OPERATION.result(client, body)


async def asyncio_detailed(
    *, client: Client | AsyncClient, body: SDXLRequest | SD3Request | SD35Request | Mapping[str, Any]
) -> Response[ImageResponse]:
    """Like `sync_detailed`, without blocking."""
    return await OPERATION.call_async(client, body)


async def asyncio(
    *, client: Client | AsyncClient, body: SDXLRequest | SD3Request | SD35Request | Mapping[str, Any]
) -> ImageResponse:
    """Like `sync`, without blocking."""
    return await OPERATION.result_async(client, body)
