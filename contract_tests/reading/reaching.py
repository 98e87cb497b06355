"""Turns a schema into the places of all schemas that have a say in it, and in what the discriminator says it first."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from contract_tests.reading.pointers import Json, Path, follow, pointer_of
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import subschemas


@dataclass(frozen=True)
class Chosen:
    """Says of a place that it holds for what a discriminator has selected, or for the value that it selects by."""

    tag: str
    is_tag: bool = False

    def settles(self, keyword: str, part: str) -> bool:
        """Whether the choice leaves nothing to ask: of what is no object, or has no such tag, nothing is selected."""
        return self.is_tag or keyword == "type" or (keyword == "required" and part == self.tag)


Ways: TypeAlias = set[Chosen | None]
"""The choices that a place is reached by; None for a way without one."""


def reached(content: Mapping[str, Any], pointer: str) -> dict[str, Ways]:
    """Each place, the nearest first, with the choices on the ways to it."""
    found = dict[str, Ways]()
    waiting = deque[tuple[str, Chosen | None]]([(pointer, None)])
    while waiting:
        at, chosen = waiting.popleft()
        ways = found.setdefault(at, set())
        if chosen not in ways:
            ways.add(chosen)
            waiting += _further(content, at, chosen)
    return found


def _further(content: Mapping[str, Any], at: str, chosen: Chosen | None) -> Iterator[tuple[str, Chosen | None]]:
    node = follow(content, at)
    if not isinstance(node, Mapping):
        return
    schema = Schema(content, at)
    selecting = Chosen(schema.discriminator) if schema.is_union else None
    for way, _ in subschemas(node):
        if way[0] not in _unheard(node):
            yield at + pointer_of(way), selecting if way[0] in ("oneOf", "anyOf") else _within(way, chosen)
    for word in ("$ref", "$dynamicRef"):
        if isinstance(ref := node.get(word), str) and ref.startswith("#/"):  # what a name refers to has its own place
            yield ref, chosen


def _within(way: Path, chosen: Chosen | None) -> Chosen | None:
    if way[0] == "allOf" or chosen is None:
        return chosen
    return Chosen(chosen.tag, is_tag=True) if way == ("properties", chosen.tag) else None


def _unheard(node: Json) -> set[str]:
    """Where schemas may stand that say nothing: definitions, and what follows a condition that is not there."""
    return {"$defs", "definitions", *(() if "if" in node else ("then", "else"))}
