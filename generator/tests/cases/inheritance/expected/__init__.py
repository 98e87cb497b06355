# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""A union with members that extend it"""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazily

if TYPE_CHECKING:
    from . import api as api
    from . import errors as errors
    from . import models as models
    from . import types as types
    from .client import AsyncClient as AsyncClient
    from .client import AuthenticatedClient as AuthenticatedClient
    from .client import Client as Client
    from .concurrency import at_once as at_once
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncClient": "client",
            "AuthenticatedClient": "client",
            "Client": "client",
            "api": "api",
            "at_once": "concurrency",
            "errors": "errors",
            "models": "models",
            "types": "types",
        },
    )

__all__ = ["AsyncClient", "AuthenticatedClient", "Client", "api", "at_once", "errors", "models", "types"]
