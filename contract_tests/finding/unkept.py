"""Turns a schema into the reason why no value keeps it, where that shows: what can't be tried is no gap in a proof."""

from collections.abc import Mapping

from contract_tests.judging.judge import Judge
from contract_tests.limits.extremes import matches_nothing
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import asserted
from contract_tests.reading.values import equal_as_json

_DEEPEST = 8


def why_unkept(judge: Judge, schema: Schema) -> str:
    """Why no value keeps a schema; nothing where one may."""
    words = schema.keywords
    if words.get("type") == "string" and matches_nothing(words.get("pattern", "")):
        return f"no text matches {words['pattern']!r}"
    if schema.allowed and not any(judge.accepts(schema, value) for value in schema.allowed):
        return f"none of the values that it lists keeps the rest: {schema.allowed!r:.80}"
    if (names := twins(schema, "oneOf")) and len(names) == len(words["oneOf"]):
        return "each member of its oneOf says what another says"
    return ""


def twins(schema: Schema, word: str) -> list[str]:
    """The places of the members of a list that say what another says."""
    members = [f"{schema.target}/{word}/{index}" for index in range(len(schema.keywords.get(word, [])))]
    said = [equal_as_json(_said(schema.at(one), _DEEPEST)) for one in members]
    return [one for one, what in zip(members, said, strict=True) if said.count(what) > 1]


def _said(schema: Schema, room: int) -> Json:
    """What a schema asserts, references followed as far as there is room."""
    node = schema.keywords
    if room == 0:
        return schema.target
    found: dict[str, Json] = {word: node[word] for word in asserted(node)}
    if "properties" in found:
        found["properties"] = {name: _said(one, room - 1) for name, one in schema.properties.items()}
    for word, inner in (("items", schema.items), ("additionalProperties", schema.additional)):
        if inner is not None and isinstance(found.get(word), Mapping):
            found[word] = _said(inner, room - 1)
    return found
