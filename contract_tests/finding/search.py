"""Turns the rules of a schema that combines others into bodies that show each of them: kept, and decided by it.

A body decides a rule where the judge's verdict on it would be another if the document did not state that rule.
"""

from collections.abc import Iterator
from itertools import chain, islice, product, repeat, takewhile
from random import Random

from contract_tests.finding.bases import Bases, Spot
from contract_tests.finding.breaking import Breaking, at, is_about_a_name, replaced
from contract_tests.finding.carrying import Carrying
from contract_tests.finding.conditions import condition_around, refused, told_apart, with_members
from contract_tests.finding.deciding import Deciding, by_turns
from contract_tests.finding.found import Found, note
from contract_tests.finding.mixing import Mixer
from contract_tests.finding.rules import Rules
from contract_tests.judging.judge import Judge
from contract_tests.judging.ruling import Place, Rule
from contract_tests.reading.pointers import Json, follow
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import Digest, digest

_BASES, _PROBES = 12, 240
_BUILT = 2_400
"""How many bodies are built for all rules that no valid body shows: for very many rules, fewer for each."""
_AT_LEAST = 24
"""How many bodies are tried for a rule, whatever came of those for others."""
_AROUND = 8
"""How many bodies are built around a value."""


class Search:
    """The same bodies in every run."""

    def __init__(self, judge: Judge, rules: Rules, mixer: Mixer, bases: Bases) -> None:
        self._judge, self._mixer, self._bases = judge, mixer, bases
        self._breaking = Breaking(rules, mixer)
        self._deciding = Deciding(judge, self._breaking, mixer)

    def results(self, schema: Schema, rules: list[Rule]) -> dict[Rule, Found]:
        """What the bodies of `schema` have to show for each of some rules."""
        found, seen = {rule: Found(rule) for rule in rules}, set[Digest]()
        chance = Random(schema.pointer)  # noqa: S311 - no secret
        places = dict[Rule, list[Spot]]()
        for base in self._bases.showing(schema, rules, chance):
            note(found, base.body, base.weighed)
            for question in base.weighed.asked:
                places.setdefault(question.rule, []).append(Spot(base, question.path))
        for rule, one in found.items():
            here = places.get(rule, [])
            telling = [place for place in here if Place(rule.pointer, place.path) in place.base.places]
            self._probe(found, one, schema, _spread(telling or here), chance, seen)
            if not one.decided:
                self._carry(found, rule, schema, chance, min(_AT_LEAST, max(_AROUND, _BUILT // len(rules))))
            if not one.decided and (place := condition_around(rule.pointer)) is not None:
                self._turn(one, schema, place, places.get(Rule(place, "if"), []), chance)
        self._note_the_rest(found, schema)
        return found

    def _probe(
        self,
        found: dict[Rule, Found],
        one: Found,
        schema: Schema,
        places: list[Spot],
        chance: Random,
        seen: set[Digest],
    ) -> None:
        """Tries bodies that may break a rule, each body once."""
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
            if (key := digest(changed)) not in seen:
                seen.add(key)
                note(found, changed, self._judge.weighed(schema, changed, place.base.weighed))

    def _carry(self, found: dict[Rule, Found], rule: Rule, schema: Schema, chance: Random, most: int) -> None:
        """Builds bodies around what decides a rule that no valid body shows: none may ask it, or only beside others."""
        carrying, alone, one = self._bases.carrying(schema), self._deciding.of(rule), found[rule]
        if not alone.values:
            one.broken, one.always_with = alone.broken, alone.always_with
        values = alone.values * _AROUND if rule.pointer in carrying else []
        for value, apart in islice(product(values, (False, True)), most):
            if not one.decided:
                body = carrying.around(rule.pointer, value, chance, apart=apart)
                note(found, body, self._judge.weighed(schema, body))

    def _turn(self, one: Found, schema: Schema, place: str, spots: list[Spot], chance: Random) -> None:
        """Tries bodies that the branches of a condition judge otherwise: without the rule, the other branch holds."""
        for body in self._told_apart(schema, place, spots, chance):
            if one.decided:
                return
            note({one.rule: one}, body, self._judge.weighed(schema, body))

    def _told_apart(self, schema: Schema, place: str, spots: list[Spot], chance: Random) -> Iterator[Json]:
        carrying, node = self._bases.carrying(schema), follow(schema.content, place)
        for wish in refused(node):
            for spot in _spread(spots):
                for _ in range(_AROUND):
                    held = with_members(node, at(spot.base.body, spot.path), self._mixer.value(wish, chance))
                    yield replaced(spot.base.body, spot.path, held)
        for wish in told_apart(node) if place in carrying else ():
            for _ in range(_AT_LEAST):
                yield carrying.around(place, self._mixer.value(wish, chance), chance)

    def _values(self, rule: Rule, places: list[Spot], chance: Random) -> Iterator[tuple[Spot, Json]]:
        """Values that decide a rule by themselves, each at all places, and what is made of what stands there."""
        alone = self._deciding.of(rule).values
        return by_turns(
            [by_turns([zip(repeat(place), alone) for place in places]), self._made_there(rule, places, chance)]
        )

    def _made_there(self, rule: Rule, places: list[Spot], chance: Random) -> Iterator[tuple[Spot, Json]]:
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
            carrying = self._bases.carrying(schema)
            built = (body for rule in lacking for body in self._built_to_keep(carrying, found[rule], chance))
            for body in chain(decided, built):
                note(found, body, self._judge.weighed(schema, body))

    def _built_to_keep(self, carrying: Carrying, one: Found, chance: Random) -> Iterator[Json]:
        return takewhile(lambda _: not one.kept, carrying.bodies(one.rule.pointer, chance))


def _spread(places: list[Spot]) -> list[Spot]:
    """Some of the places, from the first to the last and of each depth: a schema may hold there for other reasons."""
    by_depth = dict[int, list[Spot]]()
    for place in places:
        by_depth.setdefault(len(place.path), []).append(place)
    each = [iter(one[:: max(1, len(one) // _BASES)]) for one in by_depth.values()]
    return list(islice(by_turns(each), _BASES))
