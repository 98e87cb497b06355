"""What ties the parts of a body together is kept like the rules of a field, tells as much, and fills in as much."""

from __future__ import annotations

import importlib
from typing import Any

import attrs
import pytest

from .one_body import Package, refused, sent

STEPS = {"steps": {"type": "integer", "maximum": 9, "default": 3}}
SCALE = {"scale": {"type": "number", "default": 0.5}}


def test_what_a_condition_or_an_alternative_adds_has_its_defaults(package: Package) -> None:
    is_p = {"properties": {"model": {"const": "p"}}, "required": ["model"]}
    made = package(
        Flat={
            "type": "object",
            "properties": {"model": {"enum": ["p", "q", "r"]}, "seed": {"default": 0}},
            "allOf": [{"if": is_p, "then": {"properties": STEPS}}],
            "oneOf": [
                {"properties": {"model": {"const": "q"}, **SCALE}},
                {"properties": {"model": {"not": {"const": "q"}}}},
            ],
            "dependentSchemas": {"deep": {"properties": {"deep": {"properties": {"x": {"default": [1]}}}}}},
        }
    )
    assert sent(made, {"model": "p"}) == {"model": "p", "seed": 0, "steps": 3}
    assert sent(made, {"model": "q"}) == {"model": "q", "seed": 0, "scale": 0.5}
    assert sent(made, {"model": "r", "deep": {}}) == {"model": "r", "seed": 0, "deep": {"x": [1]}}
    assert made.models.Flat(model="p").to_dict() == sent(made, {"model": "p"})
    assert made.models.Flat.from_dict({"model": "q"}).to_dict() == sent(made, {"model": "q"})
    assert refused(made, {"model": "p", "steps": 10}) == [("/steps", "maximum")]


def test_a_default_that_would_break_a_rule_is_left_out_and_its_neighbours_are_not(package: Package) -> None:
    made = package(
        Picture={
            "type": "object",
            "properties": {**STEPS, **SCALE, "model": {"type": "string"}},
            "if": {"properties": {"model": {"const": "q"}}, "required": ["model"]},
            "then": {"not": {"required": ["steps"]}},
        }
    )
    assert sent(made, {"model": "q"}) == {"model": "q", "scale": 0.5}
    assert made.models.Picture(model="q").to_dict() == {"model": "q", "scale": 0.5}
    assert sent(made, {"model": "p"}) == {"model": "p", "scale": 0.5, "steps": 3}


def test_a_default_on_a_condition_comes_before_one_that_always_holds(package: Package) -> None:
    def default(value: Any) -> dict[str, Any]:
        return {"properties": {"steps": {"default": value}}}

    def model(name: str) -> dict[str, Any]:
        return {"properties": {"model": {"const": name}}}

    made = package(
        Flat={
            "type": "object",
            "properties": {"model": {"default": "p"}, "steps": {"type": "integer", "default": 1}},
            "allOf": [{"if": model("p"), "then": default(2)}, {"if": model("q"), "then": default(3)}],
        },
    )
    assert sent(made, {}) == {"model": "p", "steps": 2}
    assert sent(made, {"model": "q"}) == {"model": "q", "steps": 3}
    assert sent(made, {"model": "r"}) == {"model": "r", "steps": 1}
    assert sent(made, {"model": "q", "steps": 1}) == {"model": "q", "steps": 1}


def test_of_several_defaults_the_closest_is_shown_and_sent(package: Package) -> None:
    def steps(default: int) -> dict[str, Any]:
        return {"type": "object", "properties": {"steps": {"type": "integer", "default": default}}}

    base = {"$ref": "#/components/schemas/Base"}
    made = package(
        A={"properties": {"last": {"allOf": [steps(1), base]}, "own": {**steps(3), **base}, "inner": base}},
        Base={"allOf": [steps(4), {"allOf": [steps(5), steps(6)]}]},
    )
    body: dict[str, Any] = {"last": {}, "own": {}, "inner": {}}
    assert sent(made, body) == {"last": {"steps": 6}, "own": {"steps": 3}, "inner": {"steps": 6}}
    assert attrs.fields(made.models.Base).steps.default == made.models.Base().steps == 6


def test_a_default_told_beside_a_reference_is_sent_from_a_union_too(package: Package) -> None:
    steps = {"allOf": [{"$ref": "#/components/schemas/Steps"}, {"default": 7}]}
    made = package(A={"anyOf": [{"properties": {"steps": steps}}, {"type": "string"}]}, Steps=STEPS["steps"])
    assert sent(made, {}) == {"steps": 7}
    assert sent(made, {"steps": 2}) == {"steps": 2}


