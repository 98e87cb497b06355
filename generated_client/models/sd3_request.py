# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

from __future__ import annotations

from typing import Literal

from .._runtime.keywords.validators import const, enum, max_length, maximum, min_length, minimum, type_
from .._runtime.modelling.fields import field, model
from .._runtime.modelling.model import Model


@model(source="#/components/schemas/SD3Request", additional_properties=False, variant_of="ImageRequest")
class SD3Request(Model):
    """A picture by Stable Diffusion 3, which follows long prompts better and draws finer detail."""

    model: Literal["sd3"] = field(default="sd3", required=True, validator=[type_("string"), const("sd3")])
    """Selects Stable Diffusion 3."""

    prompt: str = field(validator=[type_("string"), min_length(1), max_length(4000)])
    """What the picture should show. 1 to 4000 characters."""

    seed: int = field(default=0, validator=[type_("integer"), minimum(0), maximum(4294967295)])
    """The same seed with the same request gives the same picture. 0 to 4294967295, default 0."""

    size: Literal["1024x1024", "1344x768", "768x1344"] = field(
        default="1024x1024", validator=[type_("string"), enum(["1024x1024", "1344x768", "768x1344"])]
    )
    """Width and height of the picture in pixels. Default "1024x1024"."""

    steps: int = field(default=28, validator=[type_("integer"), minimum(1), maximum(28)])
    """How many sampling steps to take. 1 to 28, default 28."""

    cfg_scale: float = field(default=3.5, validator=[type_("number"), minimum(0), maximum(20)])
    """How closely the picture follows the prompt; higher is closer. 0 to 20, default 3.5."""

    output_quality: int = field(default=90, validator=[type_("integer"), minimum(0), maximum(100)])
    """Quality of the image file; 100 is the best. 0 to 100, default 90."""
