"""What a schema as a whole finds wrong with a body is told like the rules of a field: each thing once, where it is."""

from __future__ import annotations

import tracemalloc
from typing import Any

import pytest

from .one_body import Package, refused


def told(package: Any, body: Any) -> list[tuple[str, str, Any, str]]:
    """All that is wrong with a body: pointer, keyword, limit and message."""
    with pytest.raises(package.errors.ConstraintError) as refusal:
        package.models.A.from_dict(body)
    return [(one.pointer, one.keyword, one.limit, one.message) for one in refusal.value.violations]


def test_a_rule_for_the_whole_is_told_like_that_of_a_field(package: Package) -> None:
    made = package(
        A={
            "type": "object",
            "properties": {"a": {"enum": [1, 2]}, "b": {}},
            "patternProperties": {"^x": {"type": ["integer", "null"], "minimum": 3}, "^y": False},
            "dependentRequired": {"a": ["b"]},
            "propertyNames": {"maxLength": 2},
            "not": {"required": ["no"]},
        }
    )
    assert told(made, {"a": 3, "x": 2, "y": 1}) == [
        ("", "dependentRequired", {"a": ["b"]}, "A: {'a': 3, 'x': 2, 'y': 1} has 'a', and then 'b' must be there"),
        ("/a", "enum", [1, 2], "A.a: 3 is not one of 1, 2"),
        ("/x", "minimum", 3, "A.x: 2 is less than the minimum of 3"),
        ("/y", "patternProperties", False, "A.y: is not allowed"),
    ]
    assert told(made, {"no": 1, "x": "2", "xyz": 3}) == [
        ("/x", "type", ["integer", "null"], "A.x: '2' is not of type integer or null"),
        ("", "maxLength", 2, "A: the name 'xyz' is longer than the maximum length of 2"),
        (
            "",
            "not",
            {"required": ["no"]},
            """A: {'no': 1, 'x': '2', 'xyz': 3} keeps what it must not: {"required":["no"]}""",
        ),
    ]


def test_members_named_like_numbers_are_told_by_their_names(package: Package) -> None:
    made = package(
        A={
            "properties": {"7": {"enum": ["a"]}, "007": {"minimum": 3}, "list": {"contains": {"required": ["1"]}}},
            "additionalProperties": {"items": {"propertyNames": {"maxLength": 2}}},
            "minProperties": 1,
        }
    )
    body = {"7": "b", "007": 2, "+8": [{}, {"123": 1}], "list": [{"01": 1}]}
    assert [(pointer, keyword) for pointer, keyword, *_ in told(made, body)] == [
        ("/7", "enum"),
        ("/007", "minimum"),
        ("/+8/1", "maxLength"),
        ("/list", "contains"),
    ]


def test_a_member_whose_name_is_empty_has_a_place_too(package: Package) -> None:
    number: dict[str, Any] = {"type": "integer"}
    inner = {"properties": {"": number, "n": number}, "additionalProperties": number, "not": {"required": ["no"]}}
    made = package(B={"type": "object", "additionalProperties": inner, "not": {"required": ["no"]}})
    assert refused(made, {"": {"": "x"}}) == [("//", "type")]
    assert refused(made, {"a": {"": "x", "n": 1}}) == [("/a/", "type")]
    assert refused(made, {"": {"n": "x"}, "n": {"n": 1}}) == [("//n", "type")]
    assert refused(made, {"": {"more": "x"}}) == [("//more", "type")]
    assert refused(made, {"": {}, "0": {"n": "x"}}) == [("/0/n", "type")]
    assert refused(made, {"": 1, "n": {"": "x"}}) == [("/", "not"), ("/n/", "type")]


@pytest.mark.parametrize("member", [{"": None}, {"": {}}, {"": {"": None}}, {"0": None, "": 1}], ids=str)
def test_each_name_is_told_where_none_is_allowed(package: Package, member: dict[str, Any]) -> None:
    closed = {"type": "object", "additionalProperties": False}
    made = package(B={"type": "object", "properties": {"a": closed}, "not": {"required": ["no"]}})
    assert refused(made, {"a": member}) == [(f"/a/{name}", "additionalProperties") for name in member]


def test_a_union_tells_what_each_member_lacks_the_closest_first(package: Package) -> None:
    cat = {"type": "object", "properties": {"lives": {"maximum": 9}}, "required": ["lives"]}
    dog = {"type": "object", "properties": {"bark": {"type": "string"}}, "required": ["bark"]}
    reference = "#/components/schemas/{}".format
    members: list[dict[str, Any]] = [{"type": "integer"}, {"$ref": reference("Dog")}, {"$ref": reference("Cat")}]
    made = package(A={"type": "object", "properties": {"pet": {"oneOf": members}}}, Cat=cat, Dog=dog)
    (none,) = told(made, {"pet": {"lives": 10}})
    assert none == (
        "/pet",
        "oneOf",
        members,
        "A.pet: {'lives': 10} fits none of Cat (lives: 10 is greater than the maximum of 9), Dog (bark: is required), "
        "the 1st ({'lives': 10} is not of type integer)",
    )
    (both,) = told(made, {"pet": {"lives": 9, "bark": ""}})
    assert both[3] == "A.pet: {'lives': 9, 'bark': ''} fits more than one: Dog and Cat"


