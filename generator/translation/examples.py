"""Turns the examples of a document into those that can be shown as calls: the ones that keep the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final
from urllib.parse import quote

import jsonschema_rs

from generator import ir
from generator.checking.judging import DOCUMENT, refuse, registry
from generator.checking.patterns import OPTIONS
from generator.expressions.replacements import moved, replacements, with_replacements
from generator.load import Document
from generator.schema.objects import objects
from generator.schema.resolve import followed, resolve

_ALONE: Final = 50
"""How many schemas are compiled by themselves, where not all can be; the examples of more are not shown."""


class Examples:
    """The examples of one document. What breaks its own schema is no example: a schema's are checked nowhere else."""

    def __init__(self, document: Document, *, assert_formats: bool) -> None:
        self._document = document
        self._root = document.root
        self._assert_formats = assert_formats
        self._alone: dict[str, jsonschema_rs.Draft202012Validator | None] = {}

    def of(self, owner: Mapping[str, Any], schema: Any, pointer: str) -> tuple[ir.Example, ...]:
        """Returns the examples of a media type or parameter, or else those of its schema, which is at `pointer`."""
        return self._sound([*self._named(owner), *_alone(owner)], pointer) or self.of_schema(schema, pointer)

    def of_schema(self, schema: Any, pointer: str) -> tuple[ir.Example, ...]:
        """Returns the examples of a schema: its own, or those of the nearest that it refers to."""
        seen: list[Any] = []
        while isinstance(schema, dict) and schema not in seen and schema.keys().isdisjoint({"example", "examples"}):
            seen.append(schema)
            schema = resolve(self._root, schema.get("$ref"))
        if not isinstance(schema, dict):
            return ()
        return self._sound([*(ir.Example("", value) for value in schema.get("examples", ())), *_alone(schema)], pointer)

    def _named(self, owner: Mapping[str, Any]) -> Iterator[ir.Example]:
        for example in owner.get("examples", {}).values():
            found, _ = followed(self._root, example, "")
            if isinstance(found, dict) and "value" in found:
                yield ir.Example(found.get("summary", ""), found["value"])

    def _sound(self, examples: list[ir.Example], pointer: str) -> tuple[ir.Example, ...]:
        return tuple(example for example in examples if self._keeps(example.value, pointer))

    def _keeps(self, value: Any, pointer: str) -> bool:
        validator = (self._together if pointer in self._shown else None) or self._by_itself(pointer)
        return validator is not None and validator.is_valid({pointer: value})

    @cached_property
    def _shown(self) -> frozenset[str]:
        """The pointers of the schemas that are nearly all that examples are of."""
        found = (one for one in objects(self._document) if one.kind == "Schema")
        return frozenset(
            one.pointer for one in found if not (one.inner and one.value.keys().isdisjoint({"example", "examples"}))
        )

    @cached_property
    def _together(self) -> jsonschema_rs.Draft202012Validator | None:
        """The judge of all of them: compiling one compiles all that it refers to, so each is not compiled by itself."""
        return self._validator(self._shown)

    def _by_itself(self, pointer: str) -> jsonschema_rs.Draft202012Validator | None:
        if pointer not in self._alone:
            self._alone[pointer] = self._validator([pointer]) if len(self._alone) < _ALONE else None
        return self._alone[pointer]

    def _validator(self, pointers: Iterable[str]) -> jsonschema_rs.Draft202012Validator | None:
        """Returns the judge of an object that holds a value by the pointer of its schema."""
        places = {pointer: quote(moved(pointer, self._expressions), safe="#/~") for pointer in pointers}
        schemas = {pointer: {"$ref": DOCUMENT + place} for pointer, place in places.items()}
        try:
            return jsonschema_rs.Draft202012Validator(
                {"properties": schemas},
                registry=self._registry,
                retriever=refuse,
                pattern_options=OPTIONS,
                validate_formats=self._assert_formats,
            )
        except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError):
            return None  # it has names that lead elsewhere when the schema is not the whole document

    @cached_property
    def _registry(self) -> jsonschema_rs.Registry:
        return registry(with_replacements(self._root, self._schemas))

    @cached_property
    def _expressions(self) -> dict[str, str]:
        return replacements(self._schemas.values())

    @cached_property
    def _schemas(self) -> dict[str, Any]:
        return {found.pointer: found.value for found in objects(self._document) if found.kind == "Schema"}


def _alone(owner: Mapping[str, Any]) -> list[ir.Example]:
    return [ir.Example("", owner["example"])] if "example" in owner else []
