"""Turns a schema into values that are valid for it: the same in every run."""

import math
from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import count, islice

from contract_tests.finding.bases import Bases
from contract_tests.finding.mixing import Mixer
from contract_tests.finding.rules import Rules
from contract_tests.finding.search import Search
from contract_tests.judging.judge import Judge
from contract_tests.judging.sending import as_integer
from contract_tests.limits.formats import OF_A_FORMAT
from contract_tests.limits.patterns import matching
from contract_tests.limits.sizes import MOST
from contract_tests.limits.table import SIDES, Place
from contract_tests.reading.parameters import parameter_at
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import equal_as_json, exact
from contract_tests.wire.carried import not_carried
from contract_tests.wire.payloads import Body

__all__ = ["Bodies", "NoWitnessError", "equal_as_json", "exact"]

_PLAIN: dict[str, list[Json]] = {
    "string": ["a", "text", "2020-01-31"],
    "integer": [1, 0],
    "number": [1.5, 1, 0.25],
    "boolean": [True, False],
    "null": [None],
    "object": [{}, {"a": 1}],
}
_LIMITS = SIDES.keys() - {
    "type",
    "enum",
    "const",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
}
_LONGEST_SEARCH = 2000
_LONGEST = 20
"""How many lengths a text that must match is tried at, before the last of them is numbered."""
_VARIED = 64
"""How many elements of an array differ, where they need not: more are the same ones again."""
_SEVERAL = 12
"""How many values are tried until one is found that a request can carry."""


