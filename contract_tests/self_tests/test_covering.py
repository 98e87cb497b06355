"""Turns choices into the rules of a member on which no verdict hangs, because another member takes what it would."""

import pytest

from contract_tests.finding.covering import Covering
from contract_tests.judging.ruling import Rule
from contract_tests.ledger import expected, shadowed
from contract_tests.reading.pointers import Json
from contract_tests.self_tests.documents import body_of, document_of, parts

TEXT, NUMBER = {"type": "string"}, {"type": "number"}
NAMED = {"$ref": "#/components/schemas/A"}


def holding(**properties: Json) -> dict[str, Json]:
    """An open object."""
    return {"type": "object", "properties": properties}


def covered(members: list[Json], rule: Rule, **beside: Json) -> bool:
    """Whether no verdict on an object hangs on a rule of a choice in it, told by where it is in the list."""
    document = document_of(holding(a={"anyOf": members}, **beside), A=holding(n={"type": "number", "maximum": 1}))
    body = body_of(document)
    place = rule.pointer if rule.pointer.startswith("#") else f"{body.pointer}/properties/a/anyOf/{rule.pointer}"
    return bool(Covering(document.content, body.pointer).why(rule._replace(pointer=place)))


@pytest.mark.parametrize(
    ("members", "rule"),
    [
        ([TEXT, {"type": "string", "enum": [""]}], Rule("1", "enum")),
        ([TEXT, {"type": "string", "enum": [""]}], Rule("1", "type")),
        ([{"required": ["n"]}, {"type": "object", "maxProperties": 0}], Rule("1", "type")),
        ([{"type": ["string", "null"]}, {"type": "string", "maxLength": 1}], Rule("1", "maxLength")),
        ([{"type": "object"}, {**holding(b={}), "maxProperties": 1}], Rule("1", "maxProperties")),
        ([holding(n=NUMBER), holding(n=NUMBER, m=TEXT)], Rule("1/properties/m", "type")),
        ([holding(n=NUMBER), {**holding(n=NUMBER), "required": ["n"]}], Rule("1", "required", "n")),
        ([{"items": NUMBER}, {"items": {"type": "integer", "minimum": 1}}], Rule("1/items", "minimum")),
        (
            [{"additionalProperties": TEXT}, holding(m=TEXT) | {"additionalProperties": False, "maxProperties": 1}],
            Rule("1", "maxProperties"),
        ),
    ],
    ids=str,
)
def test_a_rule_decides_nothing_where_another_member_takes_all_without_it(members: list[Json], rule: Rule) -> None:
    assert covered(members, rule)


@pytest.mark.parametrize(
    ("members", "rule"),
    [
        ([{"type": "string", "maxLength": 1}, {"type": "string", "enum": [""]}], Rule("1", "enum")),
        ([{"type": "integer"}, {"type": "number", "maximum": 1}], Rule("1", "maximum")),
        ([{"required": ["n"], "maxLength": 1}, {"type": "object", "maxProperties": 0}], Rule("1", "type")),
        ([holding(n=NUMBER), holding(n=TEXT, m=TEXT)], Rule("1/properties/m", "type")),
        ([{**holding(), "additionalProperties": False}, holding(m=TEXT)], Rule("1/properties/m", "type")),
        ([holding(m=TEXT), NAMED], Rule("#/components/schemas/A/properties/n", "maximum")),
        ([NAMED, {**NAMED, "minProperties": 1}], Rule("#/components/schemas/A/properties/n", "maximum")),
        ([{**holding(), "required": ["n"]}, {**holding(), "required": ["n"]}], Rule("1", "required", "n")),
    ],
    ids=str,
)
def test_a_rule_may_decide_where_no_other_member_takes_all_without_it(members: list[Json], rule: Rule) -> None:
    assert not covered(members, rule)


def test_a_rule_of_one_of_several_that_must_hold_alone_may_decide() -> None:
    document = document_of({"oneOf": [TEXT, {"type": "string", "enum": [""]}]})
    assert (
        Covering(document.content, body_of(document).pointer).why(Rule(f"{body_of(document).pointer}/oneOf/1", "enum"))
        == ""
    )


