"""Turns the names of a form in brackets into the value that a schema says they are of."""

from dataclasses import replace
from urllib.parse import unquote

import pytest

from contract_tests.judging.judge import Judge
from contract_tests.reading.media import FORM as FORM_MEDIA
from contract_tests.reading.pointers import Json
from contract_tests.self_tests.documents import body_of, document_of
from contract_tests.wire.arrivals import arrived
from contract_tests.wire.members import Members
from contract_tests.wire.payloads import Body
from contract_tests.wire.request import Request, pairs
from contract_tests.wire.styles import ABSENT, UnreadableError, Written, deep, in_pairs
from contract_tests.wire.typed import typed

ITEMS: Json = {"type": "array", "items": {"properties": {"n": {"type": "integer"}}}}
FORM = Written("a", "deepObject", explode=True, as_json=False, decode=unquote)


def value_of(form: str, schema: Json) -> Json:
    document = document_of(schema)
    return typed(in_pairs(FORM, "object", pairs(form)), body_of(document), Judge(document.content).accepts)


@pytest.mark.parametrize(
    ("form", "schema", "value"),
    [
        ("a[0][n]=1&a[1][n]=2&b[0]=3", ITEMS, [{"n": 1}, {"n": 2}]),
        ("a[0][n]=1&a[2][n]=2", ITEMS, {"0": {"n": "1"}, "2": {"n": "2"}}),
        ("a[0][n]=1", {"type": "object", "additionalProperties": ITEMS["items"]}, {"0": {"n": 1}}),
        ("a[0]=1", {"type": ["array", "object"], "items": {"type": "integer"}, "maxProperties": 0}, [1]),
        ("a[]=1&a[]=2", {"items": {"type": "integer"}}, [1, 2]),
        ("a[x]=1", {"anyOf": [{"const": ""}, {"properties": {"x": {"type": "integer"}}}]}, {"x": 1}),
        ("a=", {"anyOf": [ITEMS, {"const": ""}]}, ""),
        ("a[0][n]=1", {"anyOf": [{"const": ""}, ITEMS]}, [{"n": 1}]),
        ("a[x][0][]=1", {"properties": {"x": {"type": "array", "items": {"type": "array"}}}}, {"x": [["1"]]}),
    ],
    ids=str,
)
def test_names_in_brackets_are_read_as_the_schema_says(form: str, schema: Json, value: Json) -> None:
    assert value_of(form, schema) == value


@pytest.mark.parametrize(
    "form", ["a=1&a=2", "a=1&a[b]=2", "a[b]=2&a=1", "a[][b]=1", "a[b][]=1&a[b][c]=2", "a[b]=1&a[b][]=2"]
)
def test_names_in_brackets_that_say_two_things_are_not_read(form: str) -> None:
    with pytest.raises(UnreadableError):
        in_pairs(FORM, "object", pairs(form))


def test_what_is_of_another_name_is_none_of_it() -> None:
    assert in_pairs(FORM, "object", pairs("ab[c]=1&b=2")) is ABSENT


def test_a_value_comes_as_numbers_where_its_elements_are_no_texts() -> None:
    assert deep({"a": [1, "x"], "b": [[], {"c": True}]}) == {"a": ["1", "x"], "b": {"0": [], "1": {"c": "true"}}}


LOGIN: Json = {"properties": {"kind": {"const": "password"}, "ttl": {"type": "integer"}}, "required": ["kind"]}
CODE: Json = {"properties": {"kind": {"const": "code"}, "codes": {"type": "array", "items": {"type": "integer"}}}}


def members_of(form: str, schema: Json) -> Json:
    """What a form in no style stands for."""
    document = document_of(schema)
    accepts = Judge(document.content).accepts
    request = Request("POST", "/things", {}, form.encode())
    return Unstyled(document.operations[0], FORM_MEDIA, body_of(document)).received(request, accepts)


class Unstyled(Body):
    """A body of which nothing says how its members are written."""

    def written(self, name: str) -> Written:
        return replace(FORM, name=name, style="")


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("kind=password&ttl=5", {"kind": "password", "ttl": 5}),
        ("kind=code&codes=1&codes=2", {"kind": "code", "codes": [1, 2]}),
    ],
)
def test_a_form_is_read_by_the_member_of_a_union_that_it_is_of(form: str, value: Json) -> None:
    assert members_of(form, {"type": "object", "oneOf": [LOGIN, CODE]}) == value


@pytest.mark.parametrize(
    ("form", "schema", "value"),
    [
        ("a=1", {"anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "integer"}]}, [1]),
        ("a=x", {"anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "string"}]}, "x"),
        ('a={"b":"1"}', {"anyOf": [{"type": "string", "maxLength": 1}, {"type": "object"}]}, {"b": "1"}),
        ('a={"b":1}&a=x', {"type": "array", "items": {"type": ["object", "string"]}}, [{"b": 1}, "x"]),
        ("a=1&a=2", {}, ["1", "2"]),
        ("a=1&a=1", {"type": "array", "uniqueItems": True}, ["1", 1]),
        ("a=1&a=1", {"type": "array", "uniqueItems": True, "items": {"enum": [1, "1"]}}, [1, "1"]),
        ("a=1&a=1", {"type": "array", "uniqueItems": True, "items": {"type": "integer"}}, [1, 1]),
    ],
    ids=str,
)
def test_a_member_is_read_in_each_way_that_its_schema_leaves(form: str, schema: Json, value: Json) -> None:
    assert members_of(form, {"type": "object", "properties": {"a": schema}}) == {"a": value}


@pytest.mark.parametrize(
    ("form", "members", "alike"),
    [
        ("a=1&a=x&b=%7B%22c%22%3A1%7D", {"a": [1, "x"], "b": {"c": 1}}, True),
        ("a=x&a=1", {"a": [1, "x"]}, False),
        ("a=1", {"a": [1, "x"]}, False),
        ("a=1&b=2", {"a": 1}, False),
        ("a=1", {"a": 1, "b": 2}, False),
        ("b=%7B%22c%22%3A2%7D", {"b": {"c": 1}}, False),
    ],
    ids=str,
)
def test_a_form_that_came_is_what_was_given_or_not(form: str, members: Json, alike: bool) -> None:
    assert arrived(lambda name: replace(FORM, name=name, style=""), members, pairs(form)) is alike


def test_an_object_whose_members_stand_by_themselves_has_none_of_those_in_brackets() -> None:
    styles = {"a": replace(FORM, name="a"), "o": replace(FORM, name="o", style="form")}
    whole = body_of(document_of({"properties": {"a": {"type": "object"}, "o": {"type": "object"}}}))
    members = Members(styles.__getitem__, whole.properties, lambda *_: True)
    assert members.received(pairs("a[b]=c&d=e")) == {"a": {"b": "c"}, "o": {"d": "e"}}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ({"patternProperties": {"^x": {"type": "integer"}}}, {"xa": 1, "b": "2"}),
        ({"additionalProperties": {"type": "integer"}}, {"xa": 1, "b": 2}),
        ({"patternProperties": {"^x": True}, "additionalProperties": {"type": "integer"}}, {"xa": "1", "b": 2}),
        ({"allOf": [{"properties": {"b": {}}, "additionalProperties": {"type": "integer"}}]}, {"xa": 1, "b": 2}),
    ],
    ids=str,
)
def test_a_member_that_is_not_listed_is_read_by_what_holds_for_such(words: Json, value: Json) -> None:
    assert members_of("xa=1&b=2", {"type": "object", **words}) == value
