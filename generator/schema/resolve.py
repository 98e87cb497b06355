"""Turns a reference of a document into what it refers to."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import unquote

from generator.diagnostics import unescaped

LONGEST: Final = 20
"""How many references may lead from one to the next, before that which they stand for."""


def resolve(root: Any, reference: object) -> Any:
    """Returns what a reference within the document refers to, or None if nothing is there."""
    return at(root, canonical(reference)) if isinstance(reference, str) else None


def at(root: Any, pointer: str) -> Any:
    """Returns what stands at a pointer of a diagnostic, in which unlike in a URI nothing is encoded, or None."""
    if pointer != "#" and not pointer.startswith("#/"):
        return None
    value = root
    for token in pointer.split("/")[1:]:
        name = unescaped(token)
        if isinstance(value, dict) and name in value:
            value = value[name]
        elif isinstance(value, list) and name.isdecimal() and int(name) < len(value):
            value = value[int(name)]
        else:
            return None
    return value


def holds(root: Any, pointer: str) -> bool:
    """Says whether anything stands at a pointer, be it null."""
    above, _, token = pointer.rpartition("/")
    holder = at(root, above or "#")
    if isinstance(holder, list):
        return token.isdecimal() and int(token) < len(holder)
    return isinstance(holder, dict) and unescaped(token) in holder


def followed(root: Any, value: Any, pointer: str) -> tuple[Any, str]:
    """Returns an object of the document and its pointer, or if it is a reference, what that leads to.

    What leads nowhere, in a circle or too far is None.
    """
    for _ in range(LONGEST + 1):
        if not (isinstance(value, dict) and "$ref" in value):
            return value, pointer
        pointer = canonical(str(value["$ref"]))
        value = at(root, pointer)
    return None, pointer


def canonical(reference: str) -> str:
    """Returns a reference as the pointers of diagnostics are spelled: not percent-encoded."""
    return unquote(reference)