def test_what_is_wrong_below_an_id_is_told_by_whatever_reference_leads_there(package: Package) -> None:
    made = package(
        A={
            "type": "object",
            "properties": {"pointed": {"$ref": "#/components/schemas/Other"}, "named": {"$ref": "urn:other"}},
        },
        Other={"$id": "urn:other", "properties": {"k": {"type": "string"}}},
    )
    assert refused(made, {"pointed": {"k": 1}, "named": {"k": 1}}) == [("/pointed/k", "type"), ("/named/k", "type")]


def test_each_of_several_rules_that_are_broken_at_one_place_is_told_once(package: Package) -> None:
    short = {"type": "string", "maxLength": 3}
    made = package(
        A={
            "type": "object",
            "properties": {"a": {"allOf": [{"pattern": "x"}, {"pattern": "y"}, short, short]}, "b": {}},
            "propertyNames": short,
            "dependentRequired": {"a": ["b", "c"]},
        }
    )
    assert [one[:3] for one in told(made, {"a": "long"})] == [
        ("", "dependentRequired", {"a": ["b", "c"]}),
        ("/a", "pattern", "x"),
        ("/a", "pattern", "y"),
        ("/a", "maxLength", 3),
    ]
    assert [one[3] for one in told(made, {"long": 1, "longer": 2})] == [
        "A: the name 'long' is longer than the maximum length of 3",
        "A: the name 'longer' is longer than the maximum length of 3",
    ]
    (missing,) = told(made, {"a": "xy"})
    assert missing[3] == "A: {'a': 'xy'} has 'a', and then 'b' and 'c' must be there"


def test_a_required_name_that_a_closed_schema_has_no_property_for_is_not_missing(package: Package) -> None:
    inner = {"type": "object", "properties": {"b": {}}, "additionalProperties": False, "required": ["a"]}
    made = package(A={"type": "object", "properties": {"inner": inner}})
    assert [one[:2] for one in told(made, {"inner": {"a": 1}})] == [("/inner/a", "additionalProperties")]
    assert [one[:2] for one in told(made, {"inner": {"b": 1}})] == [("/inner/a", "required")]


@pytest.mark.parametrize("rules", [{}, {"minProperties": 0}])
def test_of_what_is_missing_nothing_was_given(package: Package, rules: dict[str, Any]) -> None:
    made = package(A={"type": "object", "properties": {"a": {}}, "required": ["a"], **rules})
    with pytest.raises(made.errors.ConstraintError) as refusal:
        made.models.A.from_dict({"b": 1})
    assert [(one.pointer, one.value) for one in refusal.value.violations] == [("/a", made.types.UNSET)]


def test_a_schema_without_properties_is_closed_to_each(package: Package) -> None:
    closed = {"not": {"type": "string"}, "additionalProperties": False}
    made = package(A={"properties": {"inner": closed, "additionalProperties": False}, "minProperties": 1})
    assert [one[:3] for one in told(made, {"inner": {"a": 1, "b": 2}, "additionalProperties": 3})] == [
        ("/inner/a", "additionalProperties", False),
        ("/inner/b", "additionalProperties", False),
        ("/additionalProperties", "properties", False),
    ]


@pytest.mark.parametrize("beside", [{}, {"required": ["kind"]}])
@pytest.mark.parametrize("union", ["oneOf", "anyOf"])
def test_of_a_union_that_a_tag_tells_apart_the_variant_that_is_meant_is_told(
    package: Package, union: str, beside: dict[str, Any]
) -> None:
    def variant(tag: str, **rules: Any) -> dict[str, Any]:
        properties = {"kind": {"enum": [tag]}, "n": {"type": "integer", **rules}}
        return {"type": "object", "properties": properties, "required": ["kind", "n"]}

    members = [{"$ref": "#/components/schemas/P"}, {"$ref": "#/components/schemas/Q"}]
    made = package(
        A={"properties": {"one": {union: members, **beside}}, "not": {"properties": {"one": {union: members}}}},
        P=variant("p"),
        Q=variant("q", maximum=5),
    )
    assert refused(made, {"one": {"kind": "q", "n": 6}}) == [("/one/n", "maximum")]
    assert refused(made, {"one": {"kind": "q"}}) == [("/one/n", "required")]
    assert refused(made, {"one": {"kind": "r"}}) == [("/one/kind", "discriminator")]
    assert refused(made, {"one": {"n": 6}}) == [("/one/kind", "required")]
    assert refused(made, {"one": 5}) == [("/one", "type")]
    assert [one[:3] for one in told(made, {"one": {"kind": "q", "n": 5}})] == [
        ("", "not", {"properties": {"one": {union: members}}})
    ]


