"""The options that say how to call, whatever is called."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from typing import Any, Final

from .._runtime.client import RETRIES, BaseClient
from ..types import Validate
from .commands import option

_PANEL: Final = "Client"


def settings(client: type[BaseClient]) -> Iterator[inspect.Parameter]:
    """Yields an option for each argument of a client's class that can be given on the command line."""
    server = f" Default {client.SERVER}." if client.SERVER else ""
    yield option("base_url", str, "--base-url", f"Where requests go.{server}", panel=_PANEL, metavar="URL")
    if names := environment(client):
        told = f"The token. Better in the environment variable {' or '.join(names)}, where nobody sees it."
        yield option("token", str, "--token", told, panel=_PANEL, metavar="TEXT")
    told = "How long to wait for each of connecting, the answer's beginning and its body. Default 10 to connect, 120."
    yield option("timeout", float, "--timeout", told, panel=_PANEL, metavar="SECONDS")
    told = f"How often to make the request again where that can do nothing twice. Default {RETRIES}."
    yield option("retries", int, "--retries", told, panel=_PANEL, metavar="NUMBER")
    told = "Whether a request that breaks a rule is refused, warned of and sent, or sent. Default strict."
    yield option("validate", Validate, "--validate", told, panel=_PANEL)


def environment(client: type[BaseClient]) -> list[str]:
    """Returns the environment variables that credentials are taken from."""
    several: Mapping[str, Any] = getattr(client, "KEY_ENVS", {})
    return [*several.values()] if several else [client.KEY_ENV] if client.KEY_ENV else []
