"""Turns a contract into notes on what its client does unasked, for whoever does not trust the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from . import ir
from .diagnostics import Diagnostic, child
from .load import Document

_SHOWN: Final = 3
"""How many addresses are told."""


def notes(document: Document, contract: ir.Contract) -> Iterator[Diagnostic]:
    """Yields for each environment variable that the client reads to where it sends what stands in it."""
    servers = [contract.server, *(operation.server for operation in contract.operations)]
    addresses = list(dict.fromkeys(server.url for server in servers if server is not None))
    told = ", ".join(addresses[:_SHOWN]) or "the base URL that it is given"
    more = f" and {len(addresses) - _SHOWN:,} more" if len(addresses) > _SHOWN else ""
    for env, scheme in {one.env: one for one in reversed(contract.schemes)}.items():
        pointer = child("#/components/securitySchemes", scheme.name)
        message = f"the client takes this from the environment variable {env}, and sends it to {told}{more}"
        yield Diagnostic(document.line(pointer), pointer, message, "note")
