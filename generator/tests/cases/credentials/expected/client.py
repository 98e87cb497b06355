# Generated from the OpenAPI document. Do not edit: change the document and generate anew.

"""The client: where requests go, and with which credentials."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from ._runtime.security import Scheme, SecuredClient, api_key, basic, bearer


class Client(SecuredClient):
    """Calls the operations of Credentials."""

    SERVER: ClassVar[str | None] = "https://keys.example"
    SCHEMES: ClassVar[Mapping[str, Scheme]] = {
        "key": api_key("header", "X-Key"),
        "login": basic(),
        "second": api_key("query", "second key"),
        "jar": api_key("cookie", "session"),
        "oauth": bearer(),
    }


class AuthenticatedClient(Client):
    """A client with a token, by the name that code written for openapi-python-client knows."""


__all__ = ["AuthenticatedClient", "Client"]
