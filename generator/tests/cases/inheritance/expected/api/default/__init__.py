# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import add_kitten as add_kitten
    from . import add_pet as add_pet
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "add_kitten": "add_kitten",
            "add_pet": "add_pet",
        },
    )

__all__ = [
    "add_kitten",
    "add_pet",
]
