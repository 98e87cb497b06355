"""Turns values whose standing is known into a check of both readings: the judge's and the server's."""

import math

import pytest

from contract_tests.judging.judge import Broken, Judge, no_json
from contract_tests.judging.reader import Reader
from contract_tests.judging.requests import RequestJudge
from contract_tests.limits.formats import OF_A_FORMAT
from contract_tests.reading.pointers import Json, pointer_of
from contract_tests.self_tests.documents import body_of, document_of, object_with, parts, shapes

KNOWN = [
    ({"type": "integer"}, 2.0, set()),
    ({"type": "integer"}, True, {"type"}),
    ({"type": "integer"}, "2", {"type"}),
    ({"type": "integer"}, 2.5, {"type"}),
    ({"type": "integer"}, None, {"type"}),
    ({"type": "number"}, False, {"type"}),
    ({"type": "number"}, 1, set()),
    ({"type": "number", "maximum": 20}, math.nextafter(20, 21), {"maximum"}),
    ({"type": "number", "maximum": 20}, 20.0, set()),
    ({"type": "number", "minimum": 0}, -5e-324, {"minimum"}),
    ({"enum": [1, 2]}, True, {"enum"}),
    ({"enum": [1, 2]}, 1.0, set()),
    ({"const": 0}, False, {"const"}),
    ({"type": "number", "multipleOf": 0.1}, 0.3, set()),
    ({"type": "number", "multipleOf": 0.01}, 19.99, set()),
    ({"type": "number", "multipleOf": 0.01}, 19.999, {"multipleOf"}),
    ({"type": "string", "pattern": r"^\d{2}$"}, "\u0661\u0662", {"pattern"}),
    ({"type": "string", "pattern": "^a$"}, "a\n", {"pattern"}),
    ({"type": "string", "pattern": r"^\p{L}$"}, "\u00e9", set()),
    ({"type": "string", "pattern": "b"}, "abc", set()),
    ({"type": "string", "pattern": r"^[a\-]\:$"}, "-:", set()),
    ({"type": "string", "pattern": "^a]$"}, "a", {"pattern"}),
    ({"type": "string", "pattern": "^.$"}, "\r", {"pattern"}),
    ({"type": "string", "pattern": "^[^]$"}, "\r", set()),
    ({"type": "string", "pattern": r"^\s[\S]$"}, "\u3000\x85", set()),
    ({"type": "string", "pattern": r"\bk"}, "\u00e9k", set()),
    ({"type": "string", "pattern": r"^(a)?b\1$"}, "b", set()),
    ({"type": "string", "pattern": "^a+b?a+$"}, "a", {"pattern"}),
    ({"type": "string", "pattern": "^{[&[]{2}}\\@$"}, "{[&}@", set()),
    ({"type": "string", "pattern": r"^\ud83d\ude00$"}, "\U0001f600", set()),
    ({"type": "string", "pattern": r"^(?P<n>a)(?P=n)\Z"}, "aa", set()),
    ({"type": "string", "pattern": r"(?i)\A\x{6B}"}, "K", set()),
    ({"type": "string", "pattern": "^(a(?i)b|c)d$"}, "Cd", set()),
    ({"type": "string", "pattern": "^(a(?i)b|c)d$"}, "cD", {"pattern"}),
    ({"type": "string", "pattern": r"(?=a)*^[\w-.]$"}, "-", set()),
    ({"type": "string", "pattern": "^.{0,6000}$"}, "a" * 6_001, {"pattern"}),
    ({"type": "string", "maxLength": 2}, "\U0001f600" * 2, set()),
    ({"type": "string", "maxLength": 2}, "\U0001f600" * 3, {"maxLength"}),
    ({"type": "string", "minLength": 2}, "\U0001f600", {"minLength"}),
    ({"type": "array", "uniqueItems": True}, [1, True], set()),
    ({"type": "array", "uniqueItems": True}, [1, 1.0], {"uniqueItems"}),
    ({"type": "array", "uniqueItems": True}, [{"a": 1}, {"a": 1.0}], {"uniqueItems"}),
    ({"type": "array", "minItems": 1}, [], {"minItems"}),
    ({"type": "array"}, {}, {"type"}),
    ({"type": "object"}, [], {"type"}),
]


@pytest.mark.parametrize(("schema", "value", "broken"), KNOWN)
def test_both_readings_know_a_value(schema: Json, value: Json, broken: set[str]) -> None:
    document = document_of(object_with(x=schema))
    expected = {("/x", keyword) for keyword in broken}
    judge, _, _ = parts(document)
    assert judge.broken(body_of(document), {"x": value}) == expected
    assert read(document.content, body_of(document).pointer, {"x": value}) == expected


