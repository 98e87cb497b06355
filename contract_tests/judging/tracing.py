"""Turns a judgement into what it was made of: which keyword of which schema was asked about what, and held or not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias, cast

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from contract_tests.judging.keywords import CORRECTED, PLAIN, TYPES, Function, format_
from contract_tests.judging.ruling import PARTS, Asked, Rule, states
from contract_tests.reading.pointers import Json, follow
from contract_tests.reading.schema import Schema

Selecting: TypeAlias = tuple[str, Mapping[str, str]]
"""A property, and the pointer of the schema that each of its values selects."""


@dataclass
class Trace:
    """What a judgement notes, and the rule that it leaves out, if any."""

    pointers: Mapping[int, str]
    content: Mapping[str, Any]
    asserts_formats: bool = False
    without: Rule | None = None
    noting: bool = False
    asked: list[Asked] = field(default_factory=list)
    path: list[Any] = field(default_factory=list)
    held: dict[tuple[int, int], bool] = field(default_factory=dict)
    """Which members of unions the values of the one judgement keep that is going on, each told by where it is."""
    _unions: dict[int, Selecting | None] = field(default_factory=dict)

    def selects(self, schema: Json) -> Selecting | None:
        """The property of a union whose value alone selects a member, and the pointer that each value selects."""
        if id(schema) not in self._unions:
            self._unions[id(schema)] = self._selecting(schema)
        return self._unions[id(schema)]

    def _selecting(self, schema: Json) -> Selecting | None:
        found = Schema(self.content, self.pointers[id(schema)]) if id(schema) in self.pointers else None
        if found is None or not found.is_union:
            return None
        return found.discriminator, {tag: one.target for tag, one in found.members.items()}

    @cached_property
    def _by_scope(self) -> bool:
        """Whether what a schema means depends on the references that led to it."""
        schemas = (follow(self.content, pointer) for pointer in self.pointers.values())
        return any(isinstance(one, Mapping) and "$dynamicRef" in one for one in schemas)

    def holds(self, validator: Any, instance: Json, schema: Json) -> bool:
        """Whether a value keeps a member of a union. A union of itself asks the same again and again."""
        key = (id(schema), id(instance))
        if self._by_scope or key not in self.held:
            self.held[key] = _holds(validator, instance, schema)
        return self.held[key]

    def traced(self, keyword: str, function: Function) -> Function:
        def judge(validator: Any, limit: Json, instance: Json, schema: Json) -> list[ValidationError]:
            pointer = self.pointers.get(id(schema))
            if pointer is None or not (self.noting or (self.without and self.without.pointer == pointer)):
                return list(function(validator, limit, instance, schema) or ())
            return self._noted(pointer, keyword, function, (validator, limit, instance, schema))

        return cast(Function, judge)

    def _noted(self, pointer: str, keyword: str, function: Function, arguments: Any) -> list[ValidationError]:
        validator, limit, instance, schema = arguments
        parts = [(part, only(limit, part)) for part in limit] if keyword in PARTS else [("", limit)]
        found: list[ValidationError] = []
        for part, one in parts:
            rule = Rule(pointer, keyword, part)
            if rule == self.without:
                continue
            errors = list(function(validator, one, instance, schema) or ())
            if keyword == "contains":
                self._note_bounds(pointer, schema, errors)
                skipped = self.without.keyword if self.without and self.without.pointer == pointer else ""
                errors = [error for error in errors if skipped != _bound(error, schema)]
            if self.noting and states(keyword, limit):
                self.asked.append(Asked(rule, tuple(self.path), not errors))
            found += errors
        return found

    def _note_bounds(self, pointer: str, schema: Json, errors: list[ValidationError]) -> None:
        for word in ("minContains", "maxContains"):
            if word in schema and self.noting:
                held = not any(_bound(error, schema) == word for error in errors)
                self.asked.append(Asked(Rule(pointer, word), tuple(self.path), held))


def _holds(validator: Any, instance: Json, schema: Json) -> bool:
    return next(validator.descend(instance, schema), None) is None


def _bound(error: ValidationError, schema: Json) -> str:
    least = "minContains" if "minContains" in schema else "contains"
    return "maxContains" if error.validator == "maxContains" else least


def only(limit: Json, part: str) -> Json:
    return {part: limit[part]} if isinstance(limit, dict) else [part]


def plain_class(trace: Trace) -> Any:
    """A class of validators that judges and notes nothing."""
    said = {**PLAIN, **CORRECTED, **({"format": format_} if trace.asserts_formats else {})}
    made: Any = cast(Any, extend)(Draft202012Validator, validators=said, type_checker=TYPES)
    into = made.descend

    def descend(self: Any, instance: Json, schema: Json, path: Any = None, **others: Any) -> Iterator[ValidationError]:
        if schema is False:  # the library tells neither the place nor the keyword that leads there
            return iter([ValidationError("is not allowed", path=() if path is None else (path,))])
        return cast(Iterator[ValidationError], into(self, instance, schema, path=path, **others))

    made.descend = descend
    made.selects = lambda _, schema: trace.selects(schema)
    made.holds = lambda self, instance, schema: trace.holds(self, instance, schema)
    return made


def tracing_class(trace: Trace) -> Any:
    """A class of validators that tells `trace` what it asks, at several times the cost."""
    made = plain_class(trace)
    functions = {word: trace.traced(word, function) for word, function in made.VALIDATORS.items()}
    made = cast(Any, extend)(made, validators=functions)
    plain = made.descend

    def descend(self: Any, instance: Json, schema: Json, path: Any = None, **others: Any) -> Iterator[ValidationError]:
        if path is not None:
            trace.path.append(path)
        try:
            return iter(list(plain(self, instance, schema, path=path, **others)))
        finally:
            if path is not None:
                trace.path.pop()

    made.descend = descend
    made.is_valid = lambda self, instance: not list(self.iter_errors(instance))  # what is broken first is not all
    made.holds = _holds
    made.selects = lambda _, schema: trace.selects(schema)
    return made
