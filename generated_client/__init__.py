# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""Text to image with Stable Diffusion

Three models share one endpoint and differ in the fields that they take, in bounds and in defaults.
The `model` of a request decides which schema holds for it.
"""

from . import api, errors, models, types
from .client import AsyncClient, AuthenticatedClient, Client
from .concurrency import at_once

__all__ = ["AsyncClient", "AuthenticatedClient", "Client", "api", "at_once", "errors", "models", "types"]