OBJECTS: list[tuple[Json, Broken]] = [
    ({"kind": "circle", "radius": 1}, set()),
    ({"kind": "circle", "radius": 0}, {("/radius", "exclusiveMinimum")}),
    ({"kind": "circle"}, {("/radius", "required")}),
    ({"kind": "circle", "side": 1}, {("/radius", "required"), ("/side", "additionalProperties")}),
    (
        {"kind": "circle", "radius": 1, "a/b": 1, "c~": 1},
        {("/a~1b", "additionalProperties"), ("/c~0", "additionalProperties")},
    ),
    ({"radius": 0}, {("/kind", "required")}),
    ({"kind": "Circle", "radius": 0}, {("/kind", "discriminator")}),
    ({"kind": ["circle"]}, {("/kind", "discriminator")}),
    ({"kind": None}, {("/kind", "discriminator")}),
    ([], {("", "type")}),
    (None, {("", "type")}),
]


@pytest.mark.parametrize(("body", "broken"), OBJECTS)
def test_both_readings_follow_the_discriminator(body: Json, broken: Broken) -> None:
    document = shapes()
    judge, _, _ = parts(document)
    assert judge.broken(body_of(document), body) == broken
    assert read(document.content, body_of(document).pointer, body) == broken


@pytest.mark.parametrize(("body", "broken"), OBJECTS)
def test_both_readings_follow_a_discriminator_inside_a_body(body: Json, broken: Broken) -> None:
    inner = shapes()
    document = document_of(
        object_with(shapes={"type": "array", "items": body_of(inner).keywords}),
        **inner.content["components"]["schemas"],
    )
    judge, _, _ = parts(document)
    expected = {(f"/shapes/0{pointer}", keyword) for pointer, keyword in broken}
    assert judge.broken(body_of(document), {"shapes": [body]}) == expected
    assert read(document.content, body_of(document).pointer, {"shapes": [body]}) == expected


def test_a_deep_value_of_a_union_of_itself_is_judged_in_bearable_time() -> None:
    any_node = {"oneOf": [{"$ref": f"#/components/schemas/N{number}"} for number in range(9)]}
    nodes = {
        f"N{number}": {"properties": {"left": any_node, "right": any_node, "kind": {"const": number}}}
        for number in range(9)
    }
    judge, _, _ = parts(document := document_of(any_node, **nodes))
    for last, broken in ((8, set[tuple[str, str]]()), (9, {("", "oneOf")})):
        body: Json = {"kind": last}
        for level in range(30):
            body = {"left": body, "right": {"kind": 1}, "kind": level % 9}
        assert judge.broken(body_of(document), body) == broken


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, "\ud800", ["a", "\udfff"], {"a": math.nan}])
def test_the_judge_refuses_what_json_cannot_say(value: Json) -> None:
    document = document_of({"type": "object", "properties": {}, "required": ["x"]})
    judge, _, _ = parts(document)
    found = judge.broken(body_of(document), {"x": value})
    assert len(found) == len(list(no_json(value))) == 1
    assert {keyword for _, keyword in found} == {"type"}


def read(content: Json, pointer: str, body: Json) -> Broken:
    return {(one.pointer, one.keyword) for one in Reader(content).violations(pointer, body)}


@pytest.mark.parametrize(
    "body",
    [
        {"": 1},
        {"": {"": 1}},
        {"": {"a": 1}, "a": 1},
        {"007": 1, "+7": 1, "7": "x"},
        {"7": 1, "0": 1},
        {"a": [1, {"": 2}]},
    ],
    ids=str,
)
def test_the_second_reading_tells_places_by_their_names_whatever_those_are(body: Json) -> None:
    inner = {word: {"$ref": "#/components/schemas/Texts"} for word in ("additionalProperties", "items")}
    document = document_of(inner, Texts={"type": ["object", "string", "array"], **inner})
    schema = body_of(document)
    said = {(one.pointer, one.keyword) for one in Reader(dict(document.content)).violations(schema.pointer, body)}
    assert said == Judge(document.content).broken(schema, body) != set()


@pytest.mark.parametrize("inner", [{"0": None}, {"": None}, {"": {"": None}}, {"a": 1, "b": 2}, {}], ids=str)
def test_both_readings_tell_each_name_where_none_is_allowed(inner: Json) -> None:
    document = document_of(object_with(o={"type": "object", "additionalProperties": False}))
    schema, body = body_of(document), {"o": inner}
    told = {(pointer_of(["o", name]), "additionalProperties") for name in inner}
    assert read(dict(document.content), schema.pointer, body) == Judge(document.content).broken(schema, body) == told


