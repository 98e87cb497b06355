"""Reads the OpenAPI objects of a document, with the references to them followed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator import ir
from generator.diagnostics import Diagnostic, unescaped
from generator.load import Document
from generator.schema.dialect import version
from generator.schema.gather import Part
from generator.schema.resolve import followed

from .defaults import NONE
from .schemas import Schemas


class Source:
    """A document in translation, with what could not be translated."""

    def __init__(self, document: Document, *, assert_formats: bool = False) -> None:
        self.root = document.root
        self.is_openapi_30 = version(document.root) == "3.0"
        self.schemas = Schemas(document, assert_formats=assert_formats)
        self.problems: list[Diagnostic] = []
        self.allowance = document.allowance
        self._document = document
        self._translated: dict[str, ir.Schema] = {}

    def at(self, value: Mapping[str, Any], pointer: str) -> tuple[Mapping[str, Any], str]:
        """Returns an object and its pointer, or if it is a reference, what that leads to."""
        found, at = followed(self.root, value, pointer)
        return found or {}, at

    def always(self, schema: Any, pointer: str) -> list[Part]:
        """Returns a schema and all that holds with it, by what it refers to and combines."""
        return self.schemas.gathered.always(schema, pointer)

    def schema(self, schema: Any, pointer: str, name: str) -> ir.Schema:
        """Returns what a schema becomes; one that several operations share is translated once."""
        if pointer not in self._translated:
            self._translated[pointer] = self.schemas.translate(schema, pointer, name)
        return self._translated[pointer]

    def says(self, schema: Any, keyword: str) -> Any:
        """Returns the value of a keyword: in the schema itself, or else in what it combines or refers to."""
        return self.schemas.gathered.says(schema, keyword)

    def default(self, schema: Any, pointer: str) -> ir.Default | None:
        """Returns the default of a schema: its own, or that of what it combines or refers to."""
        value = self.schemas.defaults.of(schema, pointer)
        return None if value is NONE else ir.Default(value)

    def problem(self, pointer: str, message: str) -> None:
        self.problems.append(self._document.diagnostic(pointer, message))

    def warning(self, pointer: str, message: str) -> None:
        self.problems.append(self._document.warning(pointer, message, carried=True))


def named(pointer: str, otherwise: str) -> str:
    """Returns what an object without a name of its own is called: by its component, or else as its place has it."""
    tokens = pointer.split("/")
    if tokens[1:2] == ["components"] and len(tokens) > 3:
        return " ".join(unescaped(token) for token in tokens[3:4])
    return otherwise
