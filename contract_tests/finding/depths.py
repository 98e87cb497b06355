"""Turns ways to keep a schema into those that come to an end soonest: the ones whose values are the least deep."""

import math
from collections.abc import Callable, Iterator
from typing import TypeAlias

from contract_tests.finding.merging import Words
from contract_tests.reading.pointers import Json

Ways: TypeAlias = Callable[[Json], list[Words]]
_MOST = 6
"""More levels than this are taken for no end."""
_REMEMBERED = 100_000


class Depths:
    def __init__(self, ways: Ways) -> None:
        self._ways = ways
        self._known: dict[tuple[int, int], tuple[Json, float]] = {}

    def least(self, ways: list[Words]) -> list[Words]:
        """Those of the ways whose values may be the least deep."""
        if len(self._known) > _REMEMBERED:  # most of it made for one question
            self._known.clear()
        depths = [self._of(one, _MOST) for one in ways]
        return [one for one, depth in zip(ways, depths, strict=True) if depth == min(depths)]

    def _of(self, words: Words, room: int) -> float:
        """How many levels a value has at least, if there is room for them."""
        if room == 0:
            return math.inf
        return 1 + max((self._at(node, room - 1) for node in _needed(words)), default=0)

    def _at(self, node: Json, room: int) -> float:
        if (key := (id(node), room)) not in self._known:  # with the schema, so that no other takes over its identity
            self._known[key] = (node, min((self._of(one, room) for one in self._ways(node)), default=math.inf))
        return self._known[key][1]


def _needed(words: Words) -> Iterator[Json]:
    """The schemas of what a value can't do without."""
    if words.keys() & {"const", "enum"}:
        return
    known, first = words.get("properties", {}), words.get("prefixItems", [])
    yield from (known[name] for name in words.get("required", []) if name in known)
    yield from first[: words.get("minItems", 0)]
    if words.get("minItems", 0) > len(first) and "items" in words:
        yield words["items"]
