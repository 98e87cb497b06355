# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import change_album as change_album
    from . import show as show
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "change_album": "change_album",
            "show": "show",
        },
    )

__all__ = [
    "change_album",
    "show",
]
