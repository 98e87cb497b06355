"""Turns a body into violations, by `jsonschema-rs` on the raw document: a reading independent of the judge's."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import jsonschema_rs

from contract_tests.pointers import Json, escape, follow, last_part, pointer_of


@dataclass(frozen=True)
class Violation:
    pointer: str
    keyword: str
    message: str


class Reader:
    """The second reading of the document, by an engine that shares nothing with the judge's."""

    def __init__(self, content: dict[str, Any]) -> None:
        self._content = content
        self._registry = jsonschema_rs.Registry([("urn:document", content)])
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}

    def violations(self, pointer: str, body: Json) -> Iterator[Violation]:
        schema = self._resolved(pointer)
        if "discriminator" in schema:
            yield from self._selected(schema, body)
            return
        for error in self._validator(pointer).iter_errors(body):
            yield from self._said(error)

    def _selected(self, schema: Json, body: Json) -> Iterator[Violation]:
        name = schema["discriminator"]["propertyName"]
        mapping = schema["discriminator"].get("mapping") or {
            last_part(member["$ref"]): member["$ref"] for member in schema["oneOf"]
        }
        if not isinstance(body, dict):
            yield Violation("", "type", "the body is not an object")
        elif name not in body:
            yield Violation(f"/{escape(name)}", "required", f"{name!r} selects the schema and is missing")
        elif not isinstance(body[name], str) or body[name] not in mapping:
            known = ", ".join(mapping)
            yield Violation(f"/{escape(name)}", "discriminator", f"{body[name]!r} is none of {known}")
        else:
            selected = mapping[body[name]]
            ref = selected if selected.startswith("#/") else f"#/components/schemas/{escape(selected)}"
            yield from self.violations(ref, body)

    def _said(self, error: jsonschema_rs.ValidationError) -> Iterator[Violation]:
        kind, place = error.kind, list(error.instance_path)
        if isinstance(kind, jsonschema_rs.ValidationErrorKind.Required):
            yield Violation(pointer_of([*place, kind.property]), "required", error.message)
        elif isinstance(kind, jsonschema_rs.ValidationErrorKind.AdditionalProperties):
            for name in kind.unexpected:
                yield Violation(pointer_of([*place, name]), "additionalProperties", f"{name!r} is unknown")
        else:
            yield from self._inside(error, place)

    def _inside(self, error: jsonschema_rs.ValidationError, place: list[str | int]) -> Iterator[Violation]:
        """A `oneOf` below the root says no more than that no member fits: the discriminator says which one to ask."""
        schema_pointer = "#" + pointer_of(list(error.schema_path)[:-1])
        schema = self._resolved(schema_pointer)
        if error.kind.name == "oneOf" and "discriminator" in schema:
            for inner in self._selected(schema, error.instance):
                yield Violation(pointer_of(place) + inner.pointer, inner.keyword, inner.message)
        else:
            yield Violation(pointer_of(place), error.kind.name, error.message)

    def _resolved(self, pointer: str) -> Json:
        schema = follow(self._content, pointer)
        while isinstance(schema, dict) and "$ref" in schema and "oneOf" not in schema:
            schema = follow(self._content, schema["$ref"])
        return schema

    def _validator(self, pointer: str) -> jsonschema_rs.Draft202012Validator:
        if pointer not in self._validators:
            ref = {"$ref": f"urn:document{pointer}"}
            self._validators[pointer] = jsonschema_rs.Draft202012Validator(ref, registry=self._registry)
        return self._validators[pointer]
