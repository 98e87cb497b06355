# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import keep_thing as keep_thing
    from . import read_thing as read_thing
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "keep_thing": "keep_thing",
            "read_thing": "read_thing",
        },
    )

__all__ = [
    "keep_thing",
    "read_thing",
]
