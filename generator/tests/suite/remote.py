"""Tells which schemas refer to another document, which the generator refuses without a look, as it should."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urldefrag, urljoin

_REFERENCES: Final = ("$ref", "$dynamicRef", "$schema")


def needs_another_document(schema: Any) -> bool:
    """Says whether a schema refers to an address that none of the schemas in it has."""
    addresses = list(_addresses(schema, ""))
    own = {address for kind, address in addresses if kind == "own"}
    return any(address and address not in own for kind, address in addresses if kind == "other")


def _addresses(schema: Any, base: str) -> Iterator[tuple[str, str]]:
    if isinstance(schema, list):
        for member in schema:
            yield from _addresses(member, base)
    if not isinstance(schema, dict):
        return
    name = schema.get("$id", schema.get("id"))
    if isinstance(name, str):
        base = urldefrag(urljoin(base, name)).url
        yield "own", base
    for keyword in _REFERENCES:
        if isinstance(schema.get(keyword), str):
            yield "other", urldefrag(urljoin(base, schema[keyword])).url
    for member in schema.values():
        yield from _addresses(member, base)
