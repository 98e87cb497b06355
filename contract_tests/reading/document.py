"""Turns an OpenAPI file into the operations, variants and schemas that the proof asks about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from contract_tests.reading.media import JSON_MEDIA, Kind, kind_of, may_be_file
from contract_tests.reading.operation import Operation, Variant
from contract_tests.reading.pointers import escape, follow, pointer_of
from contract_tests.reading.references import at
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import subschemas

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True)
class Document:
    content: Mapping[str, Any] = field(repr=False)
    asserts_formats: bool = False
    """Whether `format` is a rule, as it is for a package that was made so."""

    @cached_property
    def operations(self) -> list[Operation]:
        return [
            Operation(self.content, method.upper(), path)
            for path in self.content.get("paths", {})
            for method in METHODS
            if method in at(self.content, f"#/paths/{escape(path)}")
        ]

    @cached_property
    def variants(self) -> list[Variant]:
        """Those of bodies that are plain JSON."""
        return [variant for operation in self.operations for variant in operation.variants]

    @cached_property
    def others(self) -> list[Variant]:
        """Those of parameters, and of bodies in other media types."""
        found = [one.parameter_variant for one in self.operations if one.parameters]
        bodies = [(one, media, schema) for one in self.operations for media, schema in one.contents.items()]
        judged = [(one, media) for one, media, schema in bodies if kind_of(media, schema) not in ("bytes", "unknown")]
        return found + [each for one, media in judged if media != JSON_MEDIA for each in one.variants_of(media)]

    @cached_property
    def schemas(self) -> dict[str, Schema]:
        """Every schema that stands in the document, by the pointer of its place."""
        named = self.content.get("components", {}).get("schemas", {})
        roots = [Schema(self.content, f"#/components/schemas/{escape(name)}") for name in named]
        for one in self.operations:
            roots += [
                schema for by_media in (one.contents, *one.responses.values()) for schema in by_media.values() if schema
            ]
            roots += [Schema(self.content, parameter.schema) for parameter in one.parameters]
        found = dict[str, Schema]()
        while roots:
            found |= (new := {schema.pointer: schema for root in roots for schema in _walk(root)})
            targets = {schema.target for schema in new.values()} - found.keys()  # as that of a response nobody gives
            roots = [Schema(self.content, target) for target in sorted(targets)]
        return found

    @cached_property
    def models(self) -> dict[str, Schema]:
        """Every object schema of which a generated package makes a class, reached without a choice or a condition."""
        without = {one.pointer for one in [*self._forms_with_files, *self._unwritten]}
        roots = [schema for pointer, schema in self.schemas.items() if _is_root(pointer) and pointer not in without]
        roots += [part for form in self._forms_with_files for part in form.properties.values()]
        return {schema.target: schema for root in roots for schema in _plainly(root) if schema.is_model}

    @cached_property
    def _forms_with_files(self) -> list[Schema]:
        """Bodies of which the parts are declared one by one, and no class is made."""
        forms = [body for kind, body in self._bodies if kind == "multipart"]
        return [one for one in forms if any(map(may_be_file, one.every_property.values()))]

    @cached_property
    def _unwritten(self) -> list[Schema]:
        """Bodies and answers of a media type in which no object is written or read: XML beside JSON, for instance."""
        answers = [of for one in self.operations for by_media in one.responses.values() for of in by_media.items()]
        kinds = [*self._bodies, *((kind_of(media, answer), answer) for media, answer in answers if answer)]
        return [one for kind, one in kinds if kind == "unknown"]

    @cached_property
    def _bodies(self) -> list[tuple[Kind, Schema]]:
        bodies = [(media, body) for one in self.operations for media, body in one.contents.items() if body]
        return [(kind_of(media, body), body) for media, body in bodies]


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
            yield from _walk(schema.at(schema.pointer + pointer_of(way)))
