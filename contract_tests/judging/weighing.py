"""Turns a body into a verdict, each rule that was asked about it, and each rule that the verdict hangs on: in one pass.

A search asks of thousands of bodies what hangs on which of their rules. What a keyword by itself says of a value is the
judge's own reading; here it is put together, and along with it what it would be without each rule.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from contract_tests.judging.applying import APPLYING
from contract_tests.judging.ruling import PARTS, Asked, Place, Rule, states
from contract_tests.judging.tracing import Selecting, only
from contract_tests.judging.weights import BROKEN, HELD, Weight, counted, every
from contract_tests.reading.pointers import Json, Path, follow

BEYOND = {"$dynamicRef", "$id", "unevaluatedItems", "unevaluatedProperties"}
"""Keywords that hold by more than a value and the schemas around it."""


Known: TypeAlias = dict[tuple[int, int, Path], Weight]
"""The weight of a value at a path by a schema, each object named by its identity."""


class _Step(NamedTuple):
    """One keyword of a schema or, where it lists names, one name of it."""

    word: str
    limit: Json
    rule: Rule
    states: bool
    """Whether it asserts something itself, and does not only lead to others."""


@dataclass
class Weighing:
    """One body after the other. Of the document no schema may state what is `BEYOND`."""

    content: Mapping[str, Any]
    pointers: Mapping[int, str]
    selects: Callable[[Json], Selecting | None]
    validator: Any
    """One of the judge's, which knows what is of which type."""

    asked: list[Asked] = field(default_factory=list)
    known: Known = field(default_factory=dict)
    _before: Known = field(default_factory=dict)
    _sensing: bool = False
    _steps: dict[int, list[_Step]] = field(default_factory=dict)
    _targets: dict[str, Json] = field(default_factory=dict)

    def weigh(self, pointer: str, body: Json, before: Known | None = None) -> Weight:
        """The weight of a body. What is the same object at the same path as `before` is not asked again."""
        self.asked, self.known, self._before = [], {}, before or {}
        return self._at(pointer, body, ())

    def places(self, pointer: str, body: Json) -> set[Place]:
        """The places on whose verdict that on the whole body depends: were one the opposite, so would be the other."""
        self._sensing = True
        try:
            return {one for one in self.weigh(pointer, body).hangs if isinstance(one, Place)}
        finally:
            self._sensing = False

    def ask(self, schema: Json, value: Json, path: Path) -> Weight:
        if not isinstance(schema, dict):
            return BROKEN if schema is False else HELD
        key = (id(schema), id(value), path)
        found = self._before.get(key) or self.known.get(key)
        if found is None:
            found = every([self._noted(one, schema, value, path) for one in self._plan(schema)])
            if self._sensing:
                found = found._replace(hangs=found.hangs | {Place(self.pointers[id(schema)], path)})
        self.known[key] = found
        return found

    def _at(self, pointer: str, value: Json, path: Path) -> Weight:
        if pointer not in self._targets:
            self._targets[pointer] = follow(self.content, pointer)
        return self.ask(self._targets[pointer], value, path)

    def _plan(self, schema: Mapping[str, Json]) -> list[_Step]:
        if id(schema) not in self._steps:
            self._steps[id(schema)] = list(self._planned(schema))
        return self._steps[id(schema)]

    def _planned(self, schema: Mapping[str, Json]) -> Iterator[_Step]:
        pointer = self.pointers[id(schema)]
        for word in [one for one in schema if one in self.validator.VALIDATORS]:
            limit = schema[word]
            parts = [(part, only(limit, part)) for part in limit] if word in PARTS else [("", limit)]
            telling = states(word, limit)
            yield from (_Step(word, one, Rule(pointer, word, part), telling) for part, one in parts)

    def _noted(self, step: _Step, schema: Mapping[str, Json], value: Json, path: Path) -> Weight:
        if step.word == "contains":
            return self._contains(step, schema, value, path)
        found = self._weight(step, schema, value, path)
        if not step.states:
            return found
        self.asked.append(Asked(step.rule, path, found.held))
        return found.by(step.rule)

    def _weight(self, step: _Step, schema: Mapping[str, Json], value: Json, path: Path) -> Weight:
        word, limit = step.word, step.limit
        if word == "$ref":
            return self._at(limit, value, path)
        if word in ("oneOf", "anyOf") and (selecting := self.selects(schema)) is not None:
            name, selected = selecting
            tag = value.get(name) if isinstance(value, dict) else None
            return self._at(selected[tag], value, path) if isinstance(tag, str) and tag in selected else BROKEN
        if word in APPLYING:
            return APPLYING[word](self.ask, limit, value, schema, path)
        errors = iter(self.validator.VALIDATORS[word](self.validator, limit, value, schema) or ())
        return BROKEN if any(True for _ in errors) else HELD

    def _contains(self, step: _Step, schema: Mapping[str, Json], value: Json, path: Path) -> Weight:
        """Two rules of their own say how many elements it takes, and how many are too many."""
        if not isinstance(value, list):
            return HELD
        found = [self.ask(step.limit, one, (*path, index)) for index, one in enumerate(value)]
        bounds = [("minContains" if "minContains" in schema else "contains", schema.get("minContains", 1), math.inf)]
        bounds += [("maxContains", 0, schema["maxContains"])] if "maxContains" in schema else []
        made: list[Weight] = []
        for word, least, most in bounds:
            rule, weight = Rule(step.rule.pointer, word), counted(found, least, most)
            self.asked.append(Asked(rule, path, weight.held))
            made.append(weight.by(rule))
        return every(made)
