# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import list_ as list_
    from . import put_things as put_things
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "list_": "list_",
            "put_things": "put_things",
        },
    )

__all__ = [
    "list_",
    "put_things",
]
