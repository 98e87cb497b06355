"""Turns the servers of a document, a path or an operation into the one that a client calls by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator import ir
from generator.diagnostics import child

from .documents import Source
from .parameters import VARIABLE

_CALLED: Final = ("http://", "https://", "{")
"""How the address of a server begins that a client can call."""


def server(source: Source, owner: Mapping[str, Any], pointer: str) -> ir.Server | None:
    """Returns the first server with an address of its own, or else the first: that is relative to the document."""
    at = child(pointer, "servers")
    servers = [_server(source, value, at) for value in owner.get("servers", ())]
    absolute = [one for one in servers if "://" in one.url and one.url.lower().startswith(_CALLED)]
    relative = [one for one in servers if "://" not in one.url]
    if servers and not absolute and not relative:
        source.problem(at, "no server among these is called by http or https")
    return next(iter([*absolute, *relative]), None)


def _server(source: Source, value: Mapping[str, Any], pointer: str) -> ir.Server:
    url, variables = value["url"], value.get("variables", {})
    names = VARIABLE.findall(url)
    for name in names:
        if name not in variables:
            source.problem(pointer, f"the address has {{{name}}}, and there is no such variable")
    for name, variable in variables.items():
        if "enum" in variable and variable["default"] not in variable["enum"]:
            source.problem(pointer, f"the default {variable['default']!r} is none of the values of {name!r}")
    return ir.Server(url, {name: _values(variables[name]) for name in names if name in variables})


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
