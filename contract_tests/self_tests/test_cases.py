"""Turns each keyword into the question whether the harness finds both of its sides, and fails where it finds none."""

import math
from collections.abc import Callable

import pytest

from contract_tests.finding.bodies import NoWitnessError, equal_as_json
from contract_tests.finding.unkept import why_unkept
from contract_tests.judging.sending import Sending
from contract_tests.ledger import DEFAULT, ON, PAST, WITNESS, Ledger, expected, unkept
from contract_tests.limits.extremes import matches_all, matches_nothing
from contract_tests.limits.patterns import matching
from contract_tests.limits.sizes import LARGEST
from contract_tests.limits.table import SIDES, has_past
from contract_tests.opening import read
from contract_tests.reading.pointers import Json
from contract_tests.self_tests.documents import ANSWERS, body_of, document_of, object_with, parts, shapes
from contract_tests.support import unsupported

KNOWN: list[Json] = [
    {"type": "string", "minLength": 2, "maxLength": 5},
    {"type": "string", "pattern": r"^[A-Z]{3}-\d{2,6}$", "minLength": 7, "maxLength": 9},
    {"type": "string", "pattern": r"^(red|green)\s?$"},
    {"type": "string", "pattern": r"\p{Lu}[^a-d]+", "maxLength": 12},
    {"type": "string", "pattern": r"^[\p{L}\p{N}]{1,500}$", "maxLength": 500},
    {"type": "string", "pattern": r"^(?=.*[A-Z])(?=.*\d).{8,}$"},
    {"type": "string", "pattern": r"/(?=.*[a-z])(?=.*[0-9])/", "minLength": 8},
    {"type": "string", "enum": ["A_B", "C"]},
    {"type": "string", "const": "one"},
    {"type": "integer", "minimum": 1, "maximum": 28},
    {"type": "integer", "minimum": 0.5, "maximum": 3.5},
    {"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 5},
    {"type": "integer", "multipleOf": 5, "minimum": 7, "maximum": 33},
    {"type": "integer", "enum": [1, 2, 5]},
    {"type": "integer", "minimum": -(2**70), "maximum": 2**70},
    {"type": "number", "minimum": 0, "maximum": 20},
    {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.5},
    {"type": "number", "multipleOf": 0.01, "exclusiveMinimum": 0, "maximum": 99.99},
    {"type": "boolean", "const": True},
    {"type": "array", "minItems": 2, "maxItems": 4, "items": {"type": "string", "minLength": 1}},
    {"type": "array", "uniqueItems": True, "minItems": 2, "items": {"type": "integer", "minimum": 3, "maximum": 9}},
    {"type": "array", "items": {"type": "array", "maxItems": 2, "items": {"type": "boolean"}}},
    {"type": "object"},
    {"type": "object", "minProperties": 1, "maxProperties": 2},
    object_with(inner={"type": "number", "maximum": 1}),
]


@pytest.mark.parametrize("schema", KNOWN, ids=str)
def test_both_sides_of_each_keyword_are_found(schema: Json) -> None:
    document = document_of(object_with(x=schema))
    judge, _, cases = parts(document)
    for constraint in cases.constraints(document.variants[0]):
        on, past = cases.on_the_limit(constraint), cases.past_the_limit(constraint)
        assert on, constraint.name
        assert past or not constraint.has_past, constraint.name
        assert all(judge.accepts(case.site.model, case.body) for case in on)


def test_every_keyword_is_among_those_tried() -> None:
    def words(schema: Json) -> set[str]:
        return set(schema) | (words(schema["items"]) if "items" in schema else set())

    assert {word for schema in KNOWN for word in words(schema)} >= SIDES.keys()


@pytest.mark.parametrize(
    ("schema", "on", "past"),
    [
        ({"type": "integer", "maximum": 28}, 28, 29),
        ({"type": "number", "maximum": 20}, 20, math.nextafter(20, 21)),
        ({"type": "number", "minimum": 0}, 0, -5e-324),
        ({"type": "string", "maxLength": 3}, "\U0001f600" * 3, "\U0001f600" * 4),
        ({"type": "string", "minLength": 3}, "\U0001f600" * 3, "\U0001f600" * 2),
        ({"type": "string", "enum": ["K_LMS"]}, "K_LMS", "k_lms"),
        ({"type": "integer", "enum": [1]}, 1, True),
    ],
)
def test_the_limit_itself_and_the_very_next_value_are_tried(schema: Json, on: Json, past: Json) -> None:
    document = document_of(object_with(x=schema))
    _, _, cases = parts(document)
    keyword = list(schema)[-1]
    constraint = next(one for one in cases.constraints(document.variants[0]) if one.pair == ("/x", keyword))
    assert {"x": on} in [case.body for case in cases.on_the_limit(constraint)]
    assert {"x": past} in [case.body for case in cases.past_the_limit(constraint)]


def test_a_type_is_tried_with_all_that_looks_like_it() -> None:
    document = document_of(object_with(x={"type": "integer"}))
    _, _, cases = parts(document)
    constraint = next(one for one in cases.constraints(document.variants[0]) if one.pair == ("/x", "type"))
    tried = [repr(case.body["x"]) for case in cases.past_the_limit(constraint)]
    assert {"True", "None", "2.5", "''", "'1'", "nan", "inf", "[]", "{}", repr("\ud800")} <= set(tried)
    assert 2.0 in [case.body["x"] for case in cases.on_the_limit(constraint)] or 1.0 in [
        case.body["x"] for case in cases.on_the_limit(constraint)
    ]


@pytest.mark.parametrize("listed", [{"enum": [1.0, 2]}, {"const": 1.0}, {"enum": [1.0], "default": 1.0}], ids=str)
def test_what_is_listed_of_integers_is_tried_as_it_is_read(listed: Json) -> None:
    document = document_of({"type": "integer", **listed})
    _, bodies, _ = parts(document)
    assert repr(bodies.one(body_of(document))) == "1"


def test_a_constraint_that_no_case_reached_is_named() -> None:
    document, ledger = shapes(), Ledger()
    _, _, cases = parts(document)
    for what, of in expected(document, cases):
        if (what, of) != (PAST, "Circle/radius exclusiveMinimum"):
            ledger.add(what, of)
    assert ledger.unreached(document, cases) == ["Circle/radius exclusiveMinimum: never past the limit"]


def test_a_run_that_did_nothing_has_reached_nothing() -> None:
    document = shapes()
    _, _, cases = parts(document)
    missed = Ledger().unreached(document, cases)
    assert {f"Circle: never {WITNESS}", f"Square/side exclusiveMinimum: never {ON}"} <= set(missed)


def test_a_limit_that_cannot_be_reached_is_not_taken_for_reached() -> None:
    document = document_of({"type": "object", "properties": {"x": {"type": "boolean", "enum": [1]}}})
    _, bodies, cases = parts(document)
    assert [cases.on_the_limit(one) for one in cases.constraints(document.variants[0])] == [[], []]
    with pytest.raises(NoWitnessError, match="/properties/x"):
        bodies.one(body_of(document).properties["x"])


def test_a_default_of_what_only_answers_have_is_not_expected_to_be_sent() -> None:
    inner = {"type": "object", "properties": {"n": {"type": "integer", "default": 3}}}
    hidden = {"type": "array", "items": inner, "readOnly": True}
    document = document_of({"type": "object", "properties": {"shown": inner, "hidden": hidden}})
    found = {of for what, of in expected(document, parts(document)[2]) if what == DEFAULT}
    assert found == {"POST /things/shown/n default"}


def test_what_no_text_can_keep_is_named_and_left_out_of_what_is_full() -> None:
    slashes = {"type": "string", "pattern": "/^a$/"}
    document = document_of({"type": "object", "properties": {"x": slashes, "y": {"type": "boolean"}}})
    _, bodies, cases = parts(document)
    assert bodies.full(body_of(document)) == {"y": True}
    assert unkept(document, cases)[1:] == ["POST /things/x pattern: no text matches '/^a$/'"]
    reached = set(expected(document, cases))
    assert (PAST, "POST /things/x pattern") in reached
    assert (ON, "POST /things/x pattern") not in reached


@pytest.mark.parametrize(
    ("schema", "keyword"),
    [
        ({"type": "string"}, "maxLength"),
        ({"type": "array", "items": {"type": "integer"}}, "maxItems"),
        ({"type": "object"}, "maxProperties"),
    ],
)
@pytest.mark.parametrize("combined", [False, True])
def test_a_limit_beyond_what_memory_holds_is_told_and_no_value_is_made(
    schema: dict[str, Json], keyword: str, combined: bool
) -> None:
    limit = 2**31 - 1
    stated: Json = {**schema, keyword: limit}
    document = document_of({"type": "object", "properties": {"x": {"anyOf": [stated, False]} if combined else stated}})
    told = [line for line in Ledger().unreached(document, parts(document)[2]) if keyword in line]
    assert len(told) == 1
    assert told[0].endswith(f"{keyword}: {limit:,} is more than the {LARGEST[keyword]:,} that are tried")


NAMED = {"type": "object", "properties": {"name": {"type": "string"}}}


@pytest.mark.parametrize(
    ("schema", "reason"),
    [
        ({"type": "string", "pattern": "/^a$/"}, "no text matches '/^a$/'"),
        ({"pattern": "/^a$/"}, ""),
        ({"type": "string", "enum": [None, 1]}, "none of the values that it lists keeps the rest: [None, 1]"),
        ({"type": "string", "enum": [None, "a"]}, ""),
        ({"oneOf": [NAMED, NAMED | {"title": "Other"}]}, "each member of its oneOf is the same as another"),
        ({"oneOf": [NAMED, NAMED, {"type": "null"}]}, ""),
        ({"oneOf": [NAMED, NAMED | {"required": ["name"]}]}, ""),
    ],
    ids=str,
)
def test_the_reason_is_told_why_nothing_keeps_a_schema(schema: Json, reason: str) -> None:
    document = document_of(schema)
    assert why_unkept(parts(document)[0], body_of(document)) == reason


@pytest.mark.parametrize(
    ("pattern", "nothing"),
    [
        ("/^a$/", True),
        ("^$a", True),
        ("(x^|a$b)", True),
        ("(^a|x^)", False),
        ("x*^a$y?", False),
        ("/a/i", False),
        ("[", False),
    ],
)
def test_a_pattern_that_asks_for_something_beyond_its_ends_matches_nothing(pattern: str, nothing: bool) -> None:
    assert matches_nothing(pattern) is nothing


def test_the_branch_of_a_pattern_that_has_room_takes_it() -> None:
    expression = "^(0|[1-9][0-9]*)$"
    assert [matching(expression, length)[0] for length in (1, 2, 3)] == ["0", "10", "100"]


@pytest.mark.parametrize(
    "around",
    [
        lambda text: text,
        lambda text: {"oneOf": [{"type": "null"}, text]},
        lambda text: {"allOf": [{"oneOf": [{"type": "null"}, text]}]},
    ],
)
def test_a_thousand_different_texts_of_a_pattern_are_found(around: Callable[[Json], Json]) -> None:
    schema = around({"type": "string", "pattern": "^(0|[1-9][0-9]*)$"})
    document = document_of({"type": "array", "items": schema, "uniqueItems": True})
    bodies, inner = parts(document)[1], body_of(document).items
    assert inner is not None
    assert len(bodies.some(inner, 1000)) == 1000


@pytest.mark.parametrize(
    ("pattern", "everything"),
    [
        ("[a-z]*", True),
        ("^a?", True),
        ("(ab|c*)$", True),
        ("", True),
        ("^a*$", False),
        ("a*b", False),
        (r"\b", False),
        ("(?=a)", False),
        ("[", False),
    ],
)
def test_a_pattern_that_may_take_nothing_matches_everything(pattern: str, everything: bool) -> None:
    assert matches_all(pattern) is everything
    assert has_past("pattern", pattern) is not everything


@pytest.mark.parametrize(
    ("schema", "line"),
    [
        ({"type": "string", "divisibleBy": 2}, "divisibleBy"),
        ({"$recursiveRef": "#"}, "$recursiveRef"),
        ({"maximun": 3}, "maximun"),
    ],
)
def test_a_rule_that_the_harness_does_not_know_is_named(schema: Json, line: str) -> None:
    document = document_of(object_with(x=schema))
    assert unsupported(document) == [f"{body_of(document).pointer}/properties/x: {line}"]


def test_values_are_distinct_as_json_has_it() -> None:
    assert equal_as_json([1, {"a": 2.0}]) == equal_as_json([1.0, {"a": 2}])
    assert equal_as_json(True) != equal_as_json(1)


def test_defaults_are_filled_in_at_every_depth() -> None:
    inner = {"type": "object", "properties": {"n": {"type": "integer", "default": 3}}}
    document = document_of(object_with(one=inner, many={"type": "array", "items": inner}))
    assert Sending(parts(document)[0]).wire(body_of(document), {"one": {}, "many": [{}, {"n": 2.0}]}) == {
        "one": {"n": 3},
        "many": [{"n": 3}, {"n": 2}],
    }


def test_what_no_address_has_room_for_is_told_and_not_expected() -> None:
    code = {"name": "code", "in": "path", "required": True, "schema": {"type": "string", "maxLength": 90_000}}
    operation = {"operationId": "read", "parameters": [code], "responses": ANSWERS}
    document = read({"openapi": "3.1.0", "paths": {"/things/{code}": {"get": operation}}})
    cases = parts(document)[2]
    name = "GET /things/{code} parameters/path/code maxLength"
    assert unkept(document, cases) == [f"{name}: no address has room for it"]
    assert (PAST, name) in expected(document, cases)
    assert (ON, name) not in expected(document, cases)
