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
    if _each_has_a_twin(schema):
        return "each member of its oneOf is the same as another"
    return ""


def _each_has_a_twin(schema: Schema) -> bool:
    """Whether each member of a `oneOf` says what another one says."""
    members = [schema.below("oneOf", index) for index in range(len(schema.keywords.get("oneOf", [])))]
    assertions = [equal_as_json(_assertions(one, _DEEPEST)) for one in members]
    return bool(members) and all(assertions.count(one) > 1 for one in assertions)


def _assertions(schema: Schema, room: int) -> Json:
    """What a schema asserts, with its references followed to a depth of `room`."""
    node = schema.keywords
    if room == 0:
        return schema.target
    found: dict[str, Json] = {word: node[word] for word in asserted(node)}
    if "properties" in found:
        found["properties"] = {name: _assertions(one, room - 1) for name, one in schema.properties.items()}
    for word, inner in (("items", schema.items), ("additionalProperties", schema.additional)):
        if inner is not None and isinstance(found.get(word), Mapping):
            found[word] = _assertions(inner, room - 1)
    return found
