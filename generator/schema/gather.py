"""Turns a schema and what it combines into the properties that an object of it may have."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import child

from .resolve import at, canonical, resolve
from .vocabulary import ANNOTATIONS
from .words import has_scope, subschemas

_IN_ALL_OF = re.compile(r"(/allOf/\d+)+$")
_ALWAYS = ("allOf",)
_PERHAPS = ("anyOf", "oneOf")
_PLAIN = ANNOTATIONS | {"additionalProperties", "allOf", "default", "$ref", "properties", "required", "type"}


@dataclass(frozen=True)
class Part:
    """A schema that holds for an object, always or perhaps."""

    schema: Mapping[str, Any]
    pointer: str
    always: bool


class Gatherer:
    """Gathers what the schemas of one document combine, for each schema once."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self._parts: dict[str, list[Part]] = {}
        self._scoped: dict[int, tuple[object, bool]] = {}
        self._only_in_answers: dict[int, tuple[object, set[str]]] = {}
        self._said: dict[str, dict[str, Any]] = {}

    def parts(self, schema: Mapping[str, Any], pointer: str) -> list[Part]:
        """Returns the schema and all that it combines: by `allOf`, `$ref`, a union, a condition."""
        if pointer not in self._parts:
            found: dict[str, Part] = {}
            waiting = deque([Part(schema, pointer, True)])
            while waiting:
                part = waiting.popleft()
                if part.pointer not in found:
                    found[part.pointer] = part
                    waiting += self._combined(part)
            self._parts[pointer] = list(found.values())
        return self._parts[pointer]

    def always(self, schema: Any, pointer: str) -> list[Part]:
        """Returns a schema and all that always holds with it, by `allOf` and `$ref`; nothing of what is no object."""
        found = self.parts(schema, pointer) if isinstance(schema, dict) else []
        return [part for part in found if part.always]

    def says(self, schema: Any, keyword: str, otherwise: Any = None) -> Any:
        """Returns the value of a keyword: in the schema itself, or else in what it combines or refers to.

        Of what it combines the last comes before the first, and both before what it refers to.
        """
        waiting = [schema]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str) and keyword in (said := self._said_by(canonical(one))):
                return said[keyword]
            if isinstance(one, dict):
                if keyword in one:
                    return one[keyword]
                waiting += [one["$ref"]] if "$ref" in one else []
                waiting += one.get("allOf", ())
        return otherwise

    def only_in_answers(self, schema: Mapping[str, Any]) -> set[str]:
        """Returns the names of the properties that are `readOnly` by the schema, or by what always holds with it."""
        if id(schema) not in self._only_in_answers:
            found, seen, waiting = set[str](), dict[int, Any](), [schema]
            while waiting:
                one: Any = waiting.pop()
                if isinstance(one, dict) and id(one) not in seen and not has_scope(one):
                    seen[id(one)] = one
                    members = one.get("properties", {}).items()
                    found |= {name for name, member in members if self.says(member, "readOnly") is True}
                    waiting += one.get("allOf", ())
                    waiting += [resolve(self.root, one["$ref"])] if "$ref" in one else []
            self._only_in_answers[id(schema)] = schema, found
        return self._only_in_answers[id(schema)][1]

    def whole(self, pointer: str) -> Any:
        """Returns what the schema at a pointer holds together with: the one in whose `allOf` it stands, or itself."""
        return at(self.root, _IN_ALL_OF.sub("", pointer))

    def _said_by(self, pointer: str) -> dict[str, Any]:
        """Returns the keywords of the schema at a pointer, and of what always holds with it."""
        if pointer not in self._said:
            schema = at(self.root, pointer)
            found = in_precedence(self.parts(schema, pointer)) if isinstance(schema, dict) else []
            self._said[pointer] = {word: value for part in reversed(found) for word, value in part.schema.items()}
        return self._said[pointer]

    def is_scoped(self, schema: object) -> bool:
        """Says whether a schema, or one in it, changes what a reference means."""
        if not isinstance(schema, dict):
            return False
        if id(schema) not in self._scoped:
            found = has_scope(schema) or any(self.is_scoped(member) for _, member in subschemas(schema))
            self._scoped[id(schema)] = schema, found  # the schema too, lest another is given its id
        return self._scoped[id(schema)][1]

    def _combined(self, part: Part) -> Iterator[Part]:
        for keyword in (*_ALWAYS, *_PERHAPS):
            for index, member in enumerate(part.schema.get(keyword, ())):
                always = part.always and keyword in _ALWAYS
                yield from self._part(member, child(child(part.pointer, keyword), index), always)
        for keyword in ("if", "then", "else"):
            if keyword in part.schema:
                yield from self._part(part.schema[keyword], child(part.pointer, keyword), False)
        for name, member in part.schema.get("dependentSchemas", {}).items():
            yield from self._part(member, child(child(part.pointer, "dependentSchemas"), name), False)
        if "$ref" in part.schema:
            target = resolve(self.root, part.schema["$ref"])
            yield from self._part(target, canonical(part.schema["$ref"]), part.always)

    def _part(self, schema: object, pointer: str, always: bool) -> Iterator[Part]:
        if isinstance(schema, dict) and not self.is_scoped(schema):
            yield Part(schema, pointer, always)


def in_precedence(found: list[Part]) -> list[Part]:
    """Returns those parts of a schema that always hold, the ones first whose defaults are taken.

    A schema comes before those that it refers to or combines, and of these the last before the first.
    """
    left = {part.pointer: part for part in found if part.always}
    ordered: list[Part] = []
    waiting = [found[0].pointer]
    while waiting:
        part = left.pop(waiting.pop(), None)
        if part is not None:
            ordered.append(part)
            waiting += [canonical(part.schema["$ref"])] if "$ref" in part.schema else []
            waiting += [
                child(child(part.pointer, "allOf"), index) for index in range(len(part.schema.get("allOf", ())))
            ]
    return ordered


def is_plain(part: Part) -> bool:
    """Says whether a part asserts nothing but `type: object`, properties and which of them are required."""
    left = {keyword for keyword in part.schema.keys() - _PLAIN if not keyword.startswith("x-")}
    additional = part.schema.get("additionalProperties", True)
    return part.always and not left and additional is True and part.schema.get("type", "object") == "object"
