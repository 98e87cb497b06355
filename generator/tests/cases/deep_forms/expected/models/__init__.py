# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The models: a class for each schema of the document. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily

if TYPE_CHECKING:
    from .address import Address as Address
    from .item import Item as Item
    from .item_price import ItemPrice as ItemPrice
    from .order_body import OrderBody as OrderBody
    from .where import Where as Where
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Address": "address",
            "Item": "item",
            "ItemPrice": "item_price",
            "OrderBody": "order_body",
            "Where": "where",
        },
    )

__all__ = [
    "Address",
    "Item",
    "ItemPrice",
    "OrderBody",
    "Where",
]
