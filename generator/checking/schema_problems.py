"""Turns a schema into diagnostics: references to nothing, patterns, names and rules that are not carried."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal
from urllib.parse import quote

import jsonschema_rs

from generator.diagnostics import Diagnostic, child
from generator.expressions.replacements import bundle_with_replacements, replacements
from generator.load import Document
from generator.schema.bundle import bundle
from generator.schema.gather import Gatherer
from generator.schema.objects import Found, fields
from generator.schema.reached import Answers
from generator.schema.resolve import canonical, resolve
from generator.schema.resources import ANCHORS, Resources
from generator.schema.vocabulary import FORMATS

from .contradictions import contradictions
from .discriminators import misleading
from .judging import DOCUMENT, Claim, refuse
from .patterns import OPTIONS, Patterns
from .unsent import unsent

DIALECTS: Final = ("https://json-schema.org/draft/2020-12/schema", "https://spec.openapis.org/oas/3.1/dialect/base")
_UNRESOLVED: Final = ("Resource", "Failed to resolve")
"""How the engine's errors begin where a reference leads out of the document, which has a diagnostic of its own."""

_TRIED: Final = 20
"""How many schemas are tried one by one."""

_NEVER_LACKING: Final = {
    ("Schema", name) for name in ("additionalProperties", "contains", "items", "patternProperties")
}
"""Keywords whose subschemas apply only to values that are there, so that no default of theirs is sent."""

_NO_COUNT: Final = re.compile(r"(?<!\\)\{,\d+\}")
"""Repeats in other dialects, and is plain text in ECMA-262."""


