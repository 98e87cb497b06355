# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import get_ask as get_ask
    from . import head_ask as head_ask
    from . import put_ask as put_ask
    from . import trace_ask as trace_ask
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "get_ask": "get_ask",
            "head_ask": "head_ask",
            "put_ask": "put_ask",
            "trace_ask": "trace_ask",
        },
    )

__all__ = [
    "get_ask",
    "head_ask",
    "put_ask",
    "trace_ask",
]
