"""Turns schemas that all apply to one value into those that all apply to a value in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from contract_tests.reading.pointers import Json, Path, escape
from contract_tests.reading.saying import always
from contract_tests.reading.schema import Schema

Said: TypeAlias = Mapping[str, Json]
FOLLOWED = {"$ref", "allOf"}
"""Keywords whose subschemas always apply to the same value as the schema that has them."""


@dataclass(frozen=True)
class Part:
    """One of several schemas that apply to the same value: its keywords and its place."""

    said: Said
    pointer: str

    def at(self, *keys: str) -> str:
        return "/".join([self.pointer, *map(escape, keys)])

    def is_union(self, content: Mapping[str, Any]) -> bool:
        return Schema(content, self.pointer).is_union

    @property
    def properties(self) -> Said:
        found: Said = self.said.get("properties", {})
        return found

    def may_have(self, name: str) -> bool:
        """Whether an object may have a member that no property here is for."""
        closed = self.said.get("additionalProperties") is False and "patternProperties" not in self.said
        return name in self.properties or not closed


@dataclass(frozen=True)
class Together:
    """Places of schemas that hold for one value, and of one member of a choice in them."""

    places: frozenset[str]
    member: str = ""

    def parts(self, content: Mapping[str, Any]) -> Iterator[Part]:
        """Each schema, with those that its references and `allOf` lead to."""
        found = dict[str, Json]()
        for place in sorted({*self.places, self.member} - {""}):
            found |= {at: node for node, at in always(content, place)}
        yield from (Part(node, at) for at, node in found.items() if isinstance(node, Mapping))

    def inside(self, parts: Sequence[Part], way: Path, place: str) -> "Together":
        """What holds where a way from one of the parts leads, as far as that is known."""
        match way:
            case ("anyOf" | "oneOf", _):
                return Together(self.places, place)
            case ("properties", str(name)):
                beside = {part.at("properties", name) for part in parts if name in part.properties}
            case ("items",):
                beside = {part.at("items") for part in parts if "items" in part.said and "prefixItems" not in part.said}
            case _:
                beside = set[str]()
        return Together(frozenset({place} | beside))
