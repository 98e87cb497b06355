"""A schema that is judged as a whole fills in its defaults wherever they stand in it."""

from __future__ import annotations

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


@pytest.mark.parametrize("tag", [{"const": "cat"}, {"enum": ["cat"]}], ids=str)
@pytest.mark.parametrize("known", [{"type": "string"}, {"enum": ["cat", "dog"]}], ids=str)
def test_a_constant_need_not_be_given_whichever_part_of_a_whole_says_it(package: Package, known: Any, tag: Any) -> None:
    base = {"type": "object", "required": ["kind"], "properties": {"kind": known, "n": {"type": "integer"}}}
    made = package(A={"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"kind": tag}}]}, Base=base)
    assert made.models.A(n=1).to_dict() == {"kind": "cat", "n": 1}
    assert refused(made, {"kind": "dog", "n": 1}) != []
