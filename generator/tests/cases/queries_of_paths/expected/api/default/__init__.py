# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The operations of one tag. A module is imported when its name is first asked for."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import drop_app as drop_app
    from . import list_users as list_users
    from . import show_app as show_app
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "drop_app": "drop_app",
            "list_users": "list_users",
            "show_app": "show_app",
        },
    )

__all__ = [
    "drop_app",
    "list_users",
    "show_app",
]
