# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations, by tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import default as default
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "default": "default",
        },
    )

__all__ = [
    "default",
]
