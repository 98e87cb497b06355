"""Turns schemas and values into the question whether what is weighed in one pass is what the judge says, asked anew."""

from itertools import islice
from pathlib import Path
from random import Random

import pytest

from contract_tests.finding.breaking import Breaking, at, replaced
from contract_tests.finding.rules import Rules
from contract_tests.judging.judge import Judge
from contract_tests.judging.ruling import Rule
from contract_tests.opening import load
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.self_tests.documents import body_of, document_of, parts

TRIALS = sorted((Path(__file__).parent / "documents").glob("*.yaml"))
SMALL, LARGE = {"type": "integer", "maximum": 3}, {"type": "integer", "minimum": 5}
SCHEMAS: list[Json] = [
    SMALL,
    {"not": SMALL},
    {"anyOf": [SMALL, LARGE]},
    {"oneOf": [SMALL, {"minimum": 2}]},
    {"allOf": [{"not": {"not": SMALL}}, {"enum": [1, 4, 9, "a"]}]},
    {"if": {"minimum": 5}, "then": {"multipleOf": 5}, "else": {"type": "integer"}},
    {"not": {"if": {"minimum": 5}, "then": False}},
    {"contains": SMALL, "maxContains": 1},
    {"contains": LARGE, "minContains": 2, "maxContains": 2, "items": {"type": "integer"}},
    {"prefixItems": [SMALL, {"not": LARGE}], "items": False},
    {"properties": {"a": SMALL}, "additionalProperties": LARGE, "required": ["a", "b"]},
    {"patternProperties": {"^a": SMALL}, "additionalProperties": False, "propertyNames": {"maxLength": 2}},
    {"dependentRequired": {"a": ["b"]}, "dependentSchemas": {"b": {"not": {"required": ["c"]}}}},
    {"oneOf": [{"required": ["a"]}, {"required": ["b"]}, {"required": ["c"]}]},
    {"properties": {"a": SMALL}, "unevaluatedProperties": False},
]
VALUES: list[Json] = [None, True, 1, 2, 4, 6, 10, 2.5, "a", "", float("nan"), [], [1], [1, 9], [7, 8], [1, 2, "a"]]
OBJECTS: list[Json] = [{}, {"a": 1}, {"a": 9}, {"a": 1, "b": 6}, {"b": 1, "c": 2}, {"abc": 1}, {"a": None, "b": 7}]


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_a_value_weighs_what_the_judge_says_without_each_rule(schema: Json) -> None:
    document = document_of(schema)
    for value in [*VALUES, *OBJECTS]:
        assert_weighs(parts(document)[0], body_of(document), value)


@pytest.mark.parametrize("path", TRIALS, ids=[path.stem for path in TRIALS])
def test_a_body_weighs_the_same_beside_one_that_it_shares_objects_with(path: Path) -> None:
    document = load(path)
    judge, bodies, _ = parts(document)
    schema, breaking, chance = body_of(document), Breaking(Rules(document.content), bodies.mixer), Random(1)  # noqa: S311
    for body in bodies.bases.valid(schema)[-3:]:
        before = judge.weighed(schema, body)
        for asked in before.asked[::5]:
            for value in islice(breaking.values(at(body, asked.path), asked.rule, chance), 3):
                changed = replaced(body, asked.path, value)
                weighed = judge.weighed(schema, changed, before)
                assert (weighed.accepted, weighed.hangs) == assert_weighs(judge, schema, changed)


def assert_weighs(judge: Judge, schema: Schema, value: Json) -> tuple[bool, frozenset[Rule]]:
    weighed, accepted = judge.weighed(schema, value), judge.accepts(schema, value)
    hangs = frozenset(one for one in weighed.broken if judge.accepts_without(one, schema, value) != accepted)
    assert (weighed.accepted, weighed.hangs) == (accepted, hangs), value
    return accepted, hangs


def test_a_choice_that_takes_anything_leaves_no_rule_in_the_others() -> None:
    free = {"anyOf": [SMALL, {"description": "or anything"}], "minimum": 1}
    document = document_of(
        {"properties": {"a": free, "b": {"anyOf": [SMALL, {"$ref": "#/components/schemas/Any"}]}}}, Any={}
    )
    pointer = body_of(document).pointer
    assert [rule.name for rule in Rules(document.content).of(pointer)] == [f"{pointer}/properties/a minimum"]


def test_a_rule_deep_in_a_union_is_decided_where_the_verdict_hangs_on_its_schema() -> None:
    at_least_0 = {"type": "array", "items": {"minimum": 0, "type": "integer"}}
    point = {"type": "object", "required": ["at"], "properties": {"at": at_least_0}}
    text = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
    numbers = {"type": "array", "items": {"type": "number"}}
    many = {
        "type": "object",
        "additionalProperties": {"anyOf": [numbers, {"type": "object", **point}, {"type": "object", **text}]},
    }
    document = document_of({"type": "object", "properties": {"of": {"anyOf": [numbers, many]}}})
    found = parts(document)[2].rules(document.variants[0].siblings)
    assert [rule.name for rule, one in found.items() if not one.decided] == []
