"""Turns a place in a schema into whole bodies with a value at that place, built from the inside outwards."""

from collections.abc import Container, Iterator, Mapping, Sequence
from random import Random

from contract_tests.finding.mixing import DEEPEST, Mixer
from contract_tests.judging.judge import Judge
from contract_tests.limits.patterns import matching
from contract_tests.reading.pointers import Json, Path, follow, pointer_of
from contract_tests.reading.reaching import ways_to
from contract_tests.reading.schema import Schema, tags_of
from contract_tests.reading.schema_words import asserted

_TRIES, _OF_A_DEPTH = 16, 6
_OTHERS, _TRIES_APART = 6, 4
"""How many other members of a choice are had to refuse a value: what more of them refuse is long to look for."""


class Carrying:
    def __init__(self, judge: Judge, mixer: Mixer, pointer: str) -> None:
        self._content, self._judge, self._mixer, self._whole = judge.content, judge, mixer, pointer
        self._ways = ways_to(judge.content, pointer)
        self._rests: dict[tuple[str, Path, tuple[int, ...]], Mapping[str, Json]] = {}

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

    def around(self, place: str, value: Json, chance: Random, *, apart: bool = False) -> Json:
        """A body that holds a value where the schema at a place is asked about it, and `apart`: by no other member."""
        return self._around(place, value, chance, DEEPEST - apart, (), apart=apart)[1]

    def _around(
        self, place: str, value: Json, chance: Random, depth: int, known: Container[str], *, apart: bool
    ) -> tuple[str, Json]:
        """From a depth on nothing more is put beside the value than must be.

        What has the other members of a choice refuse the value, and not this one, may be put there too: then the
        verdict hangs on the value.
        """
        for around, way in self._ways[place]:
            value = self._tagged(around, way, value)
            others = self._taking(around, way, value, _all_others(follow(self._content, around), way)) if apart else ()
            rest = self._beside(around, way, others[:_OTHERS])
            held = _put(self._mixer.value(rest, chance, depth) if rest else value, way, value)
            for _ in range(_TRIES_APART if others else 0):
                if not self._taking(around, way, held, others):
                    break
                held = _put(self._mixer.value(rest, chance, depth), way, value)
            value = held
            if around in known:
                return around, value
        return self._whole, value

    def _taking(self, around: str, way: Path, value: Json, others: Sequence[int]) -> tuple[int, ...]:
        """Those of the other members of a choice that take an object too."""
        if not isinstance(value, dict):
            return ()
        members = {one: Schema(self._content, around + pointer_of((way[0], one))) for one in others}
        return tuple(one for one, member in members.items() if self._judge.accepts(member, value))

    def _beside(self, around: str, way: Path, taking: tuple[int, ...]) -> Mapping[str, Json]:
        key = (around, way, taking)
        if key not in self._rests:
            self._rests[key] = _beside(follow(self._content, around), way, taking)
        return self._rests[key]

    def _tagged(self, around: str, way: Path, value: Json) -> Json:
        """The value with a tag by which the discriminator around it selects the member on the way.

        A value without the tag that the member requires is without it for a reason.
        """
        node, member = follow(self._content, around), Schema(self._content, around + pointer_of(way))
        name = node.get("discriminator", {}).get("propertyName") if way[0] in ("oneOf", "anyOf") else None
        if name is None or not isinstance(value, dict) or name in {*value, *member.every_required}:
            return value
        tags = tags_of(member, name)
        return {**value, name: tags[0]} if tags else value


def _beside(node: Mapping[str, Json], way: Path, taking: Sequence[int]) -> Mapping[str, Json]:
    """A schema without the union or reference that a way leads through.

    Args:
        taking: The other members of the union that an object keeps too, and is not to keep.
    """
    chosen = (way[0],) if way[0] in ("anyOf", "oneOf", "$ref", "$dynamicRef") else ()
    rest = {word: limit for word, limit in node.items() if word not in chosen}
    if taking:
        rest["type"] = "object"  # what is none would take the place of the value
        denied = ({"not": node[str(way[0])][index]} for index in taking)
        rest["allOf"] = [*rest.get("allOf", []), follow(node, pointer_of(way)), *denied]
    return rest if asserted(rest) else {}


def _all_others(node: Mapping[str, Json], way: Path) -> Sequence[int]:
    return [one for one in range(len(node[way[0]])) if one != way[1]] if way[0] in ("anyOf", "oneOf") else []


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
