# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which token."""

from __future__ import annotations

from typing import ClassVar

from ._runtime.client import BaseClient


class Client(BaseClient):
    """Calls the operations of Answers."""

    SERVER: ClassVar[str | None] = "https://answers.example"


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AuthenticatedClient", "Client"]