def test_a_rule_that_is_reached_by_another_way_may_decide_there() -> None:
    rule = Rule("#/components/schemas/A/properties/n", "maximum")
    assert covered([holding(n=NUMBER), NAMED], rule)
    assert not covered([holding(n=NUMBER), NAMED], rule, b=NAMED)


def test_what_a_member_says_may_be_asked_for_around_it() -> None:
    members = [holding(), holding(n=NUMBER)]
    document = document_of({"anyOf": members, "unevaluatedProperties": False})
    rule = Rule(f"{body_of(document).pointer}/anyOf/1/properties/n", "type")
    assert Covering(document.content, body_of(document).pointer).why(rule) == ""


def beside(schema: Json, rule: Rule, **named: Json) -> bool:
    """Whether no verdict hangs on a rule, told by where it is in the schema of a body or in the document."""
    document = document_of(schema, **named)
    place = rule.pointer if rule.pointer.startswith("#") else f"{body_of(document).pointer}/{rule.pointer}"
    return bool(Covering(document.content, body_of(document).pointer).why(rule._replace(pointer=place)))


def kinds(*members: Json) -> Json:
    """Objects that are each of the kind that A is, and of one more."""
    return {f"k{index}": {"allOf": [NAMED, holding(n=member)]} for index, member in enumerate(members)}


OF_A = Rule("#/components/schemas/A/properties/n", "type")


def test_a_rule_decides_nothing_where_others_say_as_much_of_each_value_it_is_asked_about() -> None:
    assert beside(holding(**kinds({"enum": ["a"]}, {"enum": ["b", ""]})), OF_A, A=holding(n=TEXT))
    assert beside({"allOf": [{"required": ["n"]}, {"required": ["n", "m"]}]}, Rule("allOf/1", "required", "n"))
    assert beside({"allOf": [{"items": NUMBER}, {"items": {"type": "integer"}}]}, Rule("allOf/0/items", "type"))
    assert beside({"maxLength": 1, "anyOf": [{"maxLength": 2}, TEXT]}, Rule("anyOf/0", "maxLength"))


def test_a_rule_may_decide_where_nothing_says_as_much_of_one_of_the_values() -> None:
    assert not beside(holding(**kinds({"enum": ["a"]}, {"enum": ["b", 1]})), OF_A, A=holding(n=TEXT))
    assert not beside(holding(**kinds({"enum": ["a"]}), a=NAMED), OF_A, A=holding(n=TEXT))
    assert not beside({"allOf": [{"items": NUMBER}, {"items": {"type": "integer"}}]}, Rule("allOf/1/items", "type"))
    first = {"prefixItems": [{}], "items": {"type": "integer"}}
    assert not beside({"allOf": [{"items": NUMBER}, first]}, Rule("allOf/0/items", "type"))


def test_schemas_that_hold_themselves_are_compared_too() -> None:
    tree: Json = {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}
    short: Json = {"type": "array", "items": {"$ref": "#/components/schemas/Short"}, "maxItems": 2}
    document = document_of(
        {"anyOf": [{"$ref": f"#/components/schemas/{name}"} for name in ("Tree", "Short")]}, Tree=tree, Short=short
    )
    assert Covering(document.content, body_of(document).pointer).why(Rule("#/components/schemas/Short", "maxItems"))


def test_what_decides_nothing_is_told_and_not_asked_for() -> None:
    document = document_of(holding(a={"anyOf": [holding(n=NUMBER), holding(n=NUMBER, m=TEXT)]}))
    cases = parts(document)[2]
    place = f"{body_of(document).pointer}/properties/a/anyOf/1/properties/m type"
    assert [line for line in shadowed(document, cases) if f"{place}: without it" in line]
    assert [of for _, of in expected(document, cases) if of.endswith(place)] == [f"POST /things {place}"]
