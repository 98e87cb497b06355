"""Turns a schema into the places of all schemas that it applies, each with the discriminator's choices on the way."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from contract_tests.reading.pointers import Json, Path, follow, pointer_of
from contract_tests.reading.saying import always
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import asserted, subschemas


@dataclass(frozen=True)
class Chosen:
    """A place that is reached by a discriminator's choice: in the selected member, or its tag itself."""

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
    for way, place in ways_on(content, node, at):
        yield place, selecting if way[0] in ("oneOf", "anyOf") else _within(way, chosen)


def ways_on(content: Mapping[str, Any], node: Mapping[str, Json], at: str) -> Iterator[tuple[Path, str]]:
    """The schemas that have a say in one at a place: the keys that lead to each, and its own place."""
    unheard = _unheard(content, node, at)
    for way, _ in subschemas(node):
        if way[0] not in unheard:
            yield way, at + pointer_of(way)
    for word in ("$ref", "$dynamicRef"):
        if isinstance(ref := node.get(word), str) and ref.startswith("#/"):  # what a name refers to has its own place
            yield (word,), ref


def ways_to(content: Mapping[str, Any], pointer: str) -> dict[str, list[tuple[str, Path]]]:
    """Each place, with the shortest way to it: the places around it, the nearest first, and where it stands in each."""
    found: dict[str, list[tuple[str, Path]]] = {pointer: []}
    waiting = deque([pointer])
    while waiting:
        node = follow(content, at := waiting.popleft())
        for way, place in ways_on(content, node, at) if isinstance(node, Mapping) else ():
            if place not in found:
                found[place] = [(at, way), *found[at]]
                waiting.append(place)
    return found


def _within(way: Path, chosen: Chosen | None) -> Chosen | None:
    if way[0] in ("allOf", "$ref") or chosen is None:
        return chosen
    return Chosen(chosen.tag, is_tag=True) if way == ("properties", chosen.tag) else None


def _unheard(content: Mapping[str, Any], node: Json, at: str) -> set[str]:
    """Where schemas may stand that say nothing: definitions, branches without a condition, free choices."""
    free = ("anyOf",) if has_free_choice(content, at) else ()
    return {"$defs", "definitions", *(() if "if" in node else ("then", "else")), *free}


def has_free_choice(content: Mapping[str, Any], at: str) -> bool:
    """Whether `anyOf` at a place lists a schema that takes anything, or one for each type there is."""
    members = [f"{at}/anyOf/{index}" for index in range(len(follow(content, at).get("anyOf", [])))]
    return set.union(set(), *(_types_taken(content, one) for one in members)) >= TYPES


TYPES = {"null", "boolean", "number", "string", "array", "object"}
_OF_PARTS = {"items": "array", "additionalProperties": "object"}


def _types_taken(content: Mapping[str, Any], at: str) -> set[str]:
    """The types of which a schema takes all values."""
    taken = TYPES
    for node, _ in always(content, at):
        said = {word: node[word] for word in asserted(node) - _followed(node)} if isinstance(node, Mapping) else {}
        named = said.pop("type", list(TYPES)) if node is not False else []
        limited = {_OF_PARTS.get(word) for word, limit in said.items() if limit not in ({}, True)}
        types = {named} if isinstance(named, str) else {*named}
        taken = set() if None in limited else taken & types - limited
    return taken


def _followed(node: Mapping[str, Json]) -> set[str]:
    return {"allOf", "$ref"} if str(node.get("$ref", "#/")).startswith("#/") else {"allOf"}
