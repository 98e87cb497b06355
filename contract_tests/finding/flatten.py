"""Turns a schema that combines others into schemas that do not: one for each way in which a value can keep it.

What comes out is a proposal, from which values are drawn; which of them keep the schema is for the judge to say.
"""

from collections.abc import Iterator, Mapping
from itertools import chain, islice, product
from math import prod
from typing import Any

from contract_tests.finding.merging import Words, is_kept_by_none, listed, merged
from contract_tests.reading.pointers import Json, follow
from contract_tests.reading.schema_words import ANNOTATIONS, all_schemas, asserted
from contract_tests.reading.values import equal_as_json

MOST = 40
_REMEMBERED = 20_000
_TURNS = 8
"""How often each member of a choice has its turn."""

_DEEPEST = 4
"""How many choices within each other are broken, each of their members in turn."""

_MOVED = {"allOf", "anyOf", "oneOf", "if", "then", "else", "$ref", "$dynamicRef", "dependentSchemas"} | {
    "dependentRequired",
    "not",
    "unevaluatedItems",
    "unevaluatedProperties",
}

_SAID_ELSEWHERE = _MOVED | (ANNOTATIONS - {"format"})

_CLOSING = {"unevaluatedProperties": "additionalProperties", "unevaluatedItems": "items"}
"""What says of a whole that nothing more is allowed, and of keywords in one place."""


class Flattener:
    def __init__(self, content: Mapping[str, Any]) -> None:
        self._content = content
        schemas = [schema for _, schema in all_schemas(content) if isinstance(schema, Mapping)]
        self._named = {f"#{one[word]}": one for one in schemas for word in ("$anchor", "$dynamicAnchor") if word in one}
        self._named |= {str(one["$id"]): one for one in schemas if "$id" in one}
        self._known: dict[int, tuple[Json, list[Words]]] = {}
        self._broken: dict[tuple[int, int], tuple[Json, list[Words]]] = {}

    def ways(self, node: Json) -> list[Words]:
        """Every way to keep `node`, up to a number."""
        if len(self._known) > _REMEMBERED:  # most of it made for one question
            self._known.clear()
        if id(node) not in self._known:
            self._known[id(node)] = (node, list(islice(self._ways(node, ()), MOST)))
        return self._known[id(node)][1]

    def _ways(self, node: Json, trail: tuple[int, ...]) -> Iterator[Words]:
        if not isinstance(node, Mapping):
            yield from [{}] if node is True or node is None else []
            return
        if trail.count(id(node)) > 1:
            return
        trail = (*trail, id(node))
        own = listed({word: limit for word, limit in node.items() if word not in _SAID_ELSEWHERE})
        choices = [list(islice(one, MOST)) for one in self._choices(node, trail)]
        for found in _combinations(choices):
            whole = listed(merged([own, *found]))
            if is_kept_by_none(whole):
                continue
            for closing, rest in _CLOSING.items():
                if node.get(closing) is False:
                    whole.setdefault(rest, False)
            yield whole

    def _choices(self, node: Json, trail: tuple[int, ...]) -> Iterator[Iterator[Words]]:
        """For each keyword that combines, the ways to keep it."""
        if (target := self._target(node)) is not None:
            yield self._ways(target, trail)
        for member in node.get("allOf", []):
            yield self._ways(member, trail)
        if "anyOf" in node:
            yield _one_list(node["anyOf"]) or self._members(node["anyOf"], trail)
        if "oneOf" in node:
            tag = node.get("discriminator", {}).get("propertyName")
            one = self._tagged(node["oneOf"], tag, trail) if tag else self._only_one(node["oneOf"], trail)
            yield _one_list(node["oneOf"]) or one
        if "if" in node:
            yield self._conditional(node, trail)
        if "not" in node:
            yield iter(self._denied(node["not"]))
        for name, needed in node.get("dependentRequired", {}).items():
            yield iter([{}, {"required": [name, *needed]}])
        for name, needed in node.get("dependentSchemas", {}).items():
            yield self._dependent(name, needed, trail)

    def _tagged(self, members: list[Json], tag: str, trail: tuple[int, ...]) -> Iterator[Words]:
        """The ways of each member with the tag, which tells them apart."""
        tagged: Words = {"required": [tag]}
        yield from _by_turns([[merged([way, tagged]) for way in self._first(one, trail)] for one in members])

    def _members(self, members: list[Json], trail: tuple[int, ...]) -> Iterator[Words]:
        """The ways of each member, as of only one of them, and one in which all hold."""
        yield from self._only_one(members, trail)
        each = [self._first(member, trail) for member in members]
        if all(each):
            yield merged(ways[0] for ways in each)

    def _only_one(self, members: list[Json], trail: tuple[int, ...]) -> Iterator[Words]:
        """The ways of each member, by turns as they are and such that they break the others."""
        each = [self._first(member, trail) for member in members]
        broken = [self._denied(member) for member in members]
        apart = [_apart(ways, broken, index) for index, ways in enumerate(each) if ways]
        yield from chain.from_iterable(zip(*apart, strict=True)) if len(members) > 1 else _by_turns(each)

    def _first(self, node: Json, trail: tuple[int, ...]) -> list[Words]:
        """As many ways to keep a member as are taken by turns."""
        return list(islice(self._ways(node, trail), _TURNS))

    def _conditional(self, node: Json, trail: tuple[int, ...]) -> Iterator[Words]:
        for found in self._ways(node["if"], trail):
            for then in self._ways(node.get("then", True), trail):
                yield merged([_present(found), then])
        for found in self._ways(node.get("else", True), trail):
            yield from (merged([found, denied]) for denied in self._denied(node["if"]))

    def _dependent(self, name: str, needed: Json, trail: tuple[int, ...]) -> Iterator[Words]:
        yield {"properties": {name: False}}
        for found in self._ways(needed, trail):
            yield merged([{"required": [name]}, found])

    def _denied(self, node: Json, depth: int = 0) -> list[Words]:
        """Ways to break `node`, where it is of a form that tells how."""
        node = self._followed(node)
        if len(self._broken) > _REMEMBERED:
            self._broken.clear()
        key = (id(node), depth)
        if key not in self._broken:
            found = self._ways_to_break(node, depth) if isinstance(node, Mapping) and depth <= _DEEPEST else []
            self._broken[key] = (node, [{"not": node}, *found])
        return self._broken[key][1]

    def _ways_to_break(self, node: Mapping[str, Json], depth: int) -> list[Words]:
        found: list[Words] = [{"properties": {name: False}} for name in node.get("required", [])]
        found += [
            {"properties": {name: {"not": inner}}, "required": [name]}
            for name, inner in node.get("properties", {}).items()
        ]
        found += [denied for inner in node.get("allOf", []) for denied in self._denied(inner, depth + 1)]
        for word in ("anyOf", "oneOf"):
            each = [self._denied(inner, depth + 1) for inner in node.get(word, [])]
            found += [merged(ways) for ways in zip(*map(_cycle, each), strict=True)][: max(map(len, each), default=0)]
        return found

    def _followed(self, node: Json) -> Json:
        target = self._target(node) if _refers(node) else None
        return node if target is None else target

    def _target(self, node: Json) -> Json:
        ref = str(node.get("$ref", node.get("$dynamicRef", "")))
        if ref.startswith("#/"):
            try:
                return follow(self._content, ref)
            except LookupError:
                return None
        return next((one for name, one in self._named.items() if ref and (name == ref or name.endswith(ref))), None)


