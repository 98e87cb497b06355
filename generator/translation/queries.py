"""Turns the names in the query of a path, as in `/apps?id={id}`, into parameters of the query."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from generator.diagnostics import child
from generator.runtime._runtime.writing.routes import in_query, sent

from .documents import Source

Found = dict[tuple[str, str], tuple[Mapping[str, Any], str, str]]
"""Parameters as the document has them, by place and name, each with its pointer and what it is called."""

_OF_QUERY: Final = {"in": "query", "required": True, "style": "form", "explode": False}
"""What is written of a value in a path is written so in a query."""


def with_queries(source: Source, found: Found, route: str, pointer: str) -> Found:
    """Returns the parameters with those that the query of their path states, which are of the query."""
    made = dict(found)
    for name, variable in in_query(route).items():
        of_path = made.get(("path", variable))
        if f"{{{variable}}}" not in sent(route):
            made.pop(("path", variable), None)
        if ("query", name) in made:
            continue
        if stated := made.pop(("query", variable), None):
            made["query", name] = ({**stated[0], "name": name}, *stated[1:])
        elif of_path:
            made["query", name] = ({**of_path[0], **_OF_QUERY, "name": name}, *of_path[1:])
        else:
            at = child(child(pointer, "parameters"), name)
            source.warning(at, f"the path has {{{variable}}}, and there is no such parameter: it is taken for any text")
            made["query", name] = {"name": name, **_OF_QUERY, "schema": {"type": "string"}}, at, name
    return made
