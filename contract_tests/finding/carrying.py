"""Turns a place of a schema into bodies of the whole that may hold a value there: built from within, way by way."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from contract_tests.finding.mixing import DEEPEST, Mixer
from contract_tests.limits.patterns import matching
from contract_tests.reading.pointers import Json, Path, follow, pointer_of
from contract_tests.reading.reaching import ways_to
from contract_tests.reading.schema import Schema, tags_of
from contract_tests.reading.schema_words import asserted

_TRIES, _OF_A_DEPTH = 16, 6


class Carrying:
    def __init__(self, content: Mapping[str, Any], mixer: Mixer, pointer: str) -> None:
        self._content, self._mixer = content, mixer
        self._ways = ways_to(content, pointer)

    def __contains__(self, place: str) -> bool:
        return place in self._ways

    def bodies(self, place: str, chance: Random) -> Iterator[Json]:
        """Bodies of which the schema at a place is asked something, if they are valid: small ones first."""
        for turn in range(_TRIES if place in self else 0):
            depth = DEEPEST - turn // _OF_A_DEPTH
            yield self.around(place, self._mixer.value(follow(self._content, place), chance, depth), chance, depth)

    def around(self, place: str, value: Json, chance: Random, depth: int = DEEPEST) -> Json:
        """A body that holds a value where the schema at a place is asked about it, and from a depth on no more."""
        for around, way in self._ways[place]:
            value = self._tagged(around, way, value)
            rest = _beside(follow(self._content, around), way)
            value = _put(self._mixer.value(rest, chance, depth) if rest else value, way, value)
        return value

    def _tagged(self, around: str, way: Path, value: Json) -> Json:
        """The value with a tag by which the discriminator around it selects the member on the way."""
        node = follow(self._content, around)
        name = node.get("discriminator", {}).get("propertyName") if way[0] in ("oneOf", "anyOf") else None
        if name is None or not isinstance(value, dict) or name in value:
            return value
        tags = tags_of(Schema(self._content, around + pointer_of(way)), name)
        return {**value, name: tags[0]} if tags else value


def _beside(node: Mapping[str, Json], way: Path) -> Mapping[str, Json]:
    """What a schema says beside the one of several others that a way leads to."""
    chosen = (way[0],) if way[0] in ("anyOf", "oneOf", "$ref", "$dynamicRef") else ()
    rest = {word: limit for word, limit in node.items() if word not in chosen}
    return rest if asserted(rest) else {}


def _put(around: Json, way: Path, value: Json) -> Json:
    """A value such as `around` in which `value` stands where a way leads."""
    members = around if isinstance(around, dict) else {}
    match way:
        case ("properties", name):
            return {**members, name: value}
        case ("additionalProperties",):
            return {**members, "k": value}
        case ("patternProperties", expression):
            return {**members, next(iter(matching(str(expression), 4)), ""): value}
        case ("propertyNames",):
            return {value: 1} if isinstance(value, str) else members
        case ("prefixItems", index):
            items = around if isinstance(around, list) else []
            return [*items[: int(index)], value, *items[int(index) + 1 :]]
        case ("items",) | ("contains",):
            return [*(around[:-1] if isinstance(around, list) else []), value]
        case _:
            return {**members, **value} if isinstance(value, dict) else value
