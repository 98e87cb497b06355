# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import certified as certified
    from . import either as either
    from . import jar as jar
    from . import open_ as open_
    from . import optional as optional
    from . import token as token
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "certified": "certified",
            "either": "either",
            "jar": "jar",
            "open_": "open_",
            "optional": "optional",
            "token": "token",
        },
    )

__all__ = [
    "certified",
    "either",
    "jar",
    "open_",
    "optional",
    "token",
]
