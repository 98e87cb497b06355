"""Turns a body into what is wrong with it: pairs of pointer and keyword, by `jsonschema` on the raw document.

What JSON can't say, such as NaN, has the wrong type.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, TypeAlias

from jsonschema import ValidationError
from jsonschema.protocols import Validator

from contract_tests.judging.keywords import TYPES, is_finite, is_text
from contract_tests.judging.registry import registry_of
from contract_tests.judging.ruling import Asked, Place, Rule
from contract_tests.judging.tracing import Trace, plain_class, tracing_class
from contract_tests.judging.weighing import BEYOND, Known, Weighing
from contract_tests.judging.weights import Hinge
from contract_tests.reading.pointers import Json, Path, follow, pointer_of, reference_to
from contract_tests.reading.reaching import reached
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import all_schemas
from contract_tests.reading.values import Digest, digest

Broken: TypeAlias = set[tuple[str, str]]


@dataclass(frozen=True)
class Weighed:
    accepted: bool
    asked: list[Asked]
    """Each rule that was asked about the body, or about a value in it, and if it held."""
    broken: frozenset[Rule]
    blamed: frozenset[Rule]
    """Those of them for which the body is refused."""
    hangs: frozenset[Hinge]
    """The rules without each of which the verdict would be the other one."""
    known: Known = field(repr=False)
    """What is known of the objects in the body, as long as they are there."""


class Judge:
    def __init__(self, content: Mapping[str, Any], *, asserts_formats: bool = False) -> None:
        self.content, self.asserts_formats = content, asserts_formats
        found = list(all_schemas(content))
        self._trace = Trace({id(schema): f"#{pointer_of(path)}" for path, schema in found}, content, asserts_formats)
        self._plain, self._tracing = plain_class(self._trace), tracing_class(self._trace)
        self._registry = registry_of(content, found)
        self._validator = cache(self._make)
        self._weighing = Weighing(content, self._trace.pointers, self._trace.selects, self._plain({}))
        self._is_beyond = cache(partial(_is_beyond, content))
        self._known: dict[tuple[str, Digest], frozenset[tuple[str, str]]] = {}

    def _make(self, kind: Any, pointer: str) -> Validator:
        made: Validator = kind(reference_to(pointer), registry=self._registry)
        return made

    def broken(self, schema: Schema, body: Json) -> Broken:
        """Every violation of `body` as (pointer, keyword); none means that it is valid."""
        key = (schema.pointer, digest(body))  # one case is judged once for each way to give it to the client
        if key not in self._known:
            self._known[key] = frozenset(self._broken(self._plain, schema, body))
        return set(self._known[key])

    def _broken(self, kind: Any, schema: Schema, body: Json) -> Broken:
        unsayable = list(no_json(body))
        found = self._errors(self._validator(kind, schema.pointer), body)
        errors = [one for one in found if not (one.validator == "properties" and tuple(one.path) in unsayable)]
        said = {(pointer_of(error.absolute_path), str(error.validator)) for error in errors}
        judged = {self._judged(error) for error in errors}
        unsaid = (path for path in unsayable if not any(path[:end] in judged for end in range(len(path) + 1)))
        return said | {(pointer_of(path), "type") for path in unsaid}

    def _errors(self, validator: Validator, body: Json) -> list[ValidationError]:
        self._trace.held.clear()
        return list(validator.iter_errors(body))

    def _judged(self, error: ValidationError) -> Path:
        """The place that `error` settles: all of the object, where its tag selects nothing."""
        place = tuple(error.absolute_path)
        settles = error.validator in ("required", "discriminator") and self._trace.selects(error.schema) is not None
        return place[:-1] if settles else place

    def accepts(self, schema: Schema, body: Json) -> bool:
        return not self.broken(schema, body)

    def weighed(self, schema: Schema, body: Json, before: "Weighed | None" = None) -> Weighed:
        """The verdict on `body`, and what it hangs on.

        Of a body that shares objects with one weighed `before`, what is asked about those is not noted again.
        """
        if self._is_beyond(schema.pointer):
            return self._asked_of_each(schema, body)
        found = self._weighing.weigh(schema.pointer, body, before.known if before else None)
        unsayable = any(True for _ in no_json(body))  # without any rule it stays what JSON can't say
        hangs = frozenset[Hinge]() if unsayable else found.hangs
        return Weighed(
            found.held and not unsayable,
            self._weighing.asked,
            found.broken,
            found.blamed,
            hangs,
            self._weighing.known,
        )

    def places(self, schema: Schema, weighed: Weighed, body: Json) -> set[Place]:
        """The places of a body that its verdict hangs on, or may hang on."""
        if self._is_beyond(schema.pointer):
            return {Place(one.rule.pointer, one.path) for one in weighed.asked}
        return self._weighing.places(schema.pointer, body)

    def _asked_of_each(self, schema: Schema, body: Json) -> Weighed:
        """The same, by judging anew without each rule that is broken."""
        self._trace.asked, self._trace.noting = [], True
        try:
            accepted = not self._broken(self._tracing, schema, body)
        finally:
            self._trace.noting = False
        broken = frozenset(one.rule for one in self._trace.asked if not one.held)
        hangs = frozenset[Hinge](one for one in broken if self.accepts_without(one, schema, body) != accepted)
        blamed = frozenset[Rule]() if accepted else broken
        return Weighed(accepted, self._trace.asked, broken, blamed, hangs, {})

    def accepts_without(self, rule: Rule, schema: Schema, body: Json) -> bool:
        """Whether `body` would be valid if the document did not state `rule`."""
        self._trace.without = rule
        try:
            return not self._broken(self._tracing, schema, body)
        finally:
            self._trace.without = None

    def fitting(self, words: Mapping[str, Json]) -> Callable[[Json], bool]:
        """What says whether a value keeps keywords that refer to nothing."""
        validator = self._plain(words)
        return lambda value: not self._errors(validator, value) and next(no_json(value), None) is None


def _is_beyond(content: Mapping[str, Any], pointer: str) -> bool:
    """Whether a schema holds by more than what stands at the places that it reaches."""
    stated = [node for place in reached(content, pointer) if isinstance(node := follow(content, place), Mapping)]
    return any(BEYOND & node.keys() or not str(node.get("$ref", "#/")).startswith("#/") for node in stated)


def no_json(value: Json, path: Path = ()) -> Iterator[Path]:
    """Where `value` holds what JSON has no word for: NaN, infinities, lone surrogates."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from no_json(inner, (*path, key)) if is_text(key) else iter([(*path, key)])
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from no_json(inner, (*path, index))
    elif not (is_finite(value) and is_text(value)):
        yield path


def is_type(name: str, value: Json) -> bool:
    """Whether `value` is of the JSON Schema type `name`: 2.0 is an integer, True is no number, NaN is nothing."""
    return bool(TYPES.is_type(value, name))
