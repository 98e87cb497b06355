"""Turns security schemes and requirements into what credentials a client takes and an operation asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from . import ir
from .diagnostics import child
from .documents import Source
from .translate_parameters import TOKEN


def schemes(source: Source) -> Iterator[ir.Scheme]:
    """Yields the security schemes of a document."""
    pointer = "#/components/securitySchemes"
    for name, value in source.root.get("components", {}).get("securitySchemes", {}).items():
        if not name.startswith("x-"):
            made = _scheme(source, name, *source.at(value, child(pointer, name)))
            if made is not None:
                yield made


def _scheme(source: Source, name: str, value: Mapping[str, Any], pointer: str) -> ir.Scheme | None:
    match value["type"], str(value.get("scheme")).lower():
        case ("http", "bearer") | ("oauth2", _) | ("openIdConnect", _):
            return ir.Scheme(name, "bearer", "header", "Authorization")
        case ("http", "basic"):
            return ir.Scheme(name, "basic", "header", "Authorization")
        case ("apiKey", _):
            if value["in"] != "query" and not TOKEN.fullmatch(value["name"]):
                source.problem(child(pointer, "name"), f"{value['name']!r} can't be the name of a {value['in']}")
            return ir.Scheme(name, "api_key", value["in"], value["name"])
        case ("http", scheme):
            source.problem(pointer, f"the security scheme http {scheme} is not carried; bearer and basic are")
        case (kind, _):
            source.problem(pointer, f"the security scheme {kind} is not carried")
    return None


def security(source: Source, operation: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    """Returns what an operation asks for: alternatives, each the names of schemes; an empty one makes it optional."""
    requirements: Sequence[Mapping[str, Any]] = operation.get("security", source.root.get("security", []))
    return tuple(tuple(requirement) for requirement in requirements)
