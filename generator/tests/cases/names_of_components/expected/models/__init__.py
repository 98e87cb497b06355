# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The models: a class for each schema of the document. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily

if TYPE_CHECKING:
    from .a_thing import AThing as AThing
    from .dé import Dé as Dé
    from .dé_q import DéQ as DéQ
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AThing": "a_thing",
            "Dé": "dé",
            "DéQ": "dé_q",
        },
    )

__all__ = [
    "AThing",
    "Dé",
    "DéQ",
]
