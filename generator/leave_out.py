"""Turns a document into one without what the caller named, and tells what that was."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from copy import deepcopy
from dataclasses import replace
from typing import Any

from .diagnostics import Diagnostic, DocumentError
from .load import Document
from .resolve import resolve
from .vocabulary import METHODS


def without_operations(document: Document, names: Collection[str]) -> tuple[Document, list[str]]:
    """Returns the document without some operations, and a line for each that was left out.

    Raises:
        DocumentError: there is no operation of one of the names.
    """
    if not names:
        return document, []
    made = replace(document, root=deepcopy(document.root))
    found: dict[str, str] = {}
    for path, item in made.root.get("paths", {}).items():
        for method in [method for method in METHODS if method in item]:
            called = {str(item[method].get("operationId")), f"{method.upper()} {path}"} & set(names)
            if called:
                found |= dict.fromkeys(called, f"the operation {method.upper()} {path}")
                del item[method]
    if missing := [name for name in names if name not in found]:
        raise DocumentError(
            document.diagnostic("#/paths", f"there is no operation {name!r} to skip") for name in missing
        )
    return made, sorted(set(found.values()))


def without_keywords(
    document: Document, problems: Iterable[Diagnostic], names: Collection[str]
) -> tuple[Document, list[str]]:
    """Returns the document without the named keywords that have problems, and a line for each that was left out."""
    pointers = [problem.pointer for problem in problems if _name(problem.pointer) in names]
    if not pointers:
        return document, []
    made = replace(document, root=deepcopy(document.root))
    for pointer in pointers:
        holder: Any = resolve(made.root, pointer.rpartition("/")[0].replace("%", "%25"))
        if isinstance(holder, dict):
            holder.pop(_name(pointer), None)
    return made, [f"the keyword {_name(pointer)!r} at {pointer}" for pointer in dict.fromkeys(pointers)]


def _name(pointer: str) -> str:
    return pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
