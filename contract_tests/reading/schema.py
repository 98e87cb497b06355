"""Turns a place of the document that holds a schema into what it says: keywords, properties, members."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import inf
from typing import Any

from contract_tests.reading.brief import Brief
from contract_tests.reading.pointers import Json, Key, escape, follow, last_part
from contract_tests.reading.saying import NOTHING, always, only_in_answers, says
from contract_tests.reading.schema_words import ANNOTATIONS, COMBINED, allowed, asserted
from contract_tests.reading.source_text import DocumentError

_COMPONENT = re.compile("#/components/schemas/[^/]+")
_TAKEN_OVER = ("default", "readOnly", "writeOnly", "description")
"""Annotations that a schema takes over from those that it refers to."""

_BESIDE_UNION = ANNOTATIONS | {"oneOf", "anyOf", "type"}


@dataclass(frozen=True, repr=False)
class Schema(Brief):
    """One place of the document that holds a schema, with the `$ref`s behind it followed."""

    content: Mapping[str, Any] = field(compare=False)
    pointer: str
    _known: dict[str, "Schema"] = field(default_factory=dict, compare=False)
    """What was asked for by `at`, of this schema or of one that came of it: what it found out serves again."""

    def at(self, pointer: str) -> "Schema":
        """The schema at another place of the same document."""
        if pointer not in self._known:
            self._known[pointer] = Schema(self.content, pointer, self._known)
        return self._known[pointer]

    @cached_property
    def target(self) -> str:
        """The pointer at the end of the `$ref`s, which identifies a model. What asserts beside a `$ref` is an end."""
        seen, pointer = set[str](), self.pointer
        while (ref := _leads(follow(self.content, pointer), pointer)) is not None:
            if pointer in seen:
                raise DocumentError(f"{self.pointer}: $ref leads back to itself")
            seen.add(pointer)
            pointer = ref if ref.startswith("#/") else f"{pointer}/{ref}"
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
        found = {word: says(self.content, start, word, NOTHING) for word in _TAKEN_OVER}
        return {word: value for word, value in (node | found).items() if value is not NOTHING}

    @property
    def allowed(self) -> list[Json]:
        """The values that `const` or `enum` allows; none where neither stands."""
        return allowed(self.keywords)

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
        kinds = self.keywords.get("type", "object")
        if "object" not in (kinds if isinstance(kinds, list) else [kinds]):
            return False  # what it says of properties holds for nothing
        closes = self.closed and kinds == "object" and "type" in self.keywords
        return not self.combined and not self.is_union and ("properties" in self.keywords or closes)

    @cached_property
    def is_union(self) -> bool:
        """Whether a tag alone selects what holds: each member requires one that no other lists."""
        return self._tag is not None

    @cached_property
    def _tag(self) -> str | None:
        """The property that selects: that of the discriminator, or any that does where there is none."""
        words = self.keywords
        members: list[Json] = words.get("oneOf") or words.get("anyOf") or []
        bare = words.get("type", "object") == "object" and not asserted(words) - _BESIDE_UNION
        if not members or not bare or not all(map(_is_ref, members)) or ("oneOf" in words and "anyOf" in words):
            return None
        found = [self.at(one["$ref"]) for one in members]
        if "discriminator" in words:
            names = [str(words["discriminator"]["propertyName"])]
        else:
            names = sorted(found[0].every_required) if found[1:] else []
        return next((name for name in names if _is_told_apart(found, name)), None)

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
        """The property whose value selects one of `members`."""
        if self._tag is None:
            raise LookupError(f"nothing selects a member of {self.pointer}")
        return self._tag

    @cached_property
    def members(self) -> "dict[str, Schema]":
        """The schema that each value of the discriminator selects: the one that lists it."""
        listed: list[Json] = self.keywords.get("oneOf") or self.keywords.get("anyOf") or []
        found = [self.at(member["$ref"]) for member in listed]
        return {tag: member for member in found for tag in tags_of(member, self.discriminator)}

    @cached_property
    def every_property(self) -> "dict[str, Schema]":
        """The properties that hold for every object of this schema: its own, and those by `allOf` and `$ref`.

        Where several state one, it is the one that lists the fewest values, or else the first.
        """
        found: dict[str, Schema] = {}
        for node, pointer in always(self.content, self.target):
            for name, stated in node.get("properties", {}).items() if isinstance(node, dict) else ():
                if name not in found or 0 < len(allowed(stated)) < (len(allowed(found[name].node)) or inf):
                    found[name] = self.at(pointer).below("properties", name)
        return found

    @cached_property
    def every_required(self) -> set[str]:
        """The names that every object of this schema must have."""
        found = [node for node, _ in always(self.content, self.target) if isinstance(node, dict)]
        return {name for node in found for name in node.get("required", [])}

    @cached_property
    def only_in_answers(self) -> set[str]:
        """The names of the properties that are `readOnly`, whichever of those schemas says so."""
        return only_in_answers(self.content, self.target)

    @cached_property
    def with_default(self) -> "dict[str, Schema]":
        """The schema that states the default, for each of these properties that has one."""
        found: dict[str, Schema] = {}
        for node, pointer in always(self.content, self.target, by_precedence=True):
            for name in node.get("properties", {}) if isinstance(node, dict) else ():
                if "default" in (one := self.at(pointer).below("properties", name)).keywords:
                    found.setdefault(name, one)
        return found

    @cached_property
    def defaults(self) -> dict[str, Json]:
        """The value of each property that has a default, may be left out and is no matter of answers alone."""
        told = {name: schema.keywords["default"] for name, schema in self.with_default.items()}
        return {name: told[name] for name in told if name not in self.every_required | self.only_in_answers}

    @property
    def node(self) -> Json:
        """What stands here, whatever it refers to."""
        return follow(self.content, self.pointer)

    @cached_property
    def own_properties(self) -> dict[str, "Schema"]:
        """The properties that stand here."""
        return {name: self.inner("properties", name) for name in self.node.get("properties", {})}

    def inner(self, *keys: Key) -> "Schema":
        """A schema in what stands here."""
        return self.at(self.pointer + "".join(f"/{escape(key)}" for key in keys))

    def below(self, *keys: Key) -> "Schema":
        return self.at(self.target + "".join(f"/{escape(key)}" for key in keys))


def _is_told_apart(members: list[Schema], name: str) -> bool:
    """Whether each of the members requires a property by this name, with values that no other lists."""
    if not all(name in one.every_property and name in one.every_required for one in members):
        return False
    tags = [tags_of(one, name) for one in members]
    return all(tags) and sum(map(len, tags)) == len(set().union(*tags))


def tags_of(member: Schema, name: str) -> list[str]:
    """The values of the discriminator that a member allows by itself; none where it lists none."""
    for node, pointer in always(member.content, member.pointer):
        if isinstance(node, Mapping) and name in node.get("properties", {}):
            for listed, _ in always(member.content, f"{pointer}/properties/{escape(name)}"):
                allowed = listed.get("enum", [listed["const"]] if "const" in listed else [])
                if allowed and all(isinstance(tag, str) for tag in allowed):
                    return list(dict.fromkeys(allowed))
    return []


def _leads(node: Json, pointer: str) -> str | None:
    """Where a schema leads that says nothing itself: a `$ref`, or the one of an `allOf` that says anything.

    One with a name, which tells more than that one, stands for itself.
    """
    if not isinstance(node, Mapping) or len(words := asserted(node)) != 1:
        return None
    if "$ref" in words and node["$ref"].startswith("#/"):
        return str(node["$ref"])
    saying = [index for index, one in enumerate(node.get("allOf", [])) if _says_anything(one)]
    alone = len(node.get("allOf", [])) == 1 or not _COMPONENT.fullmatch(pointer)
    return f"allOf/{saying[0]}" if "allOf" in words and len(saying) == 1 and alone else None


def _says_anything(schema: Json) -> bool:
    return schema is False or (isinstance(schema, Mapping) and bool(asserted(schema)))


def _is_ref(member: Json) -> bool:
    return isinstance(member, Mapping) and set(member) == {"$ref"}