def test_a_schema_that_is_referred_to_may_be_called_anything(package: Package) -> None:
    union = {"anyOf": [{"$ref": "#/components/schemas/A {thing}%"}, {"$ref": "#/components/schemas/Gr%C3%B6%C3%9Fe"}]}
    made = package(**{"A": union, "A {thing}%": {"type": "integer"}, "Größe": {"type": "boolean"}})
    assert [sent(made, 1), sent(made, True)] == [1, True]
    assert refused(made, "x") == [("", "anyOf")]


def test_references_by_name_and_what_nothing_else_evaluates_have_their_defaults(package: Package) -> None:
    inner = {"type": "object", "properties": STEPS}
    items = {"prefixItems": [True], "unevaluatedItems": inner}
    made = package(
        Named={
            "type": "object",
            "properties": {"a": {"$ref": "#x"}, "b": {"$ref": "urn:other"}, "c": {"$ref": "urn:other#y"}, "d": items},
            "unevaluatedProperties": inner,
            "$defs": {"x": {"$anchor": "x", **inner}},
        },
        Other={"$id": "urn:other", "properties": {"k": {"$ref": "#y"}}, "$defs": {"y": {"$anchor": "y", **inner}}},
    )
    filled = {"steps": 3}
    body: dict[str, Any] = {"a": {}, "b": {"k": {}}, "c": {}, "d": [{}, {}], "e": {}}
    assert sent(made, body) == {"a": filled, "b": {"k": filled}, "c": filled, "d": [{}, filled], "e": filled}


def test_a_default_that_makes_items_equal_is_left_out(package: Package) -> None:
    items = {"type": "object", "properties": STEPS}
    made = package(A={"properties": {"list": {"type": "array", "uniqueItems": True, "items": items}}})
    assert sent(made, {"list": [{}, {"steps": 3}]}) == {"list": [{}, {"steps": 3}]}
    assert sent(made, {"list": [{}, {"steps": 4}]}) == {"list": [{"steps": 3}, {"steps": 4}]}
    assert refused(made, {"list": [{}, {}]}) == [("/list", "uniqueItems")]


def test_what_only_answers_have_is_not_sent_wherever_it_is(package: Package) -> None:
    own = {"type": "object", "properties": {"id": {"readOnly": True}, "n": {}}, "required": ["id"]}
    made = package(
        A={
            "properties": {
                "map": {"type": "object", "additionalProperties": own},
                "union": {"anyOf": [own, {"type": "string"}]},
                "tuple": {"prefixItems": [own]},
            },
            "patternProperties": {"^x": own},
        }
    )
    one, left = {"id": 1, "n": 2}, {"n": 2}
    body = {"map": {"k": one}, "union": one, "tuple": [one], "x": one}
    assert sent(made, body) == {"map": {"k": left}, "union": left, "tuple": [left], "x": left}
    assert sent(made, made.models.A.from_dict(body)) == sent(made, body)


@pytest.mark.parametrize("inner", [{"required": ["id", "n"]}, {"allOf": [{"required": ["id", "n"]}]}], ids=str)
def test_what_only_answers_have_is_not_required_by_another_part_of_a_whole(
    package: Package, inner: dict[str, Any]
) -> None:
    base = {"type": "object", "properties": {"id": {"readOnly": True}, "n": {"type": "integer"}}}
    made = package(A={"allOf": [{"$ref": "#/components/schemas/Base"}, inner], "minProperties": 1}, Base=base)
    assert sent(made, {"n": 1}) == {"n": 1}
    assert refused(made, {"x": 1}) == [("/n", "required")]


@pytest.mark.parametrize(
    "whole",
    [
        {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"id": {"readOnly": True}}}]},
        {"allOf": [{"allOf": [{"$ref": "#/components/schemas/Base"}]}], "properties": {"id": {"readOnly": True}}},
        {"$ref": "#/components/schemas/Base", "properties": {"id": {"readOnly": True}}},
    ],
    ids=str,
)
def test_what_is_referred_to_requires_nothing_that_the_rest_of_a_whole_has_in_answers(
    package: Package, whole: dict[str, Any]
) -> None:
    top = {"required": ["id", "n"], "properties": {"id": {"type": "string"}, "n": {"type": "integer", "minimum": 1}}}
    base = {"type": "object", "allOf": [{"$ref": "#/components/schemas/Top"}], "required": ["id"]}
    named = {"whole": {"$ref": "#/components/schemas/Whole"}, "base": {"$ref": "#/components/schemas/Base"}}
    made = package(A={"properties": named, "minProperties": 1}, Whole=whole, Base=base, Top=top)
    assert sent(made, {"whole": {"n": 1}}) == sent(made, {"whole": {"n": 1, "id": "a"}}) == {"whole": {"n": 1}}
    assert refused(made, {"whole": {"n": 0}, "base": {"n": 1}}) == [("/whole/n", "minimum"), ("/base/id", "required")]


