# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The models: a class for each schema of the document. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily

if TYPE_CHECKING:
    from .search_body import SearchBody as SearchBody
    from .where import Where as Where
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "SearchBody": "search_body",
            "Where": "where",
        },
    )

__all__ = [
    "SearchBody",
    "Where",
]
