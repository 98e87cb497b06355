"""Turns a schema into values that are valid for it, and a valid body into what is to be sent for it."""

import json
import math
from collections.abc import Iterator
from copy import deepcopy
from itertools import count, islice
from typing import Any

from contract_tests.document import Schema
from contract_tests.judge import Judge
from contract_tests.limits import SIDES, Place
from contract_tests.pointers import Json

_PLAIN: dict[str, list[Json]] = {
    "string": ["a", "text", "2020-01-31"],
    "integer": [1, 0],
    "number": [1.5, 1, 0.25],
    "boolean": [True, False],
    "null": [None],
    "object": [{}, {"a": 1}],
}
_LIMITS = SIDES.keys() - {"type", "enum", "const", "minItems", "maxItems", "uniqueItems"}
_LONGEST_SEARCH = 2000


class Bodies:
    """Values that are the same in every run. The judge picks them from candidates."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._some: dict[tuple[str, int], list[Json]] = {}

    def some(self, schema: Schema, number: int) -> list[Json]:
        """Up to `number` distinct valid values. Fewer where there are no more, or where none more was found."""
        key = (schema.pointer, number)
        if key not in self._some:
            self._some[key] = list(islice(self._distinct(schema), number))
        return self._some[key]

    def one(self, schema: Schema) -> Json:
        """A valid value, made anew for each caller: a client may change what it is given."""
        if not (found := self.some(schema, 1)):
            raise NoWitnessError(f"no valid value found for {schema.pointer}")
        return deepcopy(found[0])

    def minimal(self, model: Schema) -> dict[str, Json]:
        """What is required and nothing else."""
        unnamed = [name for name in model.required if name not in model.properties]
        known = {name: self.one(model.properties[name]) for name in model.required if name in model.properties}
        return known | dict.fromkeys(unnamed, "a")

    def full(self, model: Schema) -> dict[str, Json]:
        """Every property that the document names."""
        return {name: self.one(schema) for name, schema in model.properties.items()}

    def place(self, schema: Schema) -> Place:
        def elements(number: int) -> list[Json]:
            found = self.some(schema.items, number) if schema.items else list(range(number))
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
        if schema.is_union:
            yield from self._members(schema)
        elif schema.is_model:
            yield from self._objects(schema)
        elif words.get("type") == "array":
            lengths = {words.get("minItems", 0), 1, 2, words.get("maxItems", 3)}
            yield from (self.place(schema).elements(length) for length in sorted(lengths))
        else:
            yield from self._scalars(schema)

    def _members(self, union: Schema) -> Iterator[Json]:
        for value, model in union.members.items():
            yield self.minimal(model) | {union.discriminator: value}

    def _objects(self, model: Schema) -> Iterator[Json]:
        least = self.minimal(model)
        yield least
        for name, schema in model.properties.items():
            if not (schema.is_model or schema.is_union or schema.items):
                yield from (least | {name: value} for value in self._distinct(schema))

    def _scalars(self, schema: Schema) -> Iterator[Json]:
        words = schema.keywords
        yield from (words[word] for word in ("const", "default", "example") if word in words)
        yield from words.get("enum", [])
        if words.keys() & {"const", "enum"}:
            return
        yield from words.get("examples", [])
        names = [words["type"]] if isinstance(words.get("type"), str) else words.get("type", _PLAIN)
        for name in names:
            yield from _PLAIN.get(name, [])
        for word in sorted(words.keys() & _LIMITS):
            yield from SIDES[word](words[word], self.place(schema)).on
        if {"integer", "number"} & set(names):
            lowest: Json = words.get("minimum", words.get("exclusiveMinimum", 0))
            yield from (math.ceil(lowest) + step for step in range(_LONGEST_SEARCH // 4))
        if "string" in names:
            yield from (f"a{number}" for number in count())


class NoWitnessError(Exception):
    """The harness found no valid value for a schema, so it could prove nothing there."""


def with_defaults(schema: Schema, body: Json) -> Json:
    """What is sent for a valid `body`: defaults filled in, and integers written as integers."""
    if schema.is_union and isinstance(body, dict):
        return with_defaults(schema.members[body[schema.discriminator]], body)
    if schema.is_model and isinstance(body, dict):
        return _object_with_defaults(schema, body)
    if schema.items and isinstance(body, list):
        return [with_defaults(schema.items, item) for item in body]
    if schema.keywords.get("type") == "integer" and isinstance(body, float):
        return int(body)
    return body


def _object_with_defaults(model: Schema, body: dict[str, Json]) -> dict[str, Json]:
    filled = defaults(model) | body
    return {
        name: with_defaults(model.properties[name], value) if name in model.properties else value
        for name, value in filled.items()
    }


def defaults(model: Schema) -> dict[str, Any]:
    """The value of each property that has a default and may be left out."""
    return {
        name: schema.keywords["default"]
        for name, schema in model.properties.items()
        if "default" in schema.keywords and name not in model.required
    }


def exact(value: Json) -> str:
    """A text that is the same for values that are the same in value and type: 1, 1.0 and true are three."""
    return json.dumps(value, sort_keys=True)


def equal_as_json(value: Json) -> str:
    """A text that is the same for values that JSON Schema takes for equal: 1 and 1.0 are one, true is another."""
    return exact(_whole(value))


def _whole(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_whole(inner) for inner in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