def _combinations(choices: list[list[Words]]) -> Iterator[tuple[Words, ...]]:
    """Each choice with each other, or so many of them that each has its turn."""
    if prod(map(len, choices)) <= MOST:
        yield from product(*choices)
    elif all(choices):
        longest = max(map(len, choices))
        for turn in range(max(MOST, longest)):
            yield tuple(ways[(turn + turn * place // len(ways)) % len(ways)] for place, ways in enumerate(choices))


def _by_turns(each: list[list[Words]]) -> Iterator[Words]:
    yield from (found for ways in zip(*[_cycle(way) for way in each if way], strict=False) for found in ways)


def _apart(ways: list[Words], broken: list[list[Words]], index: int) -> Iterator[Words]:
    """The ways of a member, each as it is and such that it breaks the others."""
    for turn, way in enumerate(_cycle(ways)[: _TURNS // 2]):
        yield way
        yield _breaking(way, broken, index, turn)


def _breaking(way: Words, broken: list[list[Words]], but: int, turn: int) -> Words:
    """A way that breaks each member but one, if it can be kept."""
    others = [ways[(turn + 1) % len(ways)] for index, ways in enumerate(broken) if index != but]
    return merged([way, *others])


def _one_list(members: list[Json]) -> Iterator[Words] | None:
    """The one way to keep a choice of values that each member lists by itself."""
    if not all(isinstance(one, Mapping) and asserted(one) - {"type"} in ({"const"}, {"enum"}) for one in members):
        return None
    values = [value for one in members for value in listed({word: one[word] for word in asserted(one)})["enum"]]
    apart = len(set(map(equal_as_json, values))) == len(values)
    return iter([{"enum": values}]) if apart else None


def _refers(node: Json) -> bool:
    return isinstance(node, Mapping) and "$ref" in node


def _present(words: Words) -> Words:
    """The properties that a condition asks about, so that it is about something."""
    return merged([words, {"required": list(words["properties"])}]) if "properties" in words else words


def _cycle(ways: list[Words]) -> list[Words]:
    return [ways[index % len(ways)] for index in range(_TURNS)]
