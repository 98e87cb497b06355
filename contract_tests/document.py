"""Turns an OpenAPI file into the operations, variants and schemas that the proof asks about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any

from contract_tests.modern import modern
from contract_tests.pointers import Json, escape, follow, pointer_of
from contract_tests.schema import DocumentError, Schema
from contract_tests.schema_words import subschemas
from contract_tests.source_text import parse

__all__ = ["JSON_MEDIA", "METHODS", "Document", "DocumentError", "Operation", "Schema", "Variant", "load", "read"]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
JSON_MEDIA = "application/json"


@dataclass(frozen=True)
class Variant:
    """One schema that the body of an operation may follow, and the value of the discriminator that selects it."""

    operation: "Operation"
    model: Schema
    tag: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def name(self) -> str:
        named = self.model.target == f"#/components/schemas/{escape(self.model.name)}"
        return self.model.name if named else self.operation.name


@dataclass(frozen=True)
class Operation:
    content: Mapping[str, Any] = field(repr=False, compare=False)
    method: str
    path: str

    @property
    def pointer(self) -> str:
        return f"#/paths/{escape(self.path)}/{self.method.lower()}"

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def node(self) -> Json:
        return follow(self.content, self.pointer)

    @property
    def secured(self) -> bool:
        return bool(self.node.get("security", self.content.get("security")))

    @cached_property
    def body(self) -> Schema | None:
        return self._json("requestBody")

    @cached_property
    def status(self) -> int:
        return min(int(status) for status in self.node["responses"] if status.startswith("2"))

    @cached_property
    def answer(self) -> Schema | None:
        return self._json("responses", str(self.status))

    @cached_property
    def variants(self) -> list[Variant]:
        if self.body is None:
            return []
        if not self.body.is_union:
            return [Variant(self, self.body)]
        name = self.body.discriminator
        return [Variant(self, model, {name: value}) for value, model in self.body.members.items()]

    def _json(self, *keys: str) -> Schema | None:
        place = self.pointer + "".join(f"/{key}" for key in keys)
        try:
            follow(self.content, place)
        except LookupError:
            return None
        media = f"{Schema(self.content, place).target}/content/{escape(JSON_MEDIA)}/schema"
        try:
            follow(self.content, media)
        except LookupError:
            return None
        return Schema(self.content, media)


@dataclass(frozen=True)
class Document:
    content: Mapping[str, Any] = field(repr=False)

    @cached_property
    def operations(self) -> list[Operation]:
        return [
            Operation(self.content, method.upper(), path)
            for path, item in self.content.get("paths", {}).items()
            for method in METHODS
            if method in item
        ]

    @cached_property
    def variants(self) -> list[Variant]:
        return [variant for operation in self.operations for variant in operation.variants]

    @cached_property
    def schemas(self) -> dict[str, Schema]:
        """Every schema that stands in the document, by the pointer of its place."""
        named = self.content.get("components", {}).get("schemas", {})
        roots = [Schema(self.content, f"#/components/schemas/{escape(name)}") for name in named]
        roots += [schema for one in self.operations for schema in (one.body, one.answer) if schema is not None]
        return {schema.pointer: schema for root in roots for schema in _walk(root)}

    @cached_property
    def models(self) -> dict[str, Schema]:
        """Every object schema of which a generated package makes a class, reached without a choice or a condition."""
        roots = [schema for pointer, schema in self.schemas.items() if _is_root(pointer)]
        return {schema.target: schema for root in roots for schema in _plainly(root) if schema.is_model}


def load(path: FilePath) -> Document:
    return read(parse(path.read_text(encoding="utf-8")))


def read(content: Json) -> Document:
    """The document that says `content`, its schemas brought to JSON Schema 2020-12."""
    return Document(modern(content))


def _is_root(pointer: str) -> bool:
    return pointer.endswith("/schema") or (pointer.startswith("#/components/schemas/") and pointer.count("/") == 3)


def _plainly(schema: Schema) -> Iterator[Schema]:
    """`schema` and those inside it that hold for a value of their own; a combined one is judged as a whole."""
    yield schema
    if schema.combined or schema.pointer != schema.target:
        return
    for inner in (*schema.properties.values(), schema.items, schema.additional):
        if inner is not None:
            yield from _plainly(inner)


def _walk(schema: Schema) -> Iterator[Schema]:
    """`schema` and the schemas written inside it; what is behind a `$ref` is reached from its own place."""
    yield schema
    node = follow(schema.content, schema.pointer)
    for way, inner in subschemas(node):
        if isinstance(inner, Mapping):
            yield from _walk(Schema(schema.content, schema.pointer + pointer_of(way)))
