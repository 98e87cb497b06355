# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of 图片."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.resources import AsyncRawResource, AsyncResource, RawResource, Resource, operation

if TYPE_CHECKING:
    from .._runtime.calls import Awaiting
    from ..api.图片.生成 import 生成Call
    from ..models.一_model import 一
    from ..models.二_model import 二
    from ..types import Response


class 图片(Resource):
    """The operations of 图片."""

    生成: 生成Call[一 | 二] = operation("图片.生成", "生成Call")
    """POST /图片"""

    @property
    def with_raw_response(self) -> 图片WithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return 图片WithRawResponse(self.client)


class 图片WithRawResponse(RawResource):
    """The operations of 图片."""

    生成: 生成Call[Response[一 | 二]] = operation("图片.生成", "生成Call")
    """POST /图片"""


class Async图片(AsyncResource):
    """The operations of 图片."""

    生成: 生成Call[Awaiting[一 | 二]] = operation("图片.生成", "生成Call")
    """POST /图片"""

    @property
    def with_raw_response(self) -> Async图片WithRawResponse:
        """The same operations, returning status, headers and body beside what was read from it."""
        return Async图片WithRawResponse(self.client)


class Async图片WithRawResponse(AsyncRawResource):
    """The operations of 图片."""

    生成: 生成Call[Awaiting[Response[一 | 二]]] = operation("图片.生成", "生成Call")
    """POST /图片"""