def test_what_one_part_of_a_whole_has_in_answers_only_is_not_filled_in_by_another(package: Package) -> None:
    base = {"type": "object", "properties": {"id": {"readOnly": True}, "n": {"type": "integer"}}}
    other = {"properties": {"id": {"type": "string", "default": "a"}}}
    made = package(A={"allOf": [{"$ref": "#/components/schemas/Base"}, other]}, Base=base)
    assert sent(made, {"n": 1}) == sent(made, {"id": "b", "n": 1}) == {"n": 1}
    assert attrs.fields_dict(made.models.A)["id"].metadata["read_only"]


def test_what_a_named_schema_requires_stays_so_where_others_have_it_in_answers_only(package: Package) -> None:
    hidden = {"properties": {"id": {"readOnly": True}}}
    whole = {"allOf": [{"$ref": "#/components/schemas/Needs"}, hidden]}
    made = package(
        A={"properties": {"whole": whole, "needs": {"$ref": "#/components/schemas/Needs"}}, "minProperties": 1},
        Needs={"type": "object", "required": ["id"], "minProperties": 0},
    )
    assert refused(made, {"needs": {}}) == [("/needs/id", "required")]


def test_what_only_answers_have_may_be_said_beside_a_reference_in_openapi_3_0(package: Package) -> None:
    properties = {"id": {"$ref": "#/components/schemas/Id", "readOnly": True}, "n": {"type": "integer"}}
    body = {"type": "object", "properties": properties, "required": ["id", "n"]}
    made = package("3.0.3", B=body, Id={"type": "string"})
    assert sent(made, {"n": 1}) == {"n": 1}
    assert sent(made, {"id": "x", "n": 1}) == {"n": 1}


def test_defaults_are_filled_in_wherever_an_object_is(package: Package) -> None:
    inner = {"type": "object", "properties": STEPS}
    by_id = {"$id": "urn:x", "properties": {"a": {"$ref": "#/$defs/b"}}, "$defs": {"b": inner}}
    made = package(
        Places={
            "type": "object",
            "properties": {"tuple": {"prefixItems": [{}, inner], "items": inner}, "named": by_id},
            "patternProperties": {"^x-": inner, "z$": {"type": "object", "properties": SCALE}},
            "additionalProperties": {"oneOf": [inner, {"type": "null"}]},
        }
    )
    body: dict[str, Any] = {"tuple": [{}, {}, {}], "named": {"a": {}}, "x-z": {}, "y": {}, "n": None}
    filled = {"steps": 3}
    assert sent(made, body) == {
        "tuple": [{}, filled, filled],
        "named": {"a": filled},
        "x-z": {"steps": 3, "scale": 0.5},
        "y": filled,
        "n": None,
    }


def test_what_is_left_without_what_only_answers_have_keeps_the_rules_too(package: Package) -> None:
    made = package(
        A={
            "type": "object",
            "properties": {"id": {"readOnly": True}, "n": {"type": "integer"}, "text": {}},
            "required": ["id"],
            "minProperties": 1,
            "maxProperties": 2,
            "dependentRequired": {"text": ["id"]},
        }
    )
    assert sent(made, {"id": 1, "n": 2}) == {"n": 2}
    assert refused(made, {"id": 1}) == [("", "minProperties")]
    assert refused(made, {"id": 1, "text": 2}) == [("", "dependentRequired")]
    assert refused(made, {"id": 1, "n": 2, "more": 3}) == [("", "maxProperties")]
    assert refused(made, made.models.A(id=1)) == [("", "minProperties")]


def test_a_tag_that_only_answers_have_is_not_required_of_a_request(package: Package) -> None:
    def variant(tag: str, own: str) -> dict[str, Any]:
        kind = {"type": "string", "enum": [tag], "readOnly": True}
        return {"type": "object", "properties": {"kind": kind, own: {"type": "integer"}}, "required": ["kind", own]}

    variants = [{"$ref": f"#/components/schemas/{name}"} for name in ("Fish", "Bird")]
    made = package(
        Animal={"oneOf": variants, "discriminator": {"propertyName": "kind"}},
        Fish=variant("fish", "fins"),
        Bird=variant("bird", "wings"),
    )
    assert sent(made, {"wings": 2}) == {"wings": 2}
    assert refused(made, {"wings": "2"}) == [("", "oneOf")]


