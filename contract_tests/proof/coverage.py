"""Turns what a package declares, and a schema, into each rule of the schema that is not declared with its limit."""

from collections.abc import Iterator
from typing import Any

import attrs

from contract_tests.bench import Bench
from contract_tests.finding.rules import KNOWN
from contract_tests.limits.table import SIDES
from contract_tests.reading.pointers import Json
from contract_tests.reading.saying import always
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import asserted
from contract_tests.reading.values import exact


class Coverage:
    """What is declared must be documented; what is documented must be declared, or judged by the schema as a whole."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def of_class(self, schema: Schema) -> list[str]:
        """What the class of a schema does not declare, or declares otherwise."""
        cls, known = self._bench.package.model(schema), schema.every_property
        fields, whole = self._bench.package.fields(schema), self._is_whole(schema)
        lines = [] if whole else list(_needs_a_rule(schema))
        lines += [f"{schema.target}: no field for {name}" for name in known if name not in fields]
        for name in known.keys() & fields.keys():
            lines += self.of_value(fields[name].metadata["keywords"], known[name], whole=whole)
        if schema.additional is not None and not whole:
            extra = [one for one in attrs.fields(cls) if one.metadata["wire_name"] is None]
            lines += self.of_value(extra[0].metadata["keywords"] if extra else (), schema.additional)
        return lines

    def of_value(self, keywords: Any, schema: Schema, *, whole: bool = False) -> list[str]:
        """`whole` says that a schema around this one is judged as a whole: then only what is declared counts."""
        whole = whole or any(_judges(one, schema) for one in keywords)
        declared = {one.keyword: one for one in keywords if not _is_pointer(one)}
        lines = [f"{schema.pointer}: {line}" for line in _other_limits(declared, schema)]
        if not whole:
            listed = self._bench.cases.why_unkept(schema) and schema.keywords.keys() & {"enum", "const"}
            unread = {"type"} if listed else set[str]()  # an answer is read all the same, as one of what is listed
            lines += [
                f"{schema.pointer}: {word} is not declared" for word in sorted(_undeclared(declared, schema) - unread)
            ]
        return lines + [line for word, one in declared.items() for line in self._inside(word, one, schema, whole)]

    def _inside(self, word: str, one: Any, schema: Schema, whole: bool) -> list[str]:
        match word:
            case "items" if schema.items is not None:
                return self.of_value(one.limit, schema.items, whole=whole)
            case "additionalProperties" if schema.additional is not None:
                return self.of_value(one.limit, schema.additional, whole=whole)
            case "discriminator":
                known = list(schema.members) if schema.is_union else []
                return [] if list(one.limit) == known else [f"{schema.pointer}: discriminator {one.limit}"]
            case "$ref":
                source = self._bench.package.source_of(one.limit)
                return [] if source == schema.target else [f"{schema.pointer}: a {one.limit}, which is {source}"]
            case _:
                return []

    def _is_whole(self, schema: Schema) -> bool:
        cls: Any = self._bench.package.model(schema)
        return any(_judges(one, schema) for one in cls.__rules__)


def _other_limits(declared: dict[str, Any], schema: Schema) -> Iterator[str]:
    words = schema.keywords
    inside = {"items", "additionalProperties"} - words.keys() if not schema.combined else set[str]()
    yield from (f"{word} is declared and not stated" for word in inside & declared.keys())
    for word, one in declared.items():
        if word in SIDES and (word not in words or exact(_plain(one.limit)) != exact(words[word])):
            yield f"{word} is declared as {one.limit!r}"


def _undeclared(declared: dict[str, Any], schema: Schema) -> set[str]:
    """The keywords that a value must declare and does not. That a class has those of its schema is tested elsewhere."""
    if "$ref" in declared or "discriminator" in declared:
        return set()
    missing = schema.keywords.keys() & KNOWN - declared.keys()
    idle = {word for word in ("additionalProperties", "items") if schema.keywords.get(word) in (True, {})}
    return missing - idle


def _needs_a_rule(schema: Schema) -> Iterator[str]:
    """What fields by themselves don't keep: all but the properties of schemas that hold together."""
    names: list[str] = []
    for node, pointer in always(schema.content, schema.target):
        words = asserted(node) if isinstance(node, dict) else {"a boolean schema"}
        own = {"properties", "required", "type", "allOf", "$ref"}
        own |= {"additionalProperties"} if pointer == schema.target and not schema.combined else set()
        yield from (f"{pointer}: {word} is not judged" for word in words - own if node.get(word) is not True)
        names += node.get("properties", {})
    yield from (f"{schema.target}: {name} is stated twice" for name in names if names.count(name) > 1)
    unknown = schema.every_required - set(names)
    yield from (f"{schema.target}: {name} is required and not declared" for name in unknown)


def _is_pointer(one: Any) -> bool:
    return one.keyword == "$ref" and str(one.limit).startswith("#")


def _judges(one: Any, schema: Schema) -> bool:
    """Whether a keyword has the judge see the schema, or one around it."""
    if not _is_pointer(one):
        return False
    places = {schema.pointer, schema.target}
    return one.limit in places or any(place.startswith(f"{one.limit}/") for place in places)


def _plain(limit: Any) -> Json:
    return list(limit) if isinstance(limit, tuple | frozenset) else limit
