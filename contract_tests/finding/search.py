"""Turns the rules of a schema that combines others into bodies that show each of them: kept, and decided by it.

A body decides a rule where the judge's verdict on it would be another if the document did not state that rule.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, zip_longest
from random import Random
from typing import Any

from contract_tests.finding.breaking import Breaking
from contract_tests.finding.mixing import Mixer
from contract_tests.finding.rules import LEADING, Rules
from contract_tests.judging.judge import Judge
from contract_tests.judging.tracing import Asked, Rule
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import equal_as_json

_DRAWN, _WANTED, _BASES, _PROBES = 600, 40, 12, 240
_HOPELESS, _HOPELESS_BESIDE = 60, 12
"""How many bodies broke a rule, and another with it each time, before no more are tried; and another beside it."""


@dataclass
class Found:
    """What a search has to show for one rule."""

    rule: Rule
    kept: list[Json] = field(default_factory=list)
    """Bodies in which it was asked and held, valid ones first."""

    decided: list[Json] = field(default_factory=list)
    """Bodies on which the verdict hangs on it."""

    always_with: set[Rule] | None = None
    """Which other rules were broken in every body that broke it."""

    broken: int = 0
    """How many bodies broke it."""

    @property
    def hopeless(self) -> bool:
        """Whether so many bodies broke another rule with it that no verdict will hang on it."""
        others = self.always_with or ()
        enough = _HOPELESS_BESIDE if any(one.pointer == self.rule.pointer for one in others) else _HOPELESS
        return not self.decided and bool(others) and self.broken >= enough


class Search:
    """The same bodies in every run."""

    def __init__(self, judge: Judge, rules: Rules, mixer: Mixer) -> None:
        self._judge, self._rules, self._mixer = judge, rules, mixer
        self._breaking = Breaking(rules, mixer)
        self._valid: dict[str, list[Json]] = {}

    def valid(self, schema: Schema) -> list[Json]:
        """Distinct valid bodies, drawn by chance that is the same in every run; the shortest first."""
        if schema.pointer not in self._valid:
            chance, found = Random(schema.pointer), dict[str, Json]()  # noqa: S311 - no secret
            for _ in range(_DRAWN):
                body = self._mixer.value(schema.node, chance)
                if (key := equal_as_json(body)) not in found and self._judge.accepts(schema, body):
                    found[key] = body
                if len(found) >= _WANTED:
                    break
            self._valid[schema.pointer] = [found[key] for key in sorted(found, key=len)]
        return self._valid[schema.pointer]

    def results(self, schema: Schema, rules: list[Rule]) -> dict[Rule, Found]:
        """What the bodies of `schema` have to show for each of some rules."""
        found, seen = {rule: Found(rule) for rule in rules}, set[str]()
        chance = Random(schema.pointer)  # noqa: S311 - no secret
        asked = [(body, *self._judge.asked(schema, body)) for body in self.valid(schema)]
        asked += self._rarely(schema, found.keys() - _rules(asked), chance)
        places = dict[Rule, list[tuple[Json, Asked]]]()
        for body, accepted, questions in asked:
            self._note(found, schema, body, accepted, questions)
            for question in questions:
                places.setdefault(question.rule, []).append((body, question))
        for rule, one in found.items():
            self._probe(found, one, schema, _spread(places.get(rule, [])), chance, seen)
        return found

    def _rarely(self, schema: Schema, unasked: set[Rule], chance: Random) -> list[tuple[Json, bool, list[Asked]]]:
        """Bodies in which rules are asked that are seldom asked: drawn as long as there are such."""
        made: list[tuple[Json, bool, list[Asked]]] = []
        for _ in range(_DRAWN if unasked else 0):
            body = self._mixer.value(schema.node, chance)
            accepted, questions = self._judge.asked(schema, body)
            new = {question.rule for question in questions} & unasked
            if accepted and new:
                made.append((body, accepted, questions))
                unasked = unasked - new
            if not unasked:
                break
        return made

    def _probe(
        self,
        found: dict[Rule, Found],
        one: Found,
        schema: Schema,
        places: list[tuple[Json, Asked]],
        chance: Random,
        seen: set[str],
    ) -> None:
        """Tries bodies that may break a rule. What one of them showed of each rule, it would show again."""
        each = [self._breaking.bodies(body, question, chance) for body, question in places]
        for changed in islice(_by_turns(each), _PROBES):
            if (one.decided and one.kept) or one.hopeless:
                return
            if (key := repr(changed)) not in seen:
                seen.add(key)
                self._note(found, schema, changed, *self._judge.asked(schema, changed))

    def _note(
        self, found: dict[Rule, Found], schema: Schema, body: Json, accepted: bool, questions: list[Asked]
    ) -> None:
        broken = {question.rule for question in questions if not question.held and self._states(question.rule)}
        for rule in {question.rule for question in questions if question.held} & found.keys():
            kept = found[rule].kept
            kept.insert(0 if accepted else len(kept), body)
            del kept[3:]
        for rule in broken & found.keys():
            one = found[rule]
            if one.hopeless:
                continue
            one.broken += 1
            others = broken - {rule}
            one.always_with = others if one.always_with is None else one.always_with & others
            if len(one.decided) < 2 and self._judge.accepts_without(rule, schema, body) != accepted:
                one.decided.append(body)

    def _states(self, rule: Rule) -> bool:
        """Whether a keyword asserts something itself, and does not only lead to others."""
        return rule.keyword not in LEADING or self._rules.limit(rule) is False


def _spread(places: list[tuple[Json, Asked]]) -> list[tuple[Json, Asked]]:
    """Some of the places, from the first to the last and of each depth: a schema may hold there for other reasons."""
    by_depth = dict[int, list[tuple[Json, Asked]]]()
    for place in places:
        by_depth.setdefault(len(place[1].path), []).append(place)
    each = [iter(one[:: max(1, len(one) // _BASES)]) for one in by_depth.values()]
    return list(islice(_by_turns(each), _BASES))


def _rules(asked: list[tuple[Json, bool, list[Asked]]]) -> set[Rule]:
    return {question.rule for _, _, questions in asked for question in questions}


def _by_turns(each: list[Iterator[Any]]) -> Iterator[Any]:
    """One of each, then the next of each, and so on."""
    nothing = object()
    for turn in zip_longest(*each, fillvalue=nothing):
        yield from (one for one in turn if one is not nothing)
