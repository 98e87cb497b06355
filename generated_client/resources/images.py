# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""Pictures made from text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.images.generate import GenerateCall
    from ..models.image_response import ImageResponse
    from ..types import Response


class Images(Resource):
    """Pictures made from text."""

    generate: GenerateCall[ImageResponse] = operation("images.generate", "GenerateCall")
    """Generate pictures from a prompt."""

    @property
    def with_raw_response(self) -> ImagesWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return ImagesWithRawResponse(self.client)


class ImagesWithRawResponse(RawResource):
    """Pictures made from text."""

    generate: GenerateCall[Response[ImageResponse]] = operation("images.generate", "GenerateCall")
    """Generate pictures from a prompt."""


class AsyncImages(AsyncResource):
    """Pictures made from text."""

    generate: GenerateCall[Awaiting[ImageResponse]] = operation("images.generate", "GenerateCall")
    """Generate pictures from a prompt."""

    @property
    def with_raw_response(self) -> AsyncImagesWithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return AsyncImagesWithRawResponse(self.client)


class AsyncImagesWithRawResponse(AsyncRawResource):
    """Pictures made from text."""

    generate: GenerateCall[Awaiting[Response[ImageResponse]]] = operation("images.generate", "GenerateCall")
    """Generate pictures from a prompt."""
