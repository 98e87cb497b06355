"""Turns a schema into diagnostics: references to nothing, values that it forbids, variants that nothing can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NoReturn
from urllib.parse import quote

import jsonschema_rs

from .bundle import bundle
from .diagnostics import Diagnostic, child
from .gather import parts
from .load import Document
from .resolve import canonical, resolve
from .schema_words import is_scoped
from .variants import choice, tags
from .vocabulary import FORMATS, Found

_DOCUMENT: Final = "urn:document"
DIALECTS: Final = ("https://json-schema.org/draft/2020-12/schema", "https://spec.openapis.org/oas/3.1/dialect/base")
_TRIED: Final = 20
"""How many schemas are tried one by one."""

_BOUNDS: Final = (("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"))


class SchemaProblems:
    """Finds what is wrong with the schemas of one document."""

    def __init__(self, document: Document, pointers: Mapping[str, Any], *, assert_formats: bool) -> None:
        self._assert_formats = assert_formats
        self._document = document
        self._pointers = pointers
        self._registry = jsonschema_rs.Registry([(_DOCUMENT, document.root)], draft=jsonschema_rs.Draft202012)
        self._scoped: list[str] = []
        self._has_names = any("$id" in schema for schema in pointers.values())

    def of(self, found: Found) -> Iterator[Diagnostic]:
        """Yields what is wrong with one schema by itself; the schemas in it are found on their own."""
        if found.value.get("$schema", DIALECTS[0]) not in DIALECTS:
            yield self._at(found, "$schema", f"the dialect {found.value['$schema']!r} is not carried")
        if self._assert_formats and found.value.get("format", FORMATS[0]) not in FORMATS:
            yield self._at(found, "format", f"the format {found.value['format']!r} is not carried as a rule")
        yield from self._patterns(found)
        if not self._has_names:
            yield from self._reference(found)
        if any(found.pointer.startswith(f"{pointer}/") for pointer in self._scoped):
            return
        if is_scoped(found.value):
            self._scoped.append(found.pointer)
            return
        if self._has_names:
            yield from self._reference(found)
        yield from self._contradictions(found)
        yield from self._unsatisfiable(found)
        yield from self._discriminator(found)

    def values(self, found: Found) -> Iterator[Diagnostic]:
        """Yields the default that breaks the schema which it stands in."""
        if "default" in found.value:
            yield from self.broken("default", found.pointer, found.value["default"], child(found.pointer, "default"))

    def broken(self, what: str, schema: str, value: Any, pointer: str) -> Iterator[Diagnostic]:
        """Yields what a value at `pointer` breaks in the schema at another pointer."""
        validator = self._validator(schema)
        if validator is not None:
            for error in validator.iter_errors(value):
                place = "".join(f"/{name}" for name in error.instance_path)
                yield self._document.diagnostic(pointer, f"{what}{place and ' at ' + place} {error.message}")

    def _validator(self, pointer: str) -> jsonschema_rs.Draft202012Validator | None:
        schema = {"$ref": _DOCUMENT + quote(pointer, safe="#/~")}
        try:
            return jsonschema_rs.Draft202012Validator(schema, registry=self._registry, retriever=_refuse)
        except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError):
            return None  # a reference in it leads nowhere, or a keyword is malformed: told by another diagnostic

    def scopes(self) -> Iterator[Diagnostic]:
        """Yields what is wrong with the schemas that have references by name: each of them is tried as a whole."""
        if self._scoped and any(True for _ in self._scope(self._scoped)):
            yield from (problem for pointer in self._scoped[:_TRIED] for problem in self._scope([pointer]))

    def _scope(self, pointers: list[str]) -> Iterator[Diagnostic]:
        bundled = bundle(self._document.root, pointers)
        if gone := [pointer for pointer, schema in bundled.items() if schema is None]:
            yield self._document.diagnostic(pointers[0], f"the reference '#{gone[0]}' in it: no schema is there")
            return
        try:
            jsonschema_rs.Draft202012Validator(
                {"$defs": bundled, "allOf": [_ref(pointer) for pointer in pointers]}, retriever=_refuse
            )
        except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError) as error:
            message = str(error).splitlines()[0].partition(" and retrieving")[0]
            if self._has_names or "Resource" not in message:
                yield self._document.diagnostic(pointers[0], f"a reference in it is not carried: {message}")

    def _patterns(self, found: Found) -> Iterator[Diagnostic]:
        """A pattern that can't be compiled could not be judged when a value comes."""
        patterns = [("pattern", found.value["pattern"])] if "pattern" in found.value else []
        patterns += [("patternProperties", name) for name in found.value.get("patternProperties", {})]
        for keyword, pattern in patterns:
            try:
                jsonschema_rs.Draft202012Validator({"pattern": pattern})
            except jsonschema_rs.ValidationError:
                yield self._at(found, keyword, f"{pattern[:80]!r} is no regular expression that can be judged")

    def _reference(self, found: Found) -> Iterator[Diagnostic]:
        reference = str(found.value.get("$ref", "#"))
        if not reference.startswith("#"):
            if not self._has_names and reference not in DIALECTS:
                yield self._at(
                    found, "$ref", f"the reference {reference!r}: only those within the document are carried"
                )
        elif reference.startswith("#/") and not self._is_schema(reference):
            yield self._at(found, "$ref", f"the reference {reference!r}: no schema is there")

    def _is_schema(self, reference: str) -> bool:
        known = canonical(reference) in self._pointers
        return known or isinstance(resolve(self._document.root, reference), bool)

    def _contradictions(self, found: Found) -> Iterator[Diagnostic]:
        for low, high in _BOUNDS:
            if low in found.value and high in found.value and found.value[low] > found.value[high]:
                yield self._at(found, low, f"{low} {found.value[low]} is greater than {high} {found.value[high]}")
        keyword = "enum" if "enum" in found.value else "const"
        if keyword in found.value:
            members = found.value["enum"] if keyword == "enum" else [found.value["const"]]
            validator = self._validator(found.pointer)
            if validator is not None and not any(map(validator.is_valid, members)):
                yield self._at(found, keyword, "no value can keep this and its neighbours")

    def _unsatisfiable(self, found: Found) -> Iterator[Diagnostic]:
        """A part that refuses what it has no property for can't be combined with one that requires just that."""
        if "allOf" not in found.value:
            return
        always = [part for part in parts(self._document.root, found.value, found.pointer) if part.always]
        required = {name: part.pointer for part in always for name in part.schema.get("required", ())}
        for part in always:
            if part.schema.get("additionalProperties") is False and "patternProperties" not in part.schema:
                for name in required.keys() - part.schema.get("properties", {}).keys():
                    message = (
                        f"{name!r} is required by {required[name]} and refused by {part.pointer}: nothing can be both"
                    )
                    yield self._at(found, "allOf", message)

    def _discriminator(self, found: Found) -> Iterator[Diagnostic]:
        if choice(self._document.root, found.value) is None:
            return
        name = found.value["discriminator"]["propertyName"]
        members = found.value.get("oneOf", found.value.get("anyOf"))
        variants = [canonical(member["$ref"]) for member in members]
        for tag, variant in tags(self._document.root, found.value):
            at = f"discriminator/mapping/{tag}"
            if variant not in variants:
                yield self._at(found, at, f"{variant!r} is no variant of this union")
                continue
            validator = self._validator(child(child(variant, "properties"), name))
            if validator is not None and not validator.is_valid(tag):
                yield self._at(
                    found, at, f"{variant} does not allow {tag!r} as {name!r}, so that nothing can be this variant"
                )

    def _at(self, found: Found, below: str, message: str) -> Diagnostic:
        return self._document.diagnostic(f"{found.pointer}/{below}", message)


def _ref(pointer: str) -> dict[str, str]:
    name = pointer.removeprefix("#").replace("~", "~0").replace("/", "~1")
    return {"$ref": f"#/$defs/{quote(name, safe='~')}"}


def _refuse(uri: str) -> NoReturn:
    raise LookupError(f"{uri} is not in the document")
