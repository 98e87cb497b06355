# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import get_thing as get_thing
    from . import get_thing_2 as get_thing_2
    from . import thing2_2 as thing2_2
    from . import thing_2 as thing_2
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "get_thing": "get_thing",
            "get_thing_2": "get_thing_2",
            "thing2_2": "thing2_2",
            "thing_2": "thing_2",
        },
    )

__all__ = [
    "get_thing",
    "get_thing_2",
    "thing2_2",
    "thing_2",
]
