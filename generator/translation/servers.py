"""Turns the servers of a document, a path or an operation into the one that a client calls by itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator import ir
from generator.diagnostics import child

from .documents import Source
from .parameters import VARIABLE

_MORE: Final = re.compile(r"[?#\s]|//[^/]*@")
"""What an address can't have that paths are appended to."""

_CALLED: Final = ("http://", "https://", "{")
"""How the address of a server begins that a client can call."""


def server(source: Source, owner: Mapping[str, Any], pointer: str) -> ir.Server | None:
    """Returns the first server with an address of its own, or else the first: that is relative to the document."""
    at = child(pointer, "servers")
    found = [_server(source, value, child(at, index)) for index, value in enumerate(owner.get("servers", ()))]
    servers = [one for one in found if one is not None]
    absolute = [one for one in servers if "://" in one.url and one.url.lower().startswith(_CALLED)]
    relative = [one for one in servers if "://" not in one.url]
    if found and not absolute and not relative:
        source.warning(at, "no server among these can be called: the client has to be given a base URL")
    return next(iter([*absolute, *relative]), None)


def _server(source: Source, value: Mapping[str, Any], pointer: str) -> ir.Server | None:
    url, variables = value["url"], value.get("variables", {})
    names = VARIABLE.findall(url)
    if _MORE.search(url):
        source.warning(pointer, f"{url!r} has a user, a query, a fragment or a space, and can't be called")
        return None
    for name in names:
        if name not in variables:
            source.warning(pointer, f"the address has {{{name}}}, and there is no such variable: it can't be called")
            return None
    for name in names:
        if "enum" in variables[name] and variables[name]["default"] not in variables[name]["enum"]:
            default = variables[name]["default"]
            source.warning(pointer, f"the default {default!r} is none of the values of {name!r}, and is sent to")
    return ir.Server(url, {name: _values(variables[name]) for name in names})


def _values(variable: Mapping[str, Any]) -> str | tuple[str, ...]:
    if "enum" not in variable:
        return str(variable["default"])
    return tuple(dict.fromkeys([variable["default"], *variable["enum"]]))


def refuse_ambiguous(source: Source, operations: Sequence[ir.Operation], first: ir.Server | None) -> None:
    """Names the operations whose server has the address of another and other values for its variables."""
    known = {first.url: first} if first else {}
    for operation in operations:
        if (
            operation.server is not None
            and known.setdefault(operation.server.url, operation.server) != operation.server
        ):
            source.problem(operation.pointer, f"{operation.server.url!r} has other variables here than elsewhere")