class Bodies:
    """Values that are the same in every run. The judge picks them from candidates."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self.mixer = Mixer(judge.content, judge)
        self.bases = Bases(judge, self.mixer)
        self.search = Search(judge, Rules(judge.content), self.mixer, self.bases)
        self._minimal: dict[str, dict[str, Json]] = {}
        self._some: dict[tuple[str, int], list[Json]] = {}

    def some(self, schema: Schema, number: int) -> list[Json]:
        """Up to `number` distinct valid values. Fewer where there are no more, or where none more was found."""
        key = (schema.pointer, number)
        if key not in self._some:
            self._some[key] = list(islice(self._distinct(schema), number))
        return self._some[key]

    def one(self, schema: Schema) -> Json:
        """A valid value, made anew for each caller: a client may change what it is given."""
        found = self.some(schema, 1)
        if (parameter := parameter_at(schema.content, schema.pointer)) is not None:
            found = [value for value in self.some(schema, _SEVERAL) if not not_carried(parameter, value)]
        if not found:
            raise NoWitnessError(f"no valid value found for {schema.pointer}")
        return deepcopy(found[0])

    def minimal(self, model: Schema) -> dict[str, Json]:
        """What is required and nothing else, where that is enough."""
        if model.pointer not in self._minimal:
            self._minimal[model.pointer] = self._least_of(model)
        return deepcopy(self._minimal[model.pointer])

    def _least_of(self, model: Schema) -> dict[str, Json]:
        unnamed = [name for name in model.required if name not in model.properties]
        known = {name: self.one(model.properties[name]) for name in model.required if name in model.properties}
        return self._accepted(model, known | dict.fromkeys(unnamed, "a"), 0)

    def least(self, schema: Schema, tag: Mapping[str, str]) -> Json:
        """The least body of a variant."""
        return {**self.minimal(schema), **tag} if schema.is_model else self.one(schema)

    def carried(self, stated: Body, made: Json) -> Json:
        """A body with other values for what its media type has no way to carry: an empty array, in a form."""
        known = stated.schema.every_property if stated.schema else {}
        members = made.items() if isinstance(made, dict) else ()
        lost = [name for name, one in members if name in known and stated.not_carried(name, one)]
        said = {name: one for name in lost for one in islice(self._carried(stated, name, known[name]), 1)}
        return made | deepcopy(said) if lost else made

    def _carried(self, stated: Body, name: str, schema: Schema) -> Iterator[Json]:
        """Values of a member that its media type can carry, the smallest that are known first."""
        yield from (one for one in self.some(schema, _SEVERAL) if self._is_carried(stated, name, one, schema))
        yield from (one for one in self.bases.valid(schema) if self._is_carried(stated, name, one, schema))

    def _is_carried(self, stated: Body, name: str, value: Json, schema: Schema) -> bool:
        """Whether a valid member keeps its rules without what nothing stands for in it, too."""
        left = stated.left({name: value})
        return not stated.not_carried(name, value) and (name not in left or self._judge.accepts(schema, left[name]))

    def full(self, model: Schema) -> dict[str, Json]:
        """Every property that the document names and that has a value, where so many are allowed."""
        known = {name: one for name, one in model.properties.items() if name in model.required or self.some(one, 1)}
        return self._accepted(model, {name: self.one(one) for name, one in known.items()}, -1)

    def _accepted(self, model: Schema, made: dict[str, Json], otherwise: int) -> dict[str, Json]:
        if self._judge.accepts(model, made):
            return made
        found = [body for body in self.bases.valid(model) if isinstance(body, dict)]
        only_in_answers = model.only_in_answers
        found.sort(key=lambda body: otherwise == 0 and len(only_in_answers & body.keys()))
        return deepcopy(found[otherwise]) if found else made

    def place(self, schema: Schema) -> Place:
        def elements(number: int) -> list[Json]:
            inner = schema.items or schema.additional
            varied = number if schema.keywords.get("uniqueItems") else min(number, _VARIED)
            found = self.some(inner, varied) if inner else list(range(number))
            return found if not found else [found[index % len(found)] for index in range(number)]

        return Place(schema.keywords, lambda number: self.some(schema, number), elements)

    def _distinct(self, schema: Schema) -> Iterator[Json]:
        seen = set[str]()
        for value in islice(self._candidates(schema), _LONGEST_SEARCH):
            if (key := equal_as_json(value)) not in seen and self._judge.accepts(schema, value):
                seen.add(key)
                yield value

    def _candidates(self, schema: Schema) -> Iterator[Json]:
        words = schema.keywords
        if schema.combined:
            yield from self.bases.valid(schema)
            for word in ("anyOf", "oneOf"):
                members = (schema.below(word, index) for index in range(len(words.get(word, ()))))
                yield from (value for member in members for value in self._candidates(member))
        elif schema.is_union:
            yield from self._members(schema)
        elif schema.is_model:
            yield from self._objects(schema)
        elif words.get("type") == "array":
            lengths = {words.get("minItems", 0), 1, 2, words.get("maxItems", 3)}
            yield from (self.place(schema).elements(length) for length in sorted(lengths) if length <= MOST)
        elif words.get("type") == "object":
            yield from [*_PLAIN["object"], *self.bases.valid(schema)]
        else:
            yield from self._scalars(schema)

    def _members(self, union: Schema) -> Iterator[Json]:
        for value, model in union.members.items():
            yield self.minimal(model) | {union.discriminator: value}

    def _objects(self, model: Schema) -> Iterator[Json]:
        least = self.minimal(model)
        yield least
        for name, schema in model.properties.items():
            if not (schema.is_model or schema.is_union or schema.items or schema.combined or schema.additional):
                yield from (least | {name: value} for value in self._distinct(schema))

    def _scalars(self, schema: Schema) -> Iterator[Json]:
        words = schema.keywords
        stated = [words[word] for word in ("const", "default", "example") if word in words]
        yield from (as_integer(schema, value) for value in [*stated, *words.get("enum", [])])
        if words.keys() & {"const", "enum"}:
            return
        yield from words.get("examples", [])
        names = [words["type"]] if isinstance(words.get("type"), str) else words.get("type", _PLAIN)
        for name in names:
            yield from _PLAIN.get(name, [])
        yield from OF_A_FORMAT.get(words.get("format", ""), [])
        for word in sorted(words.keys() & _LIMITS):
            yield from SIDES[word](words[word], self.place(schema)).on
        if {"integer", "number"} & set(names):
            lowest: Json = words.get("minimum", words.get("exclusiveMinimum", 0))
            yield from (math.ceil(lowest) + step for step in range(_LONGEST_SEARCH // 4))
        if "string" in names and "pattern" in words:
            lengths = range(words.get("minLength", 0), words.get("maxLength", _LONGEST) + 1)[:_LONGEST]
            yield from (text for length in lengths for text in matching(words["pattern"], length))
            for text in matching(words["pattern"], lengths[-1])[:1] if lengths else ():
                yield from (text[: -len(number)] + number for number in map(str, count()))
        elif "string" in names:
            yield from (f"a{number}" for number in count())


class NoWitnessError(Exception):
    """The harness found no valid value for a schema, so it could prove nothing there."""
