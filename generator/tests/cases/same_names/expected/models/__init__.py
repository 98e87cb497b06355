# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The models: a class for each schema of the document. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazily

if TYPE_CHECKING:
    from .foo_bar import FooBar as FooBar
    from .foo_bar2 import FooBar2 as FooBar2
    from .foo_bar2_inner import FooBar2Inner as FooBar2Inner
    from .foo_bar_inner import FooBarInner as FooBarInner
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "FooBar": "foo_bar",
            "FooBar2": "foo_bar2",
            "FooBar2Inner": "foo_bar2_inner",
            "FooBarInner": "foo_bar_inner",
        },
    )

__all__ = [
    "FooBar",
    "FooBar2",
    "FooBar2Inner",
    "FooBarInner",
]
