"""Turns a schema of the document into the changes that can be made to its keywords, each by one step."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from contract_tests.audit.steps import (
    BOUNDS,
    other_constant,
    other_default,
    other_limits,
    other_members,
    other_types,
    some_default,
)
from contract_tests.reading.pointers import Json

Change: TypeAlias = tuple[str, str, Callable[[Json], object]]
"""The kind, what it changes, and what makes the change in a copy of the node."""
EXCLUSIVE = {"minimum": "exclusiveMinimum", "maximum": "exclusiveMaximum"}


def put(key: str, value: Json) -> Callable[[Json], object]:
    return lambda node: node.update({key: value})


def drop(key: str) -> Callable[[Json], object]:
    return lambda node: node.pop(key)


def keyword_changes(node: Json) -> Iterator[Change]:
    """Changes of the keywords that assert something of the value at `node` itself."""
    for keyword in BOUNDS:
        if keyword in node:
            yield from _bound(node, keyword)
    if "enum" in node:
        yield from ((kind, f"enum {words}", put("enum", new)) for kind, words, new in other_members(node["enum"]))
        yield "enum removed", "without enum", drop("enum")
    if "const" in node:
        new = other_constant(node["const"])
        yield "const changed", f"const {node['const']!r} -> {new!r}", put("const", new)
        yield "const removed", "without const", drop("const")
    if "type" in node:
        yield from (
            (kind, f"type {node['type']} -> {new}", put("type", new)) for kind, new in other_types(node["type"])
        )
        yield "type removed", "without type", drop("type")
    if "pattern" in node:
        yield "pattern removed", "without pattern", drop("pattern")
    if "uniqueItems" in node:
        yield "unique items toggled", "uniqueItems", put("uniqueItems", not node["uniqueItems"])
    if "items" in node:
        yield "items removed", "without items", drop("items")


def _bound(node: Json, keyword: str) -> Iterator[Change]:
    limit = node[keyword]
    for kind, new in other_limits(keyword, limit, node.get("type")):
        yield kind, f"{keyword} {limit} -> {new}", put(keyword, new)
    yield "bound removed", f"without {keyword}", drop(keyword)
    if keyword in EXCLUSIVE:

        def exclude(changed: Json) -> None:
            changed[EXCLUSIVE[keyword]] = changed.pop(keyword)

        yield "bound made exclusive", f"{keyword} -> {EXCLUSIVE[keyword]}", exclude


def default_changes(node: Json) -> Iterator[Change]:
    """Changes of a default."""
    if "default" not in node:
        new = some_default(node)
        yield "default added", f"default {new!r}", put("default", new)
        return
    new = other_default(node["default"], node)
    yield "default changed", f"default {node['default']!r} -> {new!r}", put("default", new)
    yield "default removed", "without default", drop("default")
