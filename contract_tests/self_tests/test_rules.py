"""Turns each trial document into the questions whether its rules are found, and whether bodies show each of them."""

from pathlib import Path

import pytest

from contract_tests.drawing.mutations import places
from contract_tests.finding.rules import WHOLES, Rules
from contract_tests.judging.ruling import CLOSING, LEADING, Rule
from contract_tests.ledger import shadow, shadowed
from contract_tests.limits.table import SIDES
from contract_tests.opening import load
from contract_tests.reading.pointers import Json
from contract_tests.self_tests.documents import CIRCLE, SQUARE, body_of, document_of, object_with, parts

TRIALS = sorted((Path(__file__).parent / "documents").glob("*.yaml"))
NAMES = [path.stem for path in TRIALS]
SCALARS = ["null", "boolean", "number", "string"]


@pytest.mark.parametrize("path", TRIALS, ids=NAMES)
def test_bodies_show_each_rule_kept_and_decided(path: Path) -> None:
    document = load(path)
    cases = parts(document)[2]
    found = cases.rules(document.variants[0].siblings)
    assert [rule.name for rule, one in found.items() if not one.kept] == []
    assert [rule.name for rule, one in found.items() if not one.decided and not shadow(one)] == []


@pytest.mark.parametrize("path", TRIALS, ids=NAMES)
def test_the_verdict_hangs_on_the_rule_that_a_body_decides(path: Path) -> None:
    document = load(path)
    judge, _, cases = parts(document)
    for rule, found in cases.rules(document.variants[0].siblings).items():
        for body in found.decided:
            schema = body_of(document)
            assert judge.accepts(schema, body) != judge.accepts_without(rule, schema, body)


@pytest.mark.parametrize("path", TRIALS, ids=NAMES)
def test_valid_bodies_are_found_and_hold_a_place_for_each_property(path: Path) -> None:
    document = load(path)
    judge, bodies, _ = parts(document)
    body = body_of(document)
    found = bodies.bases.valid(body)
    assert len(found) > 5
    assert all(judge.accepts(body, one) for one in found)
    assert all(list(places(body, one)) for one in found)


def test_every_keyword_that_is_a_rule_is_in_a_trial_document() -> None:
    stated = set[str]()
    for path in TRIALS:
        document = load(path)
        stated |= {rule.keyword for rule in Rules(document.content).of(body_of(document).pointer)}
    untried = (SIDES.keys() | WHOLES | CLOSING) - stated
    assert untried <= {"uniqueItems", "const", "minContains", "contains", "propertyNames", "exclusiveMinimum"}
    assert not stated & (LEADING - CLOSING)


def test_a_rule_that_another_always_goes_with_is_named_with_it() -> None:
    document = document_of({"type": "object", "properties": {"a": {"allOf": [{"minimum": 1}, {"minimum": 3}]}}})
    cases = parts(document)[2]
    place = f"{body_of(document).pointer}/properties/a/allOf"
    (line,) = shadowed(document, cases)
    assert line.startswith(f"POST /things {place}/0 minimum: in all of the ")
    assert line.endswith(f"{place}/1 minimum")


def test_a_rule_of_a_choice_that_another_member_makes_idle_is_named() -> None:
    choice, rest = {"anyOf": [{"type": "boolean"}, {"type": "null"}]}, {"enum": [False]}
    document = document_of({"type": "object", "required": ["a"], "properties": {"a": {"allOf": [choice, rest]}}})
    lines = shadowed(document, parts(document)[2])
    assert [line for line in lines if "allOf/0/anyOf/1 type: in all of the " in line]


def test_a_rule_that_nothing_reaches_has_no_excuse() -> None:
    document = document_of({"not": {"type": "string", "pattern": "^b(?<!b)$"}})
    found = parts(document)[2].rules(document.variants[0].siblings)
    rule = Rule(body_of(document).pointer, "not")
    assert (found[rule].decided, shadow(found[rule])) == ([], "")


@pytest.mark.parametrize(
    ("schema", "names"),
    [
        ({"then": {"maximum": 1}}, []),
        ({"if": {"maximum": 1}}, ["/if maximum"]),
        ({"maxContains": 1, "minLength": 0, "uniqueItems": False}, []),
        ({"$defs": {"a": {"maximum": 1}}}, []),
        ({"dependentRequired": {"a": ["b"], "c": []}}, [" dependentRequired a"]),
        ({"propertyNames": {"type": "string", "maxLength": 3}}, ["/propertyNames maxLength"]),
        ({"items": False, "additionalProperties": True}, [" items"]),
        ({"type": "array", "required": ["a"], "additionalProperties": False}, [" type"]),
        ({"type": ["string", "null"], "minimum": 1, "maxItems": 2, "maxLength": 3}, [" type", " maxLength"]),
        ({"anyOf": [{"type": SCALARS}, {"type": "array", "items": {}}, {"type": "object"}]}, []),
        ({"anyOf": [{"type": SCALARS}, {"type": "array"}]}, [" anyOf", "/anyOf/0 type", "/anyOf/1 type"]),
    ],
    ids=str,
)
def test_what_nothing_can_break_is_no_rule(schema: Json, names: list[str]) -> None:
    document = document_of(schema)
    pointer = body_of(document).pointer
    assert [rule.name for rule in Rules(document.content).of(pointer)] == [f"{pointer}{name}" for name in names]


