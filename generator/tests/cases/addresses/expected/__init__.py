# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""Addresses"""

from . import api, errors, models, types
from .client import AsyncClient, AuthenticatedClient, Client
from .concurrency import at_once

__all__ = ["AsyncClient", "AuthenticatedClient", "Client", "api", "at_once", "errors", "models", "types"]
