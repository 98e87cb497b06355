"""Turns a document into one without what the caller named, and tells what that was."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any, Final

from . import ir
from .diagnostics import DocumentError, child, unescaped
from .leaving_out.needed import without_unneeded
from .load import Document
from .schema.copying import Opened
from .schema.objects import fields, leaf
from .schema.reached import component, components, path_items
from .schema.resolve import at
from .schema.vocabulary import METHODS


def without_operations(document: Document, names: Collection[str]) -> tuple[Document, list[ir.LeftOut]]:
    """Returns the document without some operations and what they alone refer to, and what that was.

    Raises:
        DocumentError: there is no operation of one of the names.
    """
    if not names:
        return document, []
    opened = Opened(document.root)
    found: dict[str, ir.LeftOut] = {}
    for path, item in path_items(document.root):
        called = {method: _names(method, path, item) & set(names) for method in METHODS if method in item}
        for method in [method for method, given in called.items() if given]:
            left_out = ir.LeftOut(child(child("#/paths", path), method), f"the operation {method.upper()} {path}")
            found |= dict.fromkeys(called[method], left_out)
            del opened.at(child("#/paths", path))[method]
        if called and all(called.values()):
            del opened.at("#/paths")[path]
    if missing := [name for name in names if name not in found]:
        raise DocumentError(
            document.diagnostic("#/paths", f"there is no operation {name!r} to skip") for name in missing
        )
    without_unneeded(opened, document.root)
    gone = [pointer for pointer, _ in components(document.root) if at(opened.root, pointer) is None]
    return replace(document, root=opened.root), [*sorted(set(found.values())), *map(ir.LeftOut, gone)]


def _names(method: str, path: str, item: Mapping[str, Any]) -> set[str]:
    return {str(_mapping(item[method]).get("operationId")), f"{method.upper()} {path}"}


def _mapping(value: Any) -> dict[str, Any]:
    """Returns an object as it is, and nothing of what is none: the document may be malformed."""
    return value if isinstance(value, dict) else {}


def without(document: Document, pointers: Collection[str]) -> Document:
    """Returns the document without what is at some pointers."""
    if not pointers:
        return document
    opened = Opened(document.root)
    for pointer in pointers:
        holder = opened.at(pointer.rpartition("/")[0])
        if isinstance(holder, dict):
            holder.pop(named(pointer), None)
    return replace(document, root=opened.root)


def what_goes(document: Document, pointer: str) -> str | None:
    """Returns the pointer of what can be left out by its name, and takes what is at a pointer with it, or None."""
    scheme = component(pointer) if pointer.startswith("#/components/securitySchemes/") else None
    return next((one for one in (pointer, leaf(pointer), scheme) if one and _can_go(document, one)), None)


def _can_go(document: Document, pointer: str) -> bool:
    holder = at(document.root, pointer.rpartition("/")[0])
    return isinstance(holder, dict) and named(pointer) in holder and _may_be_left_out(pointer)


def _may_be_left_out(pointer: str) -> bool:
    *above, name = pointer.split("/")
    holder = next((one for one in reversed(above) if not one.isdecimal()), "#")
    if name.isdecimal() or name in ("", "propertyName") or holder in _HOLD_NEEDED:
        return False
    *_, (kind, field) = fields(pointer)
    return field not in _NEEDED.get(kind, ()) and not (kind == "PathItem" and name in METHODS)


_HOLD_NEEDED: Final = ("$defs", "definitions", "paths", "patternProperties", "properties", "schemas")
"""Fields with members that others count on."""

_NEEDED: Final = {
    "Components": ("parameters", "pathItems", "requestBodies", "responses", "schemas"),
    "OpenAPI": ("openapi", "paths"),
    "Operation": ("$ref",),
    "Parameter": ("$ref", "content", "in", "name", "schema"),
    "PathItem": ("$ref",),
    "RequestBody": ("$ref",),
    "SecurityScheme": ("$ref", "in", "name", "type"),
    "Server": ("url", "variables"),
}
"""What an object of a kind is nothing without."""


def named(pointer: str) -> str:
    """Returns the name of what is at a pointer."""
    return unescaped(pointer.rpartition("/")[2])
