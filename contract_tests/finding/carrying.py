"""Turns a place in a schema into whole bodies with a value at that place, built from the inside outwards."""

from collections.abc import Container, Iterator, Mapping
from random import Random
from typing import Any

from contract_tests.finding.mixing import DEEPEST, Mixer
from contract_tests.limits.patterns import matching
from contract_tests.reading.pointers import Json, Path, follow, pointer_of
from contract_tests.reading.reaching import ways_to
from contract_tests.reading.schema import Schema, tags_of
from contract_tests.reading.schema_words import asserted

_TRIES, _OF_A_DEPTH = 16, 6
_OTHERS = 6
"""How many other members of a choice are broken beside a value: what breaks more of them is long to look for."""


class Carrying:
    def __init__(self, content: Mapping[str, Any], mixer: Mixer, pointer: str) -> None:
        self._content, self._mixer, self._whole = content, mixer, pointer
        self._ways = ways_to(content, pointer)
        self._rests: dict[tuple[str, Path, bool], Mapping[str, Json]] = {}

    def __contains__(self, place: str) -> bool:
        return place in self._ways

    def bodies(self, place: str, chance: Random) -> Iterator[Json]:
        """Bodies of which the schema at a place is asked something, if they are valid: small ones first."""
        yield from (body for _, body in self.parts(place, chance, ()))

    def parts(self, place: str, chance: Random, known: Container[str]) -> Iterator[tuple[str, Json]]:
        """The same, built no further than to the nearest known place around: that place, and a value to put there."""
        for turn in range(_TRIES if place in self else 0):
            depth = DEEPEST - turn // _OF_A_DEPTH
            value = self._mixer.value(follow(self._content, place), chance, depth)
            yield self._around(place, value, chance, depth, known, apart=turn % 2 == 1)

    def around(self, place: str, value: Json, chance: Random) -> Json:
        """A body that holds a value where the schema at a place is asked about it."""
        return self._around(place, value, chance, DEEPEST, (), apart=False)[1]

    def _around(
        self, place: str, value: Json, chance: Random, depth: int, known: Container[str], *, apart: bool
    ) -> tuple[str, Json]:
        """From a depth on nothing more is put beside the value than must be.

        What breaks the other members of a choice may be put there too, so that the verdict hangs on the value.
        """
        for around, way in self._ways[place]:
            value = self._tagged(around, way, value)
            rest = self._beside(around, way, apart=apart)
            value = _put(self._mixer.value(rest, chance, depth) if rest else value, way, value)
            if around in known:
                return around, value
        return self._whole, value

    def _beside(self, around: str, way: Path, *, apart: bool) -> Mapping[str, Json]:
        key = (around, way, apart)
        if key not in self._rests:
            self._rests[key] = _beside(follow(self._content, around), way, apart=apart)
        return self._rests[key]

    def _tagged(self, around: str, way: Path, value: Json) -> Json:
        """The value with a tag by which the discriminator around it selects the member on the way."""
        node = follow(self._content, around)
        name = node.get("discriminator", {}).get("propertyName") if way[0] in ("oneOf", "anyOf") else None
        if name is None or not isinstance(value, dict) or name in value:
            return value
        tags = tags_of(Schema(self._content, around + pointer_of(way)), name)
        return {**value, name: tags[0]} if tags else value


def _beside(node: Mapping[str, Json], way: Path, *, apart: bool) -> Mapping[str, Json]:
    """A schema without the union or reference that a way leads through; `apart`, no other member of it may hold."""
    chosen = (way[0],) if way[0] in ("anyOf", "oneOf", "$ref", "$dynamicRef") else ()
    rest = {word: limit for word, limit in node.items() if word not in chosen}
    others = [one for index, one in enumerate(node[way[0]]) if index != way[1]] if way[0] in ("anyOf", "oneOf") else []
    if apart and 0 < len(others) <= _OTHERS:
        rest["allOf"] = [*rest.get("allOf", []), *({"not": one} for one in others)]
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
