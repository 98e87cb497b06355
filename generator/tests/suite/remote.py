"""Turns a schema into the documents that it refers to, by their addresses: the suite ships them beside its tests."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urldefrag, urljoin

from jsonschema import Draft4Validator

ORIGIN: Final = "http://localhost:1234/"
"""Where the suite's documents would be, if anyone served them."""

_DRAFT_4: Final = "http://json-schema.org/draft-04/schema"
_REFERENCES: Final = ("$ref", "$dynamicRef")


def remotes(schema: Any, folder: Path) -> dict[str, Any]:
    """Returns the documents that a schema refers to, and those that they refer to, from a folder of the suite's."""
    found: dict[str, Any] = {}
    waiting = list(_addresses(schema, ""))
    while waiting:
        address = waiting.pop(0)
        document = _document(address, folder)
        if document is not None and address not in found:
            found[address] = document
            waiting += _addresses(document, address)
    return found


def _document(address: str, folder: Path) -> Any:
    if address == _DRAFT_4:
        return Draft4Validator.META_SCHEMA
    path = folder / address.removeprefix(ORIGIN)
    return json.loads(path.read_text(encoding="utf-8")) if address.startswith(ORIGIN) and path.is_file() else None


def _addresses(schema: Any, base: str) -> Iterator[str]:
    if isinstance(schema, list):
        for member in schema:
            yield from _addresses(member, base)
    if not isinstance(schema, dict):
        return
    name = schema.get("$id", schema.get("id"))
    if isinstance(name, str):
        base = urldefrag(urljoin(base, name)).url
    for keyword in _REFERENCES:
        if isinstance(schema.get(keyword), str):
            yield urldefrag(urljoin(base, schema[keyword])).url
    for member in schema.values():
        yield from _addresses(member, base)
