"""Turns the rules of a schema that combines others into bodies that show each of them: kept, and decided by it.

A body decides a rule where the judge's verdict on it would be another if the document did not state that rule.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice, repeat, takewhile
from random import Random
from typing import NamedTuple

from contract_tests.finding.breaking import Breaking, at, is_about_a_name, replaced
from contract_tests.finding.carrying import Carrying
from contract_tests.finding.conditions import condition_around, refused, told_apart, with_members
from contract_tests.finding.deciding import Deciding, by_turns
from contract_tests.finding.found import Found, note
from contract_tests.finding.mixing import Mixer
from contract_tests.finding.rules import Rules
from contract_tests.judging.judge import Judge, Weighed
from contract_tests.judging.ruling import Place, Rule
from contract_tests.reading.pointers import Json, Path, follow
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import equal_as_json

_DRAWN, _WANTED, _BASES, _PROBES = 600, 40, 12, 240
_IN_VAIN = 20_000
"""How many bodies are drawn in vain, shared by the rules of a body: where there are many, each is large."""
_BUILT = 2_400
"""How many bodies are built for all rules that no valid body is asked about: for very many rules, fewer for each."""
_AT_LEAST = 24
"""How many bodies are tried for a rule, whatever came of those for others."""
_AROUND = 8
"""How many bodies are built around a value."""


@dataclass(frozen=True)
class _Base:
    """A valid body to begin with."""

    body: Json
    weighed: Weighed
    places: set[Place]

    @cached_property
    def rules(self) -> set[Rule]:
        """Those that are asked about a place which the verdict hangs on."""
        return {one.rule for one in self.weighed.asked if Place(one.rule.pointer, one.path) in self.places}


class _Spot(NamedTuple):
    """Where a rule was asked about a value in a body."""

    base: _Base
    path: Path


class Search:
    """The same bodies in every run."""

    def __init__(self, judge: Judge, rules: Rules, mixer: Mixer) -> None:
        self._judge, self._mixer = judge, mixer
        self._breaking = Breaking(rules, mixer)
        self._deciding = Deciding(judge, self._breaking, mixer)
        self._valid: dict[str, list[Json]] = {}
        self._carryings: dict[str, Carrying] = {}

    def valid(self, schema: Schema) -> list[Json]:
        """Distinct valid bodies, drawn by chance that is the same in every run; the shortest first."""
        if schema.pointer not in self._valid:
            chance, found = Random(schema.pointer), dict[str, Json]()  # noqa: S311 - no secret
            for _ in range(_DRAWN):
                body = self._mixer.value(schema.node, chance)
                if (key := equal_as_json(body)) not in found and self._accepts(schema, body):
                    found[key] = body
                if len(found) >= _WANTED:
                    break
            self._valid[schema.pointer] = [found[key] for key in sorted(found, key=len)]
        return self._valid[schema.pointer]

    def _accepts(self, schema: Schema, body: Json) -> bool:
        """What has no weight is not shown to the judge, who takes longer."""
        return self._judge.weighed(schema, body).accepted and self._judge.accepts(schema, body)

    def results(self, schema: Schema, rules: list[Rule]) -> dict[Rule, Found]:
        """What the bodies of `schema` have to show for each of some rules."""
        found, seen = {rule: Found(rule) for rule in rules}, set[str]()
        chance = Random(schema.pointer)  # noqa: S311 - no secret
        bases = [_Base(body, *self._weighed(schema, body)) for body in self.valid(schema)]
        missing = found.keys() - {rule for one in bases for rule in one.rules}
        bases += self._rarely(schema, missing, chance, max(_AT_LEAST, _IN_VAIN // max(1, len(rules))))
        places = dict[Rule, list[_Spot]]()
        for base in bases:
            note(found, base.body, base.weighed)
            for question in base.weighed.asked:
                places.setdefault(question.rule, []).append(_Spot(base, question.path))
        for rule, one in found.items():
            here = places.get(rule, [])
            telling = [place for place in here if Place(rule.pointer, place.path) in place.base.places]
            self._probe(found, one, schema, _spread(telling or here), chance, seen)
            if not here:
                self._carry(found, rule, schema, chance, min(_AT_LEAST, max(_AROUND, _BUILT // len(rules))))
            if not one.decided and (place := condition_around(rule.pointer)) is not None:
                self._turn(one, schema, place, places.get(Rule(place, "if"), []), chance)
        self._note_the_rest(found, schema)
        return found

    def _weighed(self, schema: Schema, body: Json) -> tuple[Weighed, set[Place]]:
        weighed = self._judge.weighed(schema, body)
        return weighed, self._judge.places(schema, weighed, body)

    def _rarely(self, schema: Schema, missing: set[Rule], chance: Random, patience: int) -> Iterator[_Base]:
        """Bodies in which rules are asked that are seldom asked: built for them, and then drawn by chance."""
        carrying = self._carrying(schema)
        built = (body for rule in sorted(missing) for body in self._built(carrying, rule, missing, chance))
        drawn = (self._mixer.value(schema.node, chance) for _ in range(_DRAWN))
        yield from self._telling(schema, built, missing, math.inf)
        yield from self._telling(schema, drawn, missing, patience)

    def _telling(self, schema: Schema, bodies: Iterable[Json], missing: set[Rule], patience: float) -> Iterator[_Base]:
        """Those in which one of the missing rules is asked, until so many in a row had nothing to tell."""
        in_vain = 0
        for body in bodies:
            if not missing or in_vain >= patience:
                return
            in_vain += 1
            weighed = self._judge.weighed(schema, body)
            if not weighed.accepted:
                continue
            base = _Base(body, weighed, self._judge.places(schema, weighed, body))
            if new := base.rules & missing:
                missing -= new
                in_vain = 0
                yield base

    def _built(self, carrying: Carrying, rule: Rule, missing: set[Rule], chance: Random) -> Iterator[Json]:
        return takewhile(lambda _: rule in missing, carrying.bodies(rule.pointer, chance))

    def _carrying(self, schema: Schema) -> Carrying:
        if schema.pointer not in self._carryings:
            self._carryings[schema.pointer] = Carrying(self._judge.content, self._mixer, schema.pointer)
        return self._carryings[schema.pointer]

    def _probe(
        self,
        found: dict[Rule, Found],
        one: Found,
        schema: Schema,
        places: list[_Spot],
        chance: Random,
        seen: set[str],
    ) -> None:
        """Tries bodies that may break a rule. What one of them showed of each rule, it would show again."""
        if one.decided or not places:
            return
        alone = self._deciding.of(one.rule)
        if not alone.values and not is_about_a_name(one.rule):
            one.broken, one.always_with = alone.broken, alone.always_with
            return
        for turn, (place, value) in enumerate(islice(self._values(one.rule, places, chance), _PROBES)):
            if one.decided or (one.hopeless and turn >= _AT_LEAST):
                return
            changed = replaced(place.base.body, place.path, value)
            if (key := repr(changed)) not in seen:
                seen.add(key)
                note(found, changed, self._judge.weighed(schema, changed, place.base.weighed))

    def _carry(self, found: dict[Rule, Found], rule: Rule, schema: Schema, chance: Random, most: int) -> None:
        """Builds bodies around what decides a rule that no valid body is asked about: nothing keeps it, it may be."""
        carrying, alone, one = self._carrying(schema), self._deciding.of(rule), found[rule]
        if not alone.values:
            one.broken, one.always_with = alone.broken, alone.always_with
        values = alone.values * _AROUND if rule.pointer in carrying else []
        for value in values[:most]:
            if not one.decided:
                body = carrying.around(rule.pointer, value, chance)
                note(found, body, self._judge.weighed(schema, body))

    def _turn(self, one: Found, schema: Schema, place: str, spots: list[_Spot], chance: Random) -> None:
        """Tries bodies that the branches of a condition judge otherwise: without the rule, the other branch holds."""
        for body in self._told_apart(schema, place, spots, chance):
            if one.decided:
                return
            note({one.rule: one}, body, self._judge.weighed(schema, body))

    def _told_apart(self, schema: Schema, place: str, spots: list[_Spot], chance: Random) -> Iterator[Json]:
        carrying, node = self._carrying(schema), follow(schema.content, place)
        for wish in refused(node):
            for spot in _spread(spots):
                for _ in range(_AROUND):
                    held = with_members(node, at(spot.base.body, spot.path), self._mixer.value(wish, chance))
                    yield replaced(spot.base.body, spot.path, held)
        for wish in told_apart(node) if place in carrying else ():
            for _ in range(_AT_LEAST):
                yield carrying.around(place, self._mixer.value(wish, chance), chance)

    def _values(self, rule: Rule, places: list[_Spot], chance: Random) -> Iterator[tuple[_Spot, Json]]:
        """Values that decide a rule by themselves, each at all places, and what is made of what stands there."""
        alone = self._deciding.of(rule).values
        return by_turns(
            [by_turns([zip(repeat(place), alone) for place in places]), self._made_there(rule, places, chance)]
        )

    def _made_there(self, rule: Rule, places: list[_Spot], chance: Random) -> Iterator[tuple[_Spot, Json]]:
        each = [
            zip(repeat(place), self._breaking.values(at(place.base.body, place.path), rule, chance)) for place in places
        ]
        for place, value in islice(by_turns(each), _PROBES):
            if is_about_a_name(rule) or self._deciding.decides(rule, value):
                yield place, value

    def _note_the_rest(self, found: dict[Rule, Found], schema: Schema) -> None:
        """Rules that hold in no valid body may hold in one that decides another, or that is not valid for others."""
        decided = [body for one in found.values() for body in one.decided]
        if lacking := [rule for rule, one in found.items() if not one.kept]:
            chance = Random(schema.pointer)  # noqa: S311 - no secret
            carrying = self._carrying(schema)
            built = (body for rule in lacking for body in self._built_to_keep(carrying, found[rule], chance))
            for body in chain(decided, built):
                note(found, body, self._judge.weighed(schema, body))

    def _built_to_keep(self, carrying: Carrying, one: Found, chance: Random) -> Iterator[Json]:
        return takewhile(lambda _: not one.kept, carrying.bodies(one.rule.pointer, chance))


def _spread(places: list[_Spot]) -> list[_Spot]:
    """Some of the places, from the first to the last and of each depth: a schema may hold there for other reasons."""
    by_depth = dict[int, list[_Spot]]()
    for place in places:
        by_depth.setdefault(len(place.path), []).append(place)
    each = [iter(one[:: max(1, len(one) // _BASES)]) for one in by_depth.values()]
    return list(islice(by_turns(each), _BASES))
