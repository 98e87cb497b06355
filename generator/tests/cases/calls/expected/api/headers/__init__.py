# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import with_raw_response as with_raw_response
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "with_raw_response": "with_raw_response",
        },
    )

__all__ = [
    "with_raw_response",
]
