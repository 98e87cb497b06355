"""Turns the default of a schema, or of what it refers to, into what is sent where nothing is given."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from generator.checking.judging import Claim, broken
from generator.diagnostics import Diagnostic
from generator.load import Document
from generator.schema.gather import Gatherer
from generator.schema.objects import objects
from generator.schema.resolve import at, canonical
from generator.schema.vocabulary import ANNOTATIONS

NONE: Final = object()
"""What stands for no default: null is one."""


class Defaults:
    """The defaults of one document. One that a schema refers to, and by its own rules can't be, is not sent."""

    def __init__(self, document: Document, gathered: Gatherer) -> None:
        self.problems: list[Diagnostic] = []
        self._document = document
        self._gathered = gathered

    def of(self, schema: Any, pointer: str) -> Any:
        """Returns the default of the schema at a pointer, or `NONE`."""
        if pointer in self._impossible:
            self.problems.append(self._impossible[pointer])
            return NONE
        return self._gathered.says(schema, "default", NONE)

    @cached_property
    def _impossible(self) -> dict[str, Diagnostic]:
        """The warning for each schema that forbids the default of what it refers to."""
        schemas = {found.pointer: found.value for found in objects(self._document) if found.kind == "Schema"}
        told = broken(self._document, schemas, list(self._claims(schemas)))
        return {one.pointer: self._document.warning(one.pointer, one.message, carried=True) for one in told}

    def _claims(self, schemas: dict[str, Any]) -> Iterator[Claim]:
        for pointer, schema in schemas.items():
            value = NONE if self._is_judged(schema) else self._gathered.says(schema, "default", NONE)
            if value is not NONE:
                yield Claim(pointer, [value], pointer, what="not sent: the default that it refers to:")

    def _is_judged(self, schema: dict[str, Any]) -> bool:
        """Says whether the default is judged where it stands: in the schema, or in the one that this stands for."""
        stands_for = (
            at(self._document.root, canonical(schema["$ref"])) if schema.keys() - ANNOTATIONS == {"$ref"} else {}
        )
        return "default" in schema or (isinstance(stands_for, dict) and "default" in stands_for)
