"""Turns several schemas for one value into one that says the same, and finds out where no value can keep them."""

from collections.abc import Iterable
from typing import TypeAlias

from contract_tests.judging.keywords import TYPES
from contract_tests.reading.pointers import Json
from contract_tests.reading.values import equal_as_json

Words: TypeAlias = dict[str, Json]
_LEAST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains")
_GREATEST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains")


def merged(parts: Iterable[Words]) -> Words:
    """The keywords of one schema that says what all of the parts say."""
    whole: Words = {}
    for part in parts:
        for word, limit in part.items():
            whole[word] = _both(word, whole[word], limit) if word in whole else limit
    return whole


def listed(words: Words) -> Words:
    """The same, its `const` as a list of one, and of what it lists only what has the type that it asks for."""
    if "const" in words:
        rest = {word: limit for word, limit in words.items() if word != "const"}
        return listed(merged([rest, {"enum": [words["const"]]}]))
    if "enum" not in words or "type" not in words:
        return words
    return words | {"enum": [one for one in words["enum"] if _is_of(one, words["type"])]}


def is_kept_by_none(words: Words) -> bool:
    """Whether no value keeps all of it, where that shows at once."""
    return words.get("enum") == [] or words.get("type") == []


def _is_of(value: Json, types: Json) -> bool:
    return any(TYPES.is_type(value, name) for name in ([types] if isinstance(types, str) else types))


def _both(word: str, one: Json, other: Json) -> Json:
    if word in _LEAST:
        return max(one, other)
    if word in _GREATEST:
        return min(one, other)
    match word:
        case "type":
            return _types(one, other)
        case "enum":
            others = set(map(equal_as_json, other))
            return [value for value in one if equal_as_json(value) in others]
        case "required":
            return list(dict.fromkeys([*one, *other]))
        case "properties" | "patternProperties":
            shared = {name: _listing("allOf", one[name], other[name]) for name in one.keys() & other.keys()}
            return {**one, **other, **shared}
        case "not":
            return _listing("anyOf", one, other)
        case "items" | "contains" | "additionalProperties" | "propertyNames":
            return _listing("allOf", one, other)
        case _:
            return other


def _listing(word: str, *nodes: Json) -> Words:
    """The schema that combines some, each once: one list, of what is combined again and again."""
    each = [node[word] if isinstance(node, dict) and node.keys() == {word} else [node] for node in nodes]
    return {word: list({id(one): one for members in each for one in members}.values())}


def _types(one: Json, other: Json) -> list[str]:
    ones, others = ([names] if isinstance(names, str) else names for names in (one, other))
    shared = [name for name in ones if name in others or (name == "integer" and "number" in others)]
    return shared + [name for name in others if name == "integer" and "number" in ones and name not in shared]
