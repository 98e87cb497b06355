"""Turns a rule of a member of an `anyOf` into the other member that takes whatever the first would without it."""

from collections.abc import Iterator, Mapping
from typing import Any

from contract_tests.judging.ruling import Rule
from contract_tests.limits.table import SIDES
from contract_tests.reading.pointers import Json, follow
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import all_schemas, asserted
from contract_tests.reading.values import equal_as_json


def covered_by(content: Mapping[str, Any], rule: Rule) -> str:
    """Why no verdict hangs on a rule: without it, its member takes no value that another does not take already.

    Nothing where that does not show: where the member says what it evaluates, or is referred to by itself.
    """
    around, _, index = rule.pointer.rpartition("/")
    listed = follow(content, around) if around.endswith("/anyOf") else None
    if not isinstance(listed, list) or not asserted(listed[int(index)]) <= SIDES.keys():
        return ""
    left = {word: value for word, value in listed[int(index)].items() if word != rule.keyword}
    others = [f"{around}/{one}" for one in range(len(listed)) if str(one) != index]
    found = [one for one in others if _says_no_more(Schema(content, one), left)]
    return f"without it, its member says all that {found[0]} says" if found and not _is_named(content, rule) else ""


def _says_no_more(other: Schema, left: Mapping[str, Json]) -> bool:
    """Whether a schema takes all that keeps some keywords."""
    words = asserted(other.keywords)
    return words <= left.keys() and all(
        set(_types(other.keywords[word])) >= set(_types(left[word]))
        if word == "type"
        else equal_as_json(other.keywords[word]) == equal_as_json(left[word])
        for word in words
    )


def _types(named: Json) -> Iterator[str]:
    yield from [named] if isinstance(named, str) else named
    yield from ["integer"] if "number" in named else []


def _is_named(content: Mapping[str, Any], rule: Rule) -> bool:
    return any(isinstance(schema, Mapping) and schema.get("$ref") == rule.pointer for _, schema in all_schemas(content))
