"""Turns a schema into valid bodies of it in which its rules are asked: what a search for their limits begins with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, takewhile
from random import Random
from typing import NamedTuple

from contract_tests.finding.breaking import replaced
from contract_tests.finding.carrying import Carrying
from contract_tests.finding.mixing import Mixer
from contract_tests.judging.judge import Judge, Weighed
from contract_tests.judging.ruling import Place, Rule
from contract_tests.reading.pointers import Json, Path
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import equal_as_json

_DRAWN, _WANTED = 600, 40
_IN_VAIN = 20_000
"""How many bodies are drawn in vain, shared by the rules of a body: where there are many, each is large."""
_AT_LEAST = 24
"""How many are, whatever came of those for other rules."""
_BUILT_IN_VAIN = 400
"""How many bodies are built in a row of which none told anything, before fewer are for each rule."""
_OF_A_RULE, _OF_A_RULE_AT_LEAST = 16, 4


@dataclass(frozen=True)
class Base:
    """A valid body to begin with."""

    body: Json
    weighed: Weighed
    places: set[Place]

    @cached_property
    def rules(self) -> set[Rule]:
        """Those that are asked about a place which the verdict hangs on."""
        return {one.rule for one in self.weighed.asked if Place(one.rule.pointer, one.path) in self.places}


class Spot(NamedTuple):
    """Where a schema is asked about a value in a body."""

    base: Base
    path: Path


class Bases:
    """The same bodies in every run."""

    def __init__(self, judge: Judge, mixer: Mixer) -> None:
        self._judge, self._mixer = judge, mixer
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

    def carrying(self, schema: Schema) -> Carrying:
        if schema.pointer not in self._carryings:
            self._carryings[schema.pointer] = Carrying(self._judge, self._mixer, schema.pointer)
        return self._carryings[schema.pointer]

    def showing(self, schema: Schema, rules: list[Rule], chance: Random) -> list[Base]:
        """Valid bodies, so many that each of the rules is asked in one of them, if such are found."""
        hunt = _Hunt(self._judge, schema, self.carrying(schema), set(rules))
        bases = [hunt.base(body, self._judge.weighed(schema, body)) for body in self.valid(schema)]
        for base in bases:
            hunt.note(base)
        drawn = (self._mixer.value(schema.node, chance) for _ in range(_DRAWN))
        return [
            *bases,
            *hunt.built(chance),
            *hunt.among(drawn, max(_AT_LEAST, _IN_VAIN // max(1, len(rules)))),
        ]


@dataclass
class _Hunt:
    """For bodies in which rules are asked that are seldom asked."""

    judge: Judge
    schema: Schema
    carrying: Carrying
    missing: set[Rule]
    spots: dict[str, Spot] = field(default_factory=dict)
    """For the place of each schema, where the verdict on a body hangs on what stands there."""
    in_vain: int = 0

    def base(self, body: Json, weighed: Weighed) -> Base:
        return Base(body, weighed, self.judge.places(self.schema, weighed, body))

    def note(self, base: Base) -> None:
        self.missing -= base.rules
        for place in base.places:
            self.spots.setdefault(place.pointer, Spot(base, place.path))

    def built(self, chance: Random) -> Iterator[Base]:
        """Bodies that are built for each rule, inside those that are known or from the ground up."""
        for rule in sorted(self.missing):
            known = self.spots if rule.pointer not in self.spots else ()
            parts = self.carrying.parts(rule.pointer, chance, known)
            most = _OF_A_RULE if self.in_vain < _BUILT_IN_VAIN else _OF_A_RULE_AT_LEAST
            for place, value in islice(parts, most):
                if rule not in self.missing:
                    break
                self.in_vain += 1
                yield from self._telling(*self._put(place, value))

    def among(self, bodies: Iterable[Json], patience: int) -> Iterator[Base]:
        """Those of the bodies that tell something, until so many in a row did not."""
        self.in_vain = 0
        for body in takewhile(lambda _: self.missing and self.in_vain < patience, bodies):
            self.in_vain += 1
            yield from self._telling(body, self.judge.weighed(self.schema, body))

    def _put(self, place: str, value: Json) -> tuple[Json, Weighed]:
        """A body with a value at a place of a known one, or the value by itself."""
        if (spot := self.spots.get(place)) is None or place == self.schema.pointer:
            return value, self.judge.weighed(self.schema, value)
        body = replaced(spot.base.body, spot.path, value)
        return body, self.judge.weighed(self.schema, body, spot.base.weighed)

    def _telling(self, body: Json, weighed: Weighed) -> Iterator[Base]:
        """The body, if one of the missing rules is asked in it."""
        if weighed.accepted and self.missing & {one.rule for one in weighed.asked}:
            base = self.base(body, weighed)
            if base.rules & self.missing:
                self.note(base)
                self.in_vain = 0
                yield base