def test_a_tag_selects_the_variant_that_only_the_discriminator_names(package: Package) -> None:
    def pet(**properties: Any) -> Any:
        return {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}, **properties}}

    union = {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {"propertyName": "kind", "mapping": {"dog": "Dog", "Cat": "#/components/schemas/Dog"}},
    }
    cat, dog = pet(lives={"type": "integer", "maximum": 9, "default": 9}), pet(bark={"type": "boolean"})
    for word in ("oneOf", "anyOf"):
        named = package(B={word: union["oneOf"], "discriminator": union["discriminator"]}, Cat=cat, Dog=dog)
        assert sent(named, {"kind": "dog", "lives": 10}) == {"kind": "dog", "lives": 10}
        assert refused(named, {"kind": "Dog", "bark": 1, "lives": 10}) == [("/bark", "type")]
        assert refused(named, {"kind": "Cat", "bark": 1}) == [("/bark", "type")]
        assert refused(named, {"lives": 10}) == [("", word)]
    assert sent(named, {"kind": "fish", "lives": 10}) == {"kind": "fish", "lives": 10}


def test_a_tag_that_names_no_variant_leaves_the_union_as_it_stands(package: Package) -> None:
    union = {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]}
    cat = {"type": "object", "required": ["lives"], "properties": {"lives": {"type": "integer"}}}
    dog = {"type": "object", "required": ["bark"]}
    named = package(B=union | {"discriminator": {"propertyName": "kind"}}, Cat=cat, Dog=dog)
    assert sent(named, {"kind": "fish", "bark": 1}) == {"kind": "fish", "bark": 1}
    assert refused(named, {"kind": "fish", "bark": 1, "lives": 1}) == [("", "oneOf")]
    assert sent(named, {"kind": "Cat", "bark": 1, "lives": 1}) == {"kind": "Cat", "bark": 1, "lives": 1}
    assert refused(named, {"kind": "Cat", "bark": 1}) == [("/lives", "required")]


def test_a_discriminator_of_what_has_no_name_selects_nothing(package: Package) -> None:
    inline = {"type": "object", "required": ["bark"], "properties": {"bark": {"type": "boolean"}}}
    union = {"oneOf": [{"$ref": "#/components/schemas/Cat"}, inline], "discriminator": {"propertyName": "kind"}}
    named = package(B=union, Cat={"type": "object", "required": ["lives"]})
    assert sent(named, {"kind": "Cat", "bark": True}) == {"kind": "Cat", "bark": True}


def test_the_rules_of_a_schema_without_a_type_hold_for_arrays_too(package: Package) -> None:
    made = package(Loose={"if": {"properties": {"a": {"const": 1}}}, "then": {"maxItems": 1}})
    assert refused(made, [1, 2]) == [("", "maxItems")]
    assert sent(made, [1]) == [1]


def test_the_default_of_what_may_be_a_model_may_be_a_scalar(package: Package) -> None:
    thing = {"oneOf": [{"type": "object", "properties": STEPS}, {"type": "integer"}], "default": 3}
    assert sent(package(A={"type": "object", "properties": {"thing": thing}}), {}) == {"thing": 3}


def test_what_stands_deep_in_a_value_is_filled_in_as_soon_as_the_rest(package: Package) -> None:
    inner = {"inner": {"$ref": "#/components/schemas/Deep"}, "n": {"default": 1}}
    made = package(Deep={"type": "object", "anyOf": [{"properties": inner}]})
    deep: dict[str, Any] = {}
    expected: dict[str, Any] = {"n": 1}
    for _ in range(40):
        deep, expected = {"inner": deep}, {"n": 1, "inner": expected}
    assert sent(made, deep) == expected


def test_a_part_of_what_is_judged_is_judged_with_it(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    part = {"type": "object", "properties": {"id": {}, "label": {}}, "dependentRequired": {"id": ["label"]}}
    made = package(
        Inner=part,
        Outer={**part, "properties": {"id": {}, "inner": {"$ref": "#/components/schemas/Inner"}}},
    )
    schemas: Any = importlib.import_module(f"{made.__name__}._runtime.wholes.schemas")
    judged: list[str] = []
    broken_rules = schemas.broken_rules

    def counted(place: str, given: Any) -> Any:
        judged.append(place)
        return broken_rules(place, given)

    monkeypatch.setattr(schemas, "broken_rules", counted)
    made.models.Outer.from_dict({"inner": {"id": 1, "label": 2}})
    assert judged == ["#/$defs/~1components~1schemas~1Outer"]


def test_what_part_of_what_is_judged_becomes_is_for_its_own_rules_to_say(package: Package) -> None:
    def part(name: str) -> dict[str, Any]:
        return {"type": "object", "properties": {"id": {}, name: {}}, "dependentRequired": {"id": [name]}}

    members = [{"$ref": f"#/components/schemas/{name}"} for name in ("First", "Second")]
    made = package(
        First=part("first"),
        Second=part("second"),
        Outer={"properties": {"inner": {"anyOf": members}}, "not": {"required": ["other"]}},
    )
    outer = made.models.Outer.from_dict({"inner": {"id": 1, "second": 2}})
    assert isinstance(outer.inner, made.models.Second)
