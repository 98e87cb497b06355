# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import find as find
    from . import note as note
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "find": "find",
            "note": "note",
        },
    )

__all__ = [
    "find",
    "note",
]
