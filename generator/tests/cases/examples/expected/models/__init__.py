# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The models: a class for each schema of the document. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily

if TYPE_CHECKING:
    from .hat import Hat as Hat
    from .item import Item as Item
    from .order import Order as Order
    from .tie import Tie as Tie
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Hat": "hat",
            "Item": "item",
            "Order": "order",
            "Tie": "tie",
        },
    )

__all__ = [
    "Hat",
    "Item",
    "Order",
    "Tie",
]
