# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The models: a class for each schema of the document. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily

if TYPE_CHECKING:
    from .image import Image as Image
    from .image_request import ImageRequest as ImageRequest
    from .image_response import ImageResponse as ImageResponse
    from .sd3_request import SD3Request as SD3Request
    from .sd35_request import SD35Request as SD35Request
    from .sdxl_request import SDXLRequest as SDXLRequest
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Image": "image",
            "ImageRequest": "image_request",
            "ImageResponse": "image_response",
            "SD35Request": "sd35_request",
            "SD3Request": "sd3_request",
            "SDXLRequest": "sdxl_request",
        },
    )

__all__ = [
    "Image",
    "ImageRequest",
    "ImageResponse",
    "SD3Request",
    "SD35Request",
    "SDXLRequest",
]