class SchemaProblems:
    """Finds what is wrong with the schemas of one document."""

    def __init__(self, document: Document, pointers: Mapping[str, Any], *, assert_formats: bool) -> None:
        self._assert_formats = assert_formats
        self._document = document
        self._pointers = pointers
        self._gathered = Gatherer(document.root)
        self._answers = Answers(document.root)
        self._tried = Patterns()
        self._scoped: dict[str, None] = {}
        self._resources = Resources(pointers)
        self._has_names = any("$id" in schema for schema in pointers.values())

    def misled(self) -> Iterator[Diagnostic]:
        """Yields the references to objects of another kind, whose fields would be taken for keywords from here on."""
        for pointer, schema in self._pointers.items() if not self._has_names else ():
            reference = str(schema.get("$ref"))
            found = resolve(self._document.root, reference) if reference.startswith("#/") else None
            if isinstance(found, dict) and not self._is_schema(reference):
                yield self._no_schema(pointer, "$ref", reference)

    def unsent(self) -> Iterator[Diagnostic]:
        """Yields the properties that a part of a schema requires of a request, and another keeps out of it."""
        return unsent(self._document, self._pointers, self._gathered, self._answers)

    def of(self, found: Found) -> Iterator[Diagnostic]:
        """Yields what is wrong with one schema by itself; the schemas in it are found on their own."""
        if found.value.get("$schema", DIALECTS[0]) not in DIALECTS:
            yield self._at(found, "$schema", f"the dialect {found.value['$schema']!r} is not carried")
        if self._assert_formats and found.value.get("format", FORMATS[0]) not in FORMATS:
            yield self._at(found, "format", f"the format {found.value['format']!r} is not carried as a rule")
        for word in ANCHORS:
            places = self._resources.namesakes(found.pointer, found.value.get(word))
            if found.pointer in places[1:]:
                yield self._at(found, word, f"the name {found.value[word]!r} is that of {places[0]} too")
        yield from self._patterns(found)
        if not self._has_names:
            yield from self._reference(found)
        if self._is_below_scope(found.pointer):
            return
        if self._gathered.is_scoped(found.value):
            self._scoped[found.pointer] = None
            return
        if self._has_names:
            yield from self._reference(found)
        for keyword, message in contradictions(self._gathered, found):
            yield self._contradiction(found, keyword, message)
        yield from misleading(self._document, self._gathered, found)

    def claims(self, found: Found) -> Iterator[Claim]:
        """Yields what must be so of a schema's default, and of its `enum` or `const`."""
        if "default" in found.value:
            yield self._of_default(found)
        if found.pointer in self._scoped or self._is_below_scope(found.pointer):
            return
        keyword = "enum" if "enum" in found.value else "const"
        if keyword in found.value:
            members = found.value["enum"] if keyword == "enum" else [found.value["const"]]
            message = "no value can keep this and its neighbours"
            answered = self._answers.hold(found.pointer)
            wrong = "type" if answered and "type" in found.value else keyword
            yield Claim(
                found.pointer,
                members,
                child(found.pointer, wrong),
                message,
                severity="warning" if answered else "error",
            )

    def _of_default(self, found: Found) -> Claim:
        """A default is sent for what a request lacks: none for what is there."""
        at = child(found.pointer, "default")
        *_, holder = fields(found.pointer)
        severity: Literal["error", "warning"] = "warning" if holder in _NEVER_LACKING else "error"
        return Claim(found.pointer, [found.value["default"]], at, what="default", severity=severity)

    def scopes(self) -> Iterator[Diagnostic]:
        """Yields what is wrong with the schemas that have references by name: each of them is tried as a whole."""
        if self._scoped and any(True for _ in self._scope(list(self._scoped))):
            yield from (problem for pointer in list(self._scoped)[:_TRIED] for problem in self._scope([pointer]))

    def _scope(self, pointers: list[str]) -> Iterator[Diagnostic]:
        bundled = bundle(self._document.root, pointers)
        if gone := [pointer for pointer, schema in bundled.items() if schema is None]:
            yield self._document.diagnostic(pointers[0], f"the reference '#{gone[0]}' in it: no schema is there")
            return
        try:
            judged = bundle_with_replacements(bundled, replacements(self._pointers.values()))
            jsonschema_rs.Draft202012Validator(
                {"allOf": [_ref(pointer) for pointer in pointers]},
                registry=jsonschema_rs.Registry([(DOCUMENT, {"$defs": judged})], draft=jsonschema_rs.Draft202012),
                retriever=refuse,
                pattern_options=OPTIONS,
            )
        except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError) as error:
            message = str(error).splitlines()[0].partition(" and retrieving")[0]
            if self._has_names or not message.startswith(_UNRESOLVED):
                yield self._document.diagnostic(pointers[0], f"a reference in it is not carried: {message}")

    def _is_below_scope(self, pointer: str) -> bool:
        outer = pointer.rpartition("/")[0]
        while outer and outer not in self._scoped:
            outer = outer.rpartition("/")[0]
        return outer in self._scoped

    def _patterns(self, found: Found) -> Iterator[Diagnostic]:
        patterns = [("pattern", found.value["pattern"])] if "pattern" in found.value else []
        patterns += [("patternProperties", name) for name in found.value.get("patternProperties", {})]
        for keyword, pattern in patterns:
            if problem := self._tried.problem(pattern):
                yield self._at(found, keyword, problem)
            elif text := _NO_COUNT.search(pattern):
                message = f"{text[0]!r} in it is text to ECMA-262: '{{0{text[0][1:]}' repeats"
                yield self._document.warning(f"{found.pointer}/{keyword}", message, carried=True)

    def _reference(self, found: Found) -> Iterator[Diagnostic]:
        for keyword in found.value.keys() & {"$ref", "$dynamicRef"}:
            reference = str(found.value[keyword])
            is_named = self._has_names and not reference.startswith("#")
            if not (is_named or reference == DIALECTS[0] or self._is_schema(reference)):
                yield self._no_schema(found.pointer, keyword, reference)

    def _no_schema(self, pointer: str, keyword: str, reference: str) -> Diagnostic:
        return self._document.diagnostic(child(pointer, keyword), f"the reference {reference!r}: no schema is there")

    def _is_schema(self, reference: str) -> bool:
        known = canonical(reference) in self._pointers
        return known or isinstance(resolve(self._document.root, reference), bool)

    def _contradiction(self, found: Found, below: str, message: str) -> Diagnostic:
        """Where only answers have the schema, a warning that nothing is dropped for: they are read tolerantly."""
        if self._answers.hold(found.pointer):
            return self._document.warning(f"{found.pointer}/{below}", message, carried=True)
        return self._at(found, below, message)

    def _at(self, found: Found, below: str, message: str) -> Diagnostic:
        return self._document.diagnostic(f"{found.pointer}/{below}", message)


def _ref(pointer: str) -> dict[str, str]:
    name = pointer.removeprefix("#").replace("~", "~0").replace("/", "~1")
    return {"$ref": f"{DOCUMENT}#/$defs/{quote(name, safe='~')}"}
