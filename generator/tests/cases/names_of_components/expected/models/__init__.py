# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The models: a class for each schema of the document. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily

if TYPE_CHECKING:
    from .a_thing import AThing as AThing
    from .due9_q import DUE9Q as DUE9Q
    from .dé import Dé as Dé
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AThing": "a_thing",
            "DUE9Q": "due9_q",
            "Dé": "dé",
        },
    )

__all__ = [
    "DUE9Q",
    "AThing",
    "Dé",
]
