# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import get_thing as get_thing
    from . import post_thing as post_thing
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "get_thing": "get_thing",
            "post_thing": "post_thing",
        },
    )

__all__ = [
    "get_thing",
    "post_thing",
]