@pytest.mark.parametrize("closing", ["additionalProperties", "unevaluatedProperties"])
def test_what_no_schema_has_a_property_for_is_told_where_it_is(package: Package, closing: str) -> None:
    made = package(A={"properties": {"a": {}}, "not": {"required": ["no"]}, closing: False})
    assert told(made, {"a": 1, "b/c": 2, "d": 3}) == [
        ("/b~1c", closing, False, "A.b/c: there is no such property"),
        ("/d", closing, False, "A.d: there is no such property"),
    ]


def test_a_property_that_is_wrong_is_not_unknown_as_well(package: Package) -> None:
    made = package(
        A={
            "allOf": [{"$ref": "#/components/schemas/B"}],
            "anyOf": [{"properties": {"c": {"const": 1}, "d": {}}}, {"properties": {"c": {"const": 2}, "e": {}}}],
            "unevaluatedProperties": False,
        },
        B={"type": "object", "properties": {"a": {"type": "integer"}, "b": {}}},
    )
    assert refused(made, {"a": "", "b": 1, "c": 1}) == [("/a", "type")]
    assert refused(made, {"a": "", "b": 1, "c": 1, "f": 1}) == [("/a", "type"), ("/f", "unevaluatedProperties")]
    assert refused(made, {"c": 3, "d": 1, "e": 1}) == [("", "anyOf")]
    assert refused(made, {"c": 1, "e": 1}) == [("/e", "unevaluatedProperties")]


def test_what_a_schema_for_the_rest_refuses_is_told_where_it_is(package: Package) -> None:
    made = package(A={"properties": {"a": {}}, "unevaluatedProperties": {"type": "integer"}})
    assert [one[:3] for one in told(made, {"a": "", "b": "", "c": 1})] == [
        ("/b", "unevaluatedProperties", {"type": "integer"})
    ]


@pytest.mark.parametrize(
    ("bounds", "given", "keyword"),
    [
        ({}, [""], "contains"),
        ({"maxContains": 2}, [""], "contains"),
        ({"minContains": 1, "maxContains": 2}, [""], "minContains"),
        ({"minContains": 2}, [1, ""], "minContains"),
        ({"maxContains": 2}, [1, 2, 3], "maxContains"),
        ({"minContains": 1, "maxContains": 2}, [1, 2, 3], "maxContains"),
    ],
)
def test_the_bound_that_is_told_is_the_one_that_is_broken(
    package: Package, bounds: dict[str, int], given: list[Any], keyword: str
) -> None:
    contains = {"contains": {"type": "integer"}, **bounds}
    (one,) = told(package(A={"type": "object", "properties": {"list": contains}}), {"list": given})
    assert one[:3] == ("/list", keyword, contains[keyword])


def test_rules_for_the_whole_are_told_of_what_is_no_object_too(package: Package) -> None:
    inner = {"type": ["object", "null"], "properties": {"a": {}}, "not": {"maxProperties": 0}}
    made = package(A={"type": "object", "properties": {"inner": inner}})
    assert [one[:3] for one in told(made, {"inner": 5})] == [
        ("/inner", "type", ["object", "null"]),
        ("/inner", "not", {"maxProperties": 0}),
    ]


def test_names_are_told_as_the_document_spells_them(package: Package) -> None:
    names = ["a/b", "c~d", "e%f", "%25", "$ref", "ü", "0", " "]
    inner = {"type": "object", "properties": {"n": {"maximum": 1}}, "minProperties": 1}
    made = package(A={"type": "object", "properties": dict.fromkeys(names, inner)})
    assert refused(made, {name: {"n": 2} for name in names}) == [
        (f"/{name.replace('~', '~0').replace('/', '~1')}/n", "maximum") for name in names
    ]


def test_what_is_wrong_with_a_large_body_is_told_in_little_room(package: Package) -> None:
    inner = {"anyOf": [{"type": "integer"}, {"type": "object", "properties": {"text": {"maxLength": 9}}}]}
    made = package(A={"type": "object", "properties": {"list": {"anyOf": [{"type": "null"}, {"items": inner}]}}})
    given = {"list": [{"text": "x" * 2_000_000}]}
    tracemalloc.start()
    try:
        ((pointer, keyword, *_),) = told(made, given)
        room = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (pointer, keyword) == ("/list", "anyOf")
    assert room < 16 * 2_000_000
