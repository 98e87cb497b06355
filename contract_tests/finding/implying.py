"""Says whether every value that is valid for one schema, even without one of its rules, is valid for another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from contract_tests.finding.together import FOLLOWED, Part, Said
from contract_tests.judging.keywords import TYPES
from contract_tests.judging.ruling import PARTS, Rule
from contract_tests.limits.table import SIDES, has_past
from contract_tests.reading.pointers import Json, follow
from contract_tests.reading.saying import always
from contract_tests.reading.schema_words import allowed, asserted
from contract_tests.reading.values import equal_as_json

_AT_LEAST = {"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"}
_AT_MOST = {"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"}


@dataclass
class Implying:
    content: Mapping[str, Any]
    without: Rule
    """Left out of the first of two schemas; it must not be part of the second."""
    _taken: set[tuple[str, str]] = field(default_factory=set)
    """Pairs of which the first implies the second, or is assumed to while that is asked: schemas may be recursive."""
    _refuted: set[tuple[str, str]] = field(default_factory=set)

    def beside(self, parts: Sequence[Part]) -> str:
        """Which of the schemas that hold for the same value say what the rule says; nothing where they don't."""
        word, place = self.without.keyword, self.without.pointer
        if word not in SIDES and word not in PARTS:
            return ""
        limit = follow(self.content, place)[word]
        said = Part({word: _only_those(limit, [self.without.part]) if word in PARTS else limit}, place)
        others = [Part(self._left(part.said, part.pointer), part.pointer) for part in parts]
        if not self._one(place, others, word, said):
            return ""
        alone = (one.pointer for one in others if self._one(place, [one], word, said))
        return f"{next(alone, 'what holds beside it')} says as much of the same value"

    def implies(self, one: str, other: str) -> bool:
        """Whether no value keeps the schema at a place, without the rule, that does not keep the one at another."""
        pair = (one, other)
        if one == other or pair in self._taken or self._says_nothing(other):
            return True
        if pair in self._refuted:
            return False
        before = {*self._taken}
        self._taken.add(pair)
        if self._found(one, other):
            return True
        self._taken = before  # and nothing that was found by it
        self._refuted.add(pair)
        return False

    def _found(self, one: str, other: str) -> bool:
        mine, others = list(always(self.content, one)), list(always(self.content, other))
        if any(node is False for node, _ in mine):
            return True
        parts = [Part(self._left(node, at), at) for node, at in mine if isinstance(node, Mapping)]
        return all(
            node is True or (node is not False and self._keeps(one, parts, Part(node, at))) for node, at in others
        )

    def _says_nothing(self, pointer: str) -> bool:
        return follow(self.content, pointer) is True or not asserted(follow(self.content, pointer) or {"not": {}})

    def _left(self, node: Said, at: str) -> Said:
        """What a schema says without the rule."""
        rule = self.without
        if at != rule.pointer:
            return node
        rest = {word: limit for word, limit in node.items() if word != rule.keyword}
        if rule.keyword in PARTS:
            kept = [part for part in node[rule.keyword] if part != rule.part]
            rest[rule.keyword] = _only_those(node[rule.keyword], kept)
        return rest

    def _keeps(self, one: str, parts: list[Part], other: Part) -> bool:
        words = asserted(other.said)
        local = FOLLOWED if str(other.said.get("$ref", "#/")).startswith("#/") else {"allOf"}
        asking = {word for word in words - local if has_past(word, other.said[word])}
        return all(self._one(one, parts, word, other) for word in asking)

    def _one(self, one: str, parts: list[Part], word: str, other: Part) -> bool:
        """Whether one keyword of the second is kept."""
        limit = other.said[word]
        match word:
            case "required":
                return {*limit} <= {name for part in parts for name in part.said.get("required", [])}
            case "properties":
                return all(any(self._member(part, name, other) for part in parts) for name in limit)
            case "items" | "additionalProperties" if self._says_nothing(other.at(word)):
                return True
            case "anyOf" if not other.is_union(self.content) and self._is_member(one, other):
                return True
            case _:
                return any(self._by(part, word, other) for part in parts)

    def _is_member(self, one: str, other: Part) -> bool:
        return any(self.implies(one, other.at("anyOf", str(index))) for index in range(len(other.said["anyOf"])))

    def _member(self, part: Part, name: str, other: Part) -> bool:
        wanted = other.at("properties", name)
        held = name in part.properties and self.implies(part.at("properties", name), wanted)
        return held or not part.may_have(name) or self._says_nothing(wanted)

    def _by(self, part: Part, word: str, other: Part) -> bool:
        """Whether one part alone has a keyword of the second kept."""
        if word in ("enum", "const"):
            values = {*map(equal_as_json, allowed(part.said))}
            return bool(values) and values <= {*map(equal_as_json, allowed(other.said))}
        if word == "type" and (listed := allowed(part.said)):
            return all(any(TYPES.is_type(value, name) for name in _types(other.said[word])) for value in listed)
        return word in part.said and self._within(part, word, other)

    def _within(self, part: Part, word: str, other: Part) -> bool:
        """Whether a keyword of a part keeps the same one of the second."""
        mine, limit = part.said[word], other.said[word]
        match word:
            case "type":
                return {*_types(mine)} <= {*_types(limit)}
            case "items":
                return self._items(part, other)
            case "additionalProperties":
                return self._additional(part, other)
            case "anyOf" if not other.is_union(self.content):
                return self._any_of(part, other)
            case _ if word in _AT_LEAST | _AT_MOST:
                return bool(mine >= limit if word in _AT_LEAST else mine <= limit)
            case _:
                same_choice = part.said.get("discriminator") == other.said.get("discriminator")
                touched = self.without.pointer.startswith(f"{part.at(word)}/")
                return same_choice and not touched and equal_as_json(mine) == equal_as_json(limit)

    def _items(self, part: Part, other: Part) -> bool:
        first = "prefixItems" in part.said or "prefixItems" in other.said
        return not first and self.implies(part.at("items"), other.at("items"))

    def _additional(self, part: Part, other: Part) -> bool:
        if "patternProperties" in part.said or "patternProperties" in other.said:
            return False
        wanted = other.at("additionalProperties")
        more = [name for name in part.properties if name not in other.properties]
        return self.implies(part.at("additionalProperties"), wanted) and all(
            self.implies(part.at("properties", name), wanted) for name in more
        )

    def _any_of(self, part: Part, other: Part) -> bool:
        mine, others = (range(len(one.said["anyOf"])) for one in (part, other))
        return all(
            any(self.implies(part.at("anyOf", str(one)), other.at("anyOf", str(another))) for another in others)
            for one in mine
        )


def _types(named: Json) -> Iterator[str]:
    yield from [named] if isinstance(named, str) else named
    yield from ["integer"] if "number" in named else []


def _only_those(limit: Json, kept: list[str]) -> Json:
    return {name: limit[name] for name in kept} if isinstance(limit, Mapping) else kept
