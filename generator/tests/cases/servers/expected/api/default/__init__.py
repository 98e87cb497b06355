# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import again as again
    from . import here as here
    from . import of_operation as of_operation
    from . import of_path as of_path
    from . import relative as relative
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "again": "again",
            "here": "here",
            "of_operation": "of_operation",
            "of_path": "of_path",
            "relative": "relative",
        },
    )

__all__ = [
    "again",
    "here",
    "of_operation",
    "of_path",
    "relative",
]
