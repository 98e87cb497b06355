# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Literal

from .._runtime.keywords.validators import const, enum, max_length, maximum, min_length, minimum, type_
from .._runtime.modelling.fields import field, model
from .._runtime.modelling.model import Model
from ..types import UNSET, Unset


@model(source="#/components/schemas/SDXLRequest", additional_properties=False, variant_of="ImageRequest")
class SDXLRequest(Model):
    """A picture by Stable Diffusion XL 1.0, the fast all-rounder."""

    model: Literal["sdxl"] = field(default="sdxl", required=True, validator=[type_("string"), const("sdxl")])
    """Selects Stable Diffusion XL 1.0."""

    prompt: str = field(validator=[type_("string"), min_length(1), max_length(4000)])
    """What the picture should show. 1 to 4000 characters."""

    negative_prompt: str | Unset = field(default=UNSET, validator=[type_("string"), min_length(0), max_length(4000)])
    """What the picture should not show. 0 to 4000 characters."""

    seed: int = field(default=0, validator=[type_("integer"), minimum(0), maximum(4294967295)])
    """The same seed with the same request gives the same picture. 0 to 4294967295, default 0."""

    size: Literal["1024x1024", "1344x768", "768x1344"] = field(
        default="1024x1024", validator=[type_("string"), enum(["1024x1024", "1344x768", "768x1344"])]
    )
    """Width and height of the picture in pixels. Default "1024x1024"."""

    cfg_scale: float = field(default=7.5, validator=[type_("number"), minimum(1), maximum(50)])
    """How closely the picture follows the prompt; higher is closer. 1 to 50, default 7.5."""

    num_outputs: int = field(default=1, validator=[type_("integer"), minimum(1), maximum(4)])
    """How many pictures to make. 1 to 4, default 1."""

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
    ] = field(
        default="K_EULER",
        validator=[
            type_("string"),
            enum(
                [
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
                ]
            ),
        ],
    )
    """The sampler of the diffusion process. Default "K_EULER"."""

    num_inference_steps: int = field(default=50, validator=[type_("integer"), minimum(1), maximum(500)])
    """How many denoising steps to take. 1 to 500, default 50."""
