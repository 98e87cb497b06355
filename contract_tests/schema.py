"""Turns a place of the document that holds a schema into what it says: keywords, properties, members."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from contract_tests.modern import says
from contract_tests.pointers import Json, escape, follow, last_part
from contract_tests.schema_words import ANNOTATIONS, COMBINED, asserted

_BESIDE_UNION = ANNOTATIONS | {"oneOf", "anyOf", "type"}


class DocumentError(Exception):
    """The document says something that this reading does not know."""


@dataclass(frozen=True)
class Schema:
    """One place of the document that holds a schema, with the `$ref`s behind it followed."""

    content: Mapping[str, Any] = field(repr=False, compare=False)
    pointer: str

    @cached_property
    def target(self) -> str:
        """The pointer at the end of the `$ref`s, which identifies a model. What asserts beside a `$ref` is an end."""
        seen, pointer = set[str](), self.pointer
        while (ref := _leads(follow(self.content, pointer))) is not None:
            if pointer in seen:
                raise DocumentError(f"{self.pointer}: $ref leads back to itself")
            seen.add(pointer)
            pointer = ref if ref.startswith("#/") else f"{pointer}/allOf/0"
        return pointer

    @cached_property
    def keywords(self) -> dict[str, Json]:
        """Every keyword that holds here, with the annotations beside each `$ref` that leads here."""
        node = follow(self.content, self.target)
        if isinstance(node, bool):
            return {} if node else {"not": {}}
        if not isinstance(node, dict):
            raise DocumentError(f"{self.pointer}: a schema that is {node!r}")
        start = follow(self.content, self.pointer)
        found = {word: says(self.content, start, word) for word in ("default", "readOnly", "writeOnly", "description")}
        return node | {word: value for word, value in found.items() if value is not None} | _null_default(start)

    @property
    def name(self) -> str:
        return last_part(self.target)

    @cached_property
    def combined(self) -> bool:
        """Whether something here is judged by the schema as a whole, and not value by value."""
        return not self.is_union and bool(self.keywords.keys() & COMBINED or "$ref" in self.keywords)

    @cached_property
    def judged_whole(self) -> bool:
        """Whether the object keeps rules that no single member keeps for it."""
        counted = self.keywords.keys() & {"minProperties", "maxProperties"}
        return self.combined or bool(counted) or not set(self.required) <= set(self.properties)

    @cached_property
    def closed(self) -> bool:
        return self.keywords.get("additionalProperties") is False and "patternProperties" not in self.keywords

    @cached_property
    def is_model(self) -> bool:
        closes = self.closed and self.keywords.get("type") == "object"
        return not self.combined and not self.is_union and ("properties" in self.keywords or closes)

    @cached_property
    def is_union(self) -> bool:
        """Whether a discriminator alone selects what holds: every member requires the property that it names."""
        words = self.keywords
        members: list[Json] = words.get("oneOf") or words.get("anyOf") or []
        if "discriminator" not in words or not members or ("oneOf" in words and "anyOf" in words):
            return False
        bare = words.get("type", "object") == "object" and not asserted(words) - _BESIDE_UNION
        return bare and all(_is_ref(one) and self._requires(one["$ref"]) for one in members)

    def _requires(self, ref: str) -> bool:
        named = [part for part, _ in always(self.content, ref) if isinstance(part, Mapping)]
        tag = self.keywords["discriminator"]["propertyName"]
        return any(tag in one.get("properties", {}) for one in named) and any(
            tag in one.get("required", []) for one in named
        )

    @cached_property
    def required(self) -> list[str]:
        return list(dict.fromkeys(self.keywords.get("required", [])))

    @cached_property
    def properties(self) -> dict[str, "Schema"]:
        names = self.keywords.get("properties", {})
        return {name: self.below("properties", name) for name in names}

    @cached_property
    def items(self) -> "Schema | None":
        return self.below("items") if isinstance(self.keywords.get("items"), Mapping) else None

    @cached_property
    def additional(self) -> "Schema | None":
        """The schema of members that have no property of their own."""
        stated = isinstance(self.keywords.get("additionalProperties"), Mapping)
        return self.below("additionalProperties") if stated else None

    @property
    def discriminator(self) -> str:
        return str(self.keywords["discriminator"]["propertyName"])

    @cached_property
    def members(self) -> dict[str, "Schema"]:
        """The schema that each value of the discriminator selects."""
        found = selected(self.content, self.keywords, self.keywords.get("oneOf") or self.keywords.get("anyOf") or [])
        return {value: Schema(self.content, ref) for value, ref in found.items()}

    @cached_property
    def every_property(self) -> "dict[str, Schema]":
        """The properties that hold for every object of this schema: its own, and those by `allOf` and `$ref`."""
        found: dict[str, Schema] = {}
        for node, pointer in always(self.content, self.target):
            for name in node.get("properties", {}) if isinstance(node, dict) else ():
                found.setdefault(name, Schema(self.content, pointer).below("properties", name))
        return found

    @cached_property
    def every_required(self) -> set[str]:
        """The names that every object of this schema must have."""
        found = [node for node, _ in always(self.content, self.target) if isinstance(node, dict)]
        return {name for node in found for name in node.get("required", [])}

    @cached_property
    def defaults(self) -> dict[str, Json]:
        """The value of each property that has a default and may be left out."""
        return {
            name: schema.keywords["default"]
            for name, schema in self.every_property.items()
            if "default" in schema.keywords and name not in self.every_required
        }

    def below(self, *keys: str) -> "Schema":
        return Schema(self.content, self.target + "".join(f"/{escape(key)}" for key in keys))


def selected(content: Mapping[str, Any], node: Mapping[str, Json], members: Sequence[Json]) -> dict[str, str]:
    """The reference, of those among the members, that each value of the discriminator of `node` selects.

    A member that no value is mapped to is selected by the one that it asks for itself, or else by its name.
    """
    refs = [str(member["$ref"]) for member in members if isinstance(member, Mapping) and "$ref" in member]
    mapping = {tag: _as_ref(ref) for tag, ref in node["discriminator"].get("mapping", {}).items()}
    name = node["discriminator"]["propertyName"]
    unnamed = {_tag_of(Schema(content, ref), name): ref for ref in refs if ref not in mapping.values()}
    return {value: ref for value, ref in (mapping | unnamed).items() if ref in refs}


def _as_ref(mapped: str) -> str:
    return mapped if mapped.startswith("#/") else f"#/components/schemas/{escape(mapped)}"


def _tag_of(member: Schema, name: str) -> str:
    stated = member.every_property.get(name)
    asked = stated.keywords.get("const") if stated else None
    return asked if isinstance(asked, str) else last_part(member.pointer)


def always(content: Json, pointer: str) -> Iterator[tuple[Json, str]]:
    """The schema at a pointer, and those that hold with it by `allOf` and `$ref`, each with its pointer."""
    seen, waiting = list[str](), [pointer]
    while waiting:
        if (at := waiting.pop(0)) in seen:
            continue
        seen.append(at)
        yield (node := follow(content, at)), at
        if isinstance(node, Mapping):
            waiting += [f"{at}/allOf/{index}" for index in range(len(node.get("allOf", [])))]
            waiting += [node["$ref"]] if str(node.get("$ref", "")).startswith("#/") else []


def _leads(node: Json) -> str | None:
    """Where a schema leads that says nothing itself: a `$ref`, or an `allOf` of one."""
    if not isinstance(node, Mapping) or len(words := asserted(node)) != 1:
        return None
    if "$ref" in words and node["$ref"].startswith("#/"):
        return str(node["$ref"])
    return "allOf" if "allOf" in words and len(node["allOf"]) == 1 else None


def _is_ref(member: Json) -> bool:
    return isinstance(member, Mapping) and set(member) == {"$ref"}


def _null_default(node: Json) -> dict[str, Json]:
    """A default of null is a default."""
    return {"default": None} if isinstance(node, Mapping) and node.get("default", 0) is None else {}
