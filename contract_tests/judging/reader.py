"""Turns a body into violations, by `jsonschema-rs` on the raw document: a reading independent of the judge's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Any
from urllib.parse import quote, unquote

import jsonschema_rs

from contract_tests.judging.expressions import for_engine
from contract_tests.judging.paths import ways_to
from contract_tests.reading.pointers import DOCUMENT, Json, Path, escape, follow, pointer_of, reference_to
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import all_schemas

_PATTERNS = jsonschema_rs.FancyRegexOptions(size_limit=50_000_000)
"""Bytes that a pattern may take, compiled: `^[\\p{L}\\p{N}]{1,500}$` takes more than the engine allows by itself."""


@dataclass(frozen=True)
class Violation:
    pointer: str
    keyword: str
    message: str


class Reader:
    """The second reading of the document, by an engine that shares nothing with the judge's."""

    def __init__(self, content: dict[str, Any], *, asserts_formats: bool = False) -> None:
        self._asserts_formats = asserts_formats
        self._registry = jsonschema_rs.Registry([(DOCUMENT, _encoded(_with_known_places(content)))])
        self._schema = cache(partial(Schema, content))  # each works out once what it is
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}

    def violations(self, pointer: str, body: Json) -> Iterator[Violation]:
        schema = self._schema(pointer)
        if schema.is_union:
            yield from self._selected(schema, body)
            return
        told = set[tuple[Path, str]]()
        for error in self._validator(pointer).iter_errors(body):
            ways = ways_to(body, error.instance_path, error.instance, in_it=_may_have_nothing(error))
            way = next((one for one in ways if (one, error.kind.name) not in told), ways[0])
            told.add((way, error.kind.name))
            yield from self._said(error, way, body)

    def _selected(self, schema: Schema, body: Json) -> Iterator[Violation]:
        name, mapping = schema.discriminator, schema.members
        if not isinstance(body, dict):
            yield Violation("", "type", "the body is not an object")
        elif name not in body:
            yield Violation(f"/{escape(name)}", "required", f"{name!r} selects the schema and is missing")
        elif not isinstance(body[name], str) or body[name] not in mapping:
            known = ", ".join(mapping)
            yield Violation(f"/{escape(name)}", "discriminator", f"{body[name]!r} is none of {known}")
        else:
            yield from self.violations(mapping[body[name]].target, body)

    def _said(self, error: jsonschema_rs.ValidationError, place: Path, body: Json) -> Iterator[Violation]:
        kind = error.kind
        if isinstance(kind, jsonschema_rs.ValidationErrorKind.Required):
            yield Violation(pointer_of([*place, kind.property]), "required", error.message)
        elif isinstance(kind, jsonschema_rs.ValidationErrorKind.AdditionalProperties):
            yield from _unknown(place, kind.unexpected)
        elif _may_have_nothing(error):
            yield from _unknown(place, follow(body, pointer_of(place)))
        else:
            yield from self._inside(error, place)

    def _inside(self, error: jsonschema_rs.ValidationError, place: Path) -> Iterator[Violation]:
        """A `oneOf` below the root says no more than that no member fits: the discriminator says which one to ask."""
        schema = self._union_of(error)
        if schema is not None:
            for inner in self._selected(schema, error.instance):
                yield Violation(pointer_of(place) + inner.pointer, inner.keyword, inner.message)
        else:
            yield Violation(pointer_of(place), _keyword(error), error.message)

    def _union_of(self, error: jsonschema_rs.ValidationError) -> Schema | None:
        """The union that `error` is about, if a discriminator selects its member."""
        if error.kind.name not in ("oneOf", "anyOf"):
            return None
        try:
            schema = self._schema("#" + pointer_of(list(error.schema_path)[:-1]))
            return schema if schema.is_union else None
        except LookupError:  # below an $id the path does not start at the top of the document
            return None

    def _validator(self, pointer: str) -> jsonschema_rs.Draft202012Validator:
        if pointer not in self._validators:
            self._validators[pointer] = jsonschema_rs.Draft202012Validator(
                reference_to(pointer),
                registry=self._registry,
                pattern_options=_PATTERNS,
                validate_formats=self._asserts_formats,
            )
        return self._validators[pointer]


def _unknown(place: Path, names: Iterable[str]) -> Iterator[Violation]:
    return (Violation(pointer_of([*place, name]), "additionalProperties", f"{name!r} is unknown") for name in names)


def _keyword(error: jsonschema_rs.ValidationError) -> str:
    """The keyword that is broken; where `false` stands for a schema, the one that has it."""
    if error.kind.name != "falseSchema":
        return error.kind.name
    return str(next(key for key in error.schema_path[-2:] if key in _HOLDING or key == error.schema_path[-1]))


def _may_have_nothing(error: jsonschema_rs.ValidationError) -> bool:
    """Whether an error is one of an object that may have no member: the engine tells of its first one."""
    if error.kind.name != "falseSchema" or error.schema_path[-1:] != ["additionalProperties"]:
        return False
    return error.schema_path[-2:-1] != ["properties"] or error.instance_path[-1:] != ["additionalProperties"]


def _with_known_places(content: dict[str, Any]) -> dict[str, Any]:
    """The document with its named schemas under `$defs` too: the engine finds an `$id` or `$anchor` nowhere else."""
    named = content.get("components", {}).get("schemas", {})
    if not any(isinstance(schema, dict) and _SCOPED & schema.keys() for _, schema in all_schemas(content)):
        return content
    moved = _moved(content)
    return {**moved, "$defs": {name: moved["components"]["schemas"][name] for name in named}}


def _moved(node: Json) -> Json:
    """References to the named schemas as they stand under `$defs`; those below an `$id` start elsewhere."""
    if isinstance(node, list):
        return [_moved(inner) for inner in node]
    if not isinstance(node, dict) or "$id" in node:
        return node
    made = {key: _moved(inner) for key, inner in node.items()}
    if isinstance(made.get("$ref"), str):
        made["$ref"] = made["$ref"].replace("#/components/schemas/", "#/$defs/", 1)
    return made


def _encoded(node: Json) -> Json:
    """References as URIs, as the engine takes no `{` of a path in one; and patterns as it reads them."""
    if isinstance(node, list):
        return [_encoded(inner) for inner in node]
    if not isinstance(node, dict):
        return node
    made = {key: _encoded(inner) for key, inner in node.items()}
    if isinstance(made.get("pattern"), str):
        made["pattern"] = for_engine(made["pattern"])
    if isinstance(named := made.get("patternProperties"), dict):
        made["patternProperties"] = {for_engine(name): one for name, one in named.items()}
    if isinstance(ref := made.get("$ref"), str) and ref.startswith("#"):
        made["$ref"] = "#" + quote(unquote(ref[1:]), safe="/~!$&'()*+,;=:@?")
    return made


_HOLDING = {"properties", "patternProperties", "prefixItems", "allOf", "anyOf", "oneOf"}
"""Keywords that have several schemas: after them a path has the name or the number of one."""

_SCOPED = {"$id", "$anchor", "$dynamicAnchor"}
