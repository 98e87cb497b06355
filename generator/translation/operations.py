"""Turns the paths of a document into operations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator import ir
from generator.diagnostics import child
from generator.naming import Free, class_name, module_name
from generator.schema.reached import path_items
from generator.schema.vocabulary import METHODS

from .bodies import body, responses
from .documents import Source
from .parameters import parameters
from .security import Security
from .servers import server


def operations(source: Source) -> Iterator[ir.Operation]:
    """Yields the operations of a document."""
    names: dict[str, Free] = defaultdict(lambda: Free(alike=class_name))  # each has a class too
    security = Security(source)
    for path, item in path_items(source.root):
        if any(char < " " or char == "\x7f" for char in path):
            source.problem(child("#/paths", path), "a path with a control character can't be sent")
        item, pointer = source.at(item, child("#/paths", path))
        for method in METHODS:
            if method in item:
                made = _operation(source, path, method, item, pointer, security)
                yield replace(made, name=names[made.tag].take(made.name, f"{made.name.rstrip('_')}_"))


def _operation(
    source: Source, path: str, method: str, item: Mapping[str, Any], item_at: str, security: Security
) -> ir.Operation:
    value: Mapping[str, Any] = item[method]
    pointer = child(item_at, method)
    name = value.get("operationId", f"{method}_{path}")
    cased = class_name(name)
    body_at = child(pointer, "requestBody")
    return ir.Operation(
        name=module_name(name),
        tag=module_name((value.get("tags") or ["default"])[0]),
        method=method.upper(),
        path=path,
        summary=value.get("summary", ""),
        description=value.get("description", ""),
        deprecated=value.get("deprecated", False),
        server=server(source, value, pointer) or server(source, item, item_at),
        parameters=parameters(source, item, item_at, value, pointer, path, name),
        body=body(source, value["requestBody"], body_at, cased) if "requestBody" in value else None,
        responses=tuple(responses(source, value.get("responses", {}), child(pointer, "responses"), cased, method)),
        security=security.of(value, pointer),
        pointer=pointer,
    )
