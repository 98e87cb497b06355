# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import 生成 as 生成
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "生成": "生成",
        },
    )

__all__ = [
    "生成",
]
