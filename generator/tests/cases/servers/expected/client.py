# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import ClassVar

from ._runtime.client import BaseClient
from ._runtime.servers import Variables


class Client(BaseClient):
    """Calls the operations of Servers."""

    SERVER: ClassVar[str | None] = "https://{region}.example:{port}/{base}"
    SERVER_VARIABLES: ClassVar[Variables] = {
        "https://{region}.example:{port}/{base}": {"region": ("eu", "us"), "port": "443", "base": "v1/api"},
        "https://{bucket}.example": {"bucket": "main"},
    }


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AuthenticatedClient", "Client"]
