"""Turns a rule into values that its schema accepts or refuses because of it: a search for bodies begins with these."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, zip_longest
from random import Random
from typing import Any

from contract_tests.finding.breaking import Breaking
from contract_tests.finding.mixing import SMALL, Mixer
from contract_tests.judging.judge import Judge
from contract_tests.judging.ruling import Rule
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema

_BASES, _TRIES, _OF_A_KIND = 8, 240, 2
_IN_VAIN = 24
"""How many values in a row say nothing new before no more are tried, once there is one that decides."""


@dataclass
class Decided:
    values: list[Json] = field(default_factory=list)
    broken: int = 0
    """How many values broke the rule."""
    always_with: frozenset[Rule] | None = None
    """Which other rules were broken in every one of them."""


class Deciding:
    """Asked once for each rule of a document, however many bodies it is a rule of."""

    def __init__(self, judge: Judge, breaking: Breaking, mixer: Mixer) -> None:
        self._judge, self._breaking, self._mixer = judge, breaking, mixer
        self._known: dict[Rule, Decided] = {}

    def of(self, rule: Rule) -> Decided:
        if rule not in self._known:
            self._known[rule] = self._found(rule)
        return self._known[rule]

    def decides(self, rule: Rule, value: Json) -> bool:
        """Whether the verdict of the rule's own schema hangs on it."""
        return rule in self._judge.weighed(Schema(self._judge.content, rule.pointer), value).hangs

    def _found(self, rule: Rule) -> Decided:
        found, kinds, in_vain = Decided(), dict[type, list[Json]](), 0
        schema = Schema(self._judge.content, rule.pointer)
        for value in islice(self._values(schema, rule), _TRIES):
            weighed, in_vain = self._judge.weighed(schema, value), in_vain + 1
            if rule in weighed.hangs:
                known = kinds.setdefault(type(value), [])
                in_vain = in_vain if len(known) >= _OF_A_KIND else 0
                kinds[type(value)] = sorted([*known, value], key=_size)[:_OF_A_KIND]
            if rule in weighed.broken:
                found.broken += 1
                others = weighed.broken - {rule}
                found.always_with = others if found.always_with is None else found.always_with & others
            if kinds and in_vain >= _IN_VAIN:
                break
        found.values += by_turns(list(map(iter, kinds.values())))
        return found

    def _values(self, schema: Schema, rule: Rule) -> Iterator[Json]:
        chance = Random(rule.name)  # noqa: S311 - no secret
        bases = [self._mixer.value(schema.node, chance, SMALL) for _ in range(_BASES)]
        yield from by_turns([self._breaking.values(held, rule, chance) for held in bases])


def _size(value: Json) -> int:
    return len(value) if isinstance(value, str) else len(repr(value))


def by_turns(each: Sequence[Iterator[Any]]) -> Iterator[Any]:
    """One of each, then the next of each, and so on."""
    nothing = object()
    for turn in zip_longest(*each, fillvalue=nothing):
        yield from (one for one in turn if one is not nothing)
