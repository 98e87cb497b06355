"""Turns an OpenAPI file into the operations, variants and schemas that the proof asks about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any

import yaml

from contract_tests.pointers import Json, escape, follow, last_part

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
JSON_MEDIA = "application/json"


class DocumentError(Exception):
    """The document says something that this reading does not know."""


@dataclass(frozen=True)
class Schema:
    """One place of the document that holds a schema, with the `$ref`s behind it followed."""

    content: Mapping[str, Any] = field(repr=False, compare=False)
    pointer: str

    @cached_property
    def target(self) -> str:
        """The pointer at the end of the `$ref`s: what identifies a model."""
        seen, pointer = set[str](), self.pointer
        while isinstance(node := follow(self.content, pointer), dict) and "$ref" in node:
            if pointer in seen:
                raise DocumentError(f"{self.pointer}: $ref leads back to itself")
            seen.add(pointer)
            pointer = node["$ref"]
            if not pointer.startswith("#/"):
                raise DocumentError(f"{self.pointer}: $ref to another file: {pointer}")
        return pointer

    @cached_property
    def keywords(self) -> dict[str, Json]:
        """Every keyword that holds here. What stands beside a `$ref` holds together with what is behind it."""
        node, beside = follow(self.content, self.pointer), dict[str, Json]()
        if not isinstance(node, dict):
            raise DocumentError(f"{self.pointer}: a schema that is {node!r}")
        while "$ref" in node:
            beside = {key: value for key, value in node.items() if key != "$ref"} | beside
            node = follow(self.content, node["$ref"])
        return {**node, **beside}

    @property
    def name(self) -> str:
        return last_part(self.target)

    @property
    def closed(self) -> bool:
        return self.keywords.get("additionalProperties") is False

    @property
    def is_model(self) -> bool:
        return "properties" in self.keywords or self.closed

    @property
    def is_union(self) -> bool:
        return "oneOf" in self.keywords and "discriminator" in self.keywords

    @property
    def required(self) -> list[str]:
        return list(self.keywords.get("required", []))

    @cached_property
    def properties(self) -> dict[str, "Schema"]:
        names = self.keywords.get("properties", {})
        return {name: self.below("properties", name) for name in names}

    @property
    def items(self) -> "Schema | None":
        return self.below("items") if "items" in self.keywords else None

    @property
    def discriminator(self) -> str:
        return str(self.keywords["discriminator"]["propertyName"])

    @cached_property
    def members(self) -> dict[str, "Schema"]:
        """The schema that each value of the discriminator selects."""
        refs = [member["$ref"] for member in self.keywords["oneOf"]]
        mapping = self.keywords["discriminator"].get("mapping") or {last_part(ref): ref for ref in refs}
        return {value: Schema(self.content, _as_ref(ref)) for value, ref in mapping.items()}

    def below(self, *keys: str) -> "Schema":
        return Schema(self.content, self.target + "".join(f"/{escape(key)}" for key in keys))


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
        """Every object schema of which a generated package makes a class."""
        return {schema.target: schema for schema in self.schemas.values() if schema.is_model}


def load(path: FilePath) -> Document:
    return Document(yaml.safe_load(path.read_text(encoding="utf-8")))


def _as_ref(mapped: str) -> str:
    return mapped if mapped.startswith("#/") else f"#/components/schemas/{escape(mapped)}"


def _walk(schema: Schema) -> Iterator[Schema]:
    """`schema` and the schemas written inside it; what is behind a `$ref` is reached from its own place."""
    yield schema
    if "$ref" in follow(schema.content, schema.pointer):
        return
    for inner in (*schema.properties.values(), *([schema.items] if schema.items else [])):
        yield from _walk(inner)