def test_what_a_tag_selects_is_no_matter_of_choice_inside_a_choice() -> None:
    members = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in ("Circle", "Square")]}
    document = document_of({"oneOf": [members, {"type": "null"}]}, Circle=CIRCLE, Square=SQUARE)
    found = parts(document)[2].rules(document.variants[0].siblings)
    asked = [rule.name for rule in found if rule.pointer.startswith("#/components/schemas/Circle")]
    place = "#/components/schemas/Circle"
    assert asked == [
        *(f"{place} additionalProperties", f"{place} required radius"),
        *(f"{place}/properties/radius {word}" for word in ("type", "exclusiveMinimum")),
    ]


def test_a_rule_that_nothing_keeps_is_decided_by_what_is_built_around_it() -> None:
    nobody = {"type": "object", "properties": {"x": {"type": "string", "pattern": "/^a$/"}}}
    document = document_of({"type": "array", "items": {"allOf": [nobody]}})
    found = parts(document)[2].rules(document.variants[0].siblings)
    assert [rule.name for rule, one in found.items() if not one.decided] == []


def test_a_rule_that_holds_in_no_valid_body_is_kept_in_another() -> None:
    integer, number = {"type": "integer"}, {"type": "number"}
    document = document_of({"properties": {"a": {"oneOf": [integer, number, {"type": "string"}]}}})
    found = parts(document)[2].rules(document.variants[0].siblings)
    assert [rule.name for rule, one in found.items() if not one.kept] == []


def test_a_map_is_filled_to_its_limit_with_what_it_holds() -> None:
    names = {"type": "object", "maxProperties": 400, "additionalProperties": {"const": "x"}}
    document = document_of({"anyOf": [names, {"type": "null"}]})
    found = parts(document)[2].rules(document.variants[0].siblings)
    assert [rule.name for rule, one in found.items() if not one.decided] == []


def test_a_verdict_hangs_on_each_condition_that_a_discriminator_makes() -> None:
    refs = {name: f"#/components/schemas/{name}" for name in ("Cat", "Dog")}
    tag, union = {"type": "string"}, {"anyOf": [{"$ref": ref} for ref in refs.values()]}
    document = document_of(
        union | {"discriminator": {"propertyName": "kind", "mapping": refs}},
        Cat={"type": "object", "properties": {"kind": tag, "lives": {"type": "integer"}}},
        Dog={"type": "object", "properties": {"kind": tag, "bark": {"type": "boolean"}}},
    )
    found = parts(document)[2].rules(document.variants[0].siblings)
    conditions = {rule.name: one for rule, one in found.items() if "/if" in rule.pointer or rule.keyword == "if"}
    assert len(conditions) == 9
    assert [name for name, one in conditions.items() if not one.decided] == []


def test_a_rule_that_no_valid_body_is_asked_about_has_its_excuse_too() -> None:
    never = {"type": "object", "required": ["b"], "properties": {"a": {"type": "string", "enum": ["x"]}, "b": False}}
    document = document_of({"anyOf": [never, {"type": "array", "maxItems": 1}]})
    rule = Rule(f"{body_of(document).pointer}/anyOf/0/properties/a", "type")
    assert "enum" in shadow(parts(document)[2].rules(document.variants[0].siblings)[rule])


def test_what_one_of_several_open_objects_says_is_decided_by_what_the_others_refuse() -> None:
    text = {"type": "object", "required": ["content"], "properties": {"content": {"type": "string", "maxLength": 9}}}
    one = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "message": text}}
    other = {"type": "object", "required": ["name"], "properties": {"name": {}, "kind": {"type": "integer"}}}
    document = document_of({"anyOf": [one, other]})
    found = parts(document)[2].rules(document.variants[0].siblings)
    inside = {rule.name: each for rule, each in found.items() if "/message" in rule.pointer}
    assert len(inside) == 4
    assert [name for name, each in inside.items() if not each.decided] == []


def test_a_rule_far_below_many_tags_is_decided() -> None:
    tags = {"type": "integer", "oneOf": [{"const": number} for number in range(30)]}
    refs = [{"$ref": f"#/components/schemas/Row{number}"} for number in range(4)]
    some = {"type": "array", "items": {"oneOf": refs}}
    rows = {
        f"Row{number}": {
            "type": "object",
            "required": ["type", "rows"],
            "properties": {
                "type": {"enum": [number], "allOf": [{"$ref": "#/components/schemas/Tags"}]},
                "rows": some,
                f"title{number}": {"type": ["string", "null"], "maxLength": 9},
            },
        }
        for number in range(4)
    }
    document = document_of(object_with(rows=some), Tags=tags, **rows)
    found = parts(document)[2].rules(document.variants[0].siblings)
    titles = {rule.name: each for rule, each in found.items() if "/title" in rule.pointer}
    assert len(titles) == 8
    assert [name for name, each in titles.items() if not each.decided] == []