@pytest.mark.parametrize("name", ["x", "additionalProperties", "properties"])
def test_both_readings_tell_a_property_that_nothing_may_have(name: str) -> None:
    document = document_of(object_with(**{name: False}))
    schema, body = body_of(document), {name: {"a": 1}}
    said = read(dict(document.content), schema.pointer, body)
    assert said == Judge(document.content).broken(schema, body) == {(f"/{name}", "properties")}


def test_an_element_that_may_not_be_there_is_told() -> None:
    document = document_of(object_with(l={"type": "array", "prefixItems": [{}, False]}))
    schema, body = body_of(document), {"l": [1, 2]}
    said = read(dict(document.content), schema.pointer, body)
    assert said == Judge(document.content).broken(schema, body) == {("/l/1", "prefixItems")}


def test_what_json_cannot_say_has_the_wrong_type_wherever_it_stands() -> None:
    document = document_of(object_with(x=False))
    assert Judge(document.content).broken(body_of(document), {"x": math.nan}) == {("/x", "type")}


def test_what_only_answers_have_counts_for_nothing_in_a_request() -> None:
    words = {"type": "object", "properties": {"id": {"readOnly": True}, "n": {}}, "minProperties": 1}
    document = document_of(words)
    judge = RequestJudge(document.content)
    assert judge.broken(body_of(document), {"id": 1}) == {("", "minProperties")}
    assert judge.broken(body_of(document), {"id": 1, "n": 2}) == set()
    assert judge.broken(body_of(document), {"n": 2}) == set()  # nothing is left out of it


@pytest.mark.parametrize(("asserted", "broken"), [(False, set()), (True, {("/x", "format")})])
def test_a_format_is_a_rule_for_both_readings_where_the_package_says_so(asserted: bool, broken: Broken) -> None:
    document = document_of(object_with(x={"type": "string", "format": "date"}))
    schema, body = body_of(document), {"x": "2020-02-30"}
    judge = Judge(document.content, asserts_formats=asserted)
    said = Reader(dict(document.content), asserts_formats=asserted).violations(schema.pointer, body)
    assert judge.broken(schema, body) == {(one.pointer, one.keyword) for one in said} == broken
    assert judge.weighed(schema, body).accepted is not asserted


@pytest.mark.parametrize("name", OF_A_FORMAT)
def test_values_of_each_format_are_known(name: str) -> None:
    document = document_of({"type": "string", "format": name})
    judge = Judge(document.content, asserts_formats=True)
    assert all(judge.accepts(body_of(document), value) for value in OF_A_FORMAT[name])
    assert not judge.accepts(body_of(document), "\\") or name in ("regex", "uri-template")


@pytest.mark.parametrize("name", ["$id", "$anchor", "$dynamicAnchor", "$schema"])
def test_a_property_may_be_called_as_a_schema_is(name: str) -> None:
    document = document_of(object_with(**{name: {"type": "string"}}))
    judge, _, _ = parts(document)
    assert judge.broken(body_of(document), {name: 1}) == {(f"/{name}", "type")}
    assert read(document.content, body_of(document).pointer, {name: 1}) == {(f"/{name}", "type")}


def test_an_example_of_a_schema_is_none() -> None:
    example = {"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {"x": ["no schema"]}}
    document = document_of({**object_with(x={"type": "integer"}), "example": example})
    assert parts(document)[0].broken(body_of(document), {"x": "1"}) == {("/x", "type")}


@pytest.mark.parametrize("draft", [{}, {"$schema": "https://json-schema.org/draft/2020-12/schema"}], ids=str)
def test_a_reference_starts_from_the_address_around_it(draft: Json) -> None:
    inner = {"$id": "inner/", **object_with(n={"$ref": "n"}, m={"$ref": "#m"})}
    found = {"n": {"$id": "n", "type": "integer"}, "m": {"$anchor": "m", "type": "boolean"}}
    outer = {"$id": "https://x.org/outer/", **draft, **object_with(i={**inner, "$defs": found})}
    document = document_of(outer)
    said = parts(document)[0].broken(body_of(document), {"i": {"n": "1", "m": 1}})
    assert said == {("/i/n", "type"), ("/i/m", "type")}


def test_what_is_wrong_with_an_element_is_told_wherever_it_stands() -> None:
    document = document_of({"type": "array", "items": object_with(n={"type": "integer"})})
    good, wrong = {"n": 1}, {"n": "1"}
    judge, body = parts(document)[0], body_of(document)
    assert judge.broken(body, [good, wrong, good, good, wrong]) == {("/1/n", "type"), ("/4/n", "type")}
    assert judge.broken(body, [good] * 3) == set()
