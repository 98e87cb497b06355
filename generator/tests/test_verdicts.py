"""A body goes out if and only if it keeps its schema, with the defaults of all that it leaves out."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from generator.runtime._runtime.wholes.schemas import format_

from .calls import Server
from .one_body import Package, refused, sent

STEPS = {"steps": {"type": "integer", "maximum": 9, "default": 3}}


@pytest.mark.parametrize("rules", [{}, {"minProperties": 0}])
def test_a_default_of_what_only_answers_have_is_not_sent(package: Package, rules: Any) -> None:
    made = package(
        Thing={
            "type": "object",
            "required": ["id"],
            "properties": {"id": {"$ref": "#/components/schemas/Id"}, "inner": {"$ref": "#/components/schemas/Inner"}},
            **rules,
        },
        Id={"type": "string", "readOnly": True, "default": "none"},
        Inner={"type": "object", "properties": {"at": {"readOnly": True}}, "default": {"at": 1}},
    )
    assert sent(made, {}) == {"inner": {}}
    assert sent(made, made.models.Thing()) == {"inner": {}}
    assert made.models.Thing().to_dict() == {"id": "none", "inner": {"at": 1}}


def test_a_property_may_begin_like_an_extension(package: Package) -> None:
    bounds = {"type": "integer", "minimum": 3, "exclusiveMinimum": True, "nullable": True}
    made = package("3.0.3", Headers={"type": "object", "properties": {"x-level": {"allOf": [bounds, {"not": {}}]}}})
    assert refused(made, {"x-level": 3})
    made = package("3.0.3", Headers={"type": "object", "properties": {"x-level": bounds}})
    assert refused(made, {"x-level": 3}) == [("/x-level", "exclusiveMinimum")]
    assert sent(made, {"x-level": None}) == {"x-level": None}


@pytest.mark.parametrize("union", ["oneOf", "anyOf"])
def test_a_tag_tells_variants_apart_without_a_discriminator(package: Package, union: str) -> None:
    def variant(tag: str, **rules: Any) -> dict[str, Any]:
        properties = {"text": {"const": "a"}, "kind": {"const": tag}, "steps": STEPS["steps"] | rules}
        return {"type": "object", "properties": properties, "required": ["text", "kind"], "additionalProperties": False}

    members = [{"$ref": "#/components/schemas/P"}, {"$ref": "#/components/schemas/Q"}]
    made = package(Either={union: members}, P=variant("p"), Q=variant("q", maximum=5))
    assert sent(made, {"text": "a", "kind": "q"}) == {"text": "a", "kind": "q", "steps": 3}
    assert refused(made, {"text": "a", "kind": "q", "steps": 6}) == [("/steps", "maximum")]
    assert refused(made, {"text": "a", "kind": "r"}) == [("/kind", "discriminator")]
    with pytest.raises(made.errors.ConstraintError, match=r"^Q\.steps: 6 is greater"):
        Server().client(made).t.put(text="a", kind="q", steps=6)


def test_names_that_look_percent_encoded_are_names_all_the_same(package: Package) -> None:
    def referred(*names: str) -> dict[str, str]:
        return {"$ref": "#/components/schemas/" + "/".join(name.replace("%", "%25") for name in names)}

    made = package(
        A={"type": "object", "properties": {"%25": referred("B", "properties", "%2F"), "%": STEPS["steps"]}},
        B={"type": "object", "properties": {"%2F": {"type": "object", "properties": STEPS, "minProperties": 1}}},
    )
    assert sent(made, {"%25": {"steps": 1}, "%": 2}) == {"%25": {"steps": 1}, "%": 2}
    assert refused(made, {"%25": {"steps": 10}, "%": 10}) == [("/%25/steps", "maximum"), ("/%", "maximum")]
    assert refused(made, {"%25": {}}) == [("/%25", "minProperties")]


def test_a_default_without_objects_leads_nowhere(package: Package) -> None:
    tree = {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}, "default": []}
    made = package(Tree={"type": "object", "properties": {"children": tree}})
    assert sent(made, {"children": [{}]}) == {"children": [{"children": []}]}


def test_further_members_may_be_models(package: Package) -> None:
    made = package(Bag={"properties": {"a": {}}, "additionalProperties": {"type": "object", "properties": STEPS}})
    assert sent(made, {"b": {}}) == {"b": {"steps": 3}}


def test_an_object_may_have_nothing_at_all(package: Package) -> None:
    made = package(Outer={"properties": {"a": {"type": "object", "additionalProperties": False}}})
    assert sent(made, {"a": {}}) == {"a": {}}
    assert refused(made, {"a": {"b": 1}}) == [("/a/b", "additionalProperties")]


def holding_itself() -> dict[str, Any]:
    body: dict[str, Any] = {}
    body["inner"] = body
    return body


def nested(levels: int) -> dict[str, Any]:
    body: dict[str, Any] = {}
    for _ in range(levels):
        body = {"inner": body}
    return body


@pytest.mark.parametrize(
    "rules", [{}, {"minProperties": 0}, {"properties": {"inner": {"$ref": "#/components/schemas/A"}}}]
)
@pytest.mark.parametrize("body", [holding_itself(), nested(5000)])
def test_a_body_without_end_or_too_deep_is_refused(package: Package, rules: Any, body: Any) -> None:
    made = package(A={"type": "object", **rules})
    assert ("", "type") in refused(made, body)


def test_a_model_of_what_has_no_end_or_is_too_deep_is_not_made(package: Package) -> None:
    made = package(A={"type": "object", "properties": {"inner": {"$ref": "#/components/schemas/A"}}})
    for body in (holding_itself(), nested(5000)):
        with pytest.raises(made.errors.ConstraintError):
            made.models.A.from_dict(body)
        with pytest.raises(made.errors.ConstraintError):
            made.models.A(inner=body)


def test_a_float_for_an_integer_is_the_one_that_is_written(package: Package) -> None:
    thirds = {"type": "integer", "multipleOf": 1.5}
    made = package(A={"type": "object", "properties": {"n": {"type": "integer", "default": 1e23}, "thirds": thirds}})
    assert sent(made, {}) == sent(made, {"n": 1e23}) == {"n": 10**23}
    assert refused(made, {"thirds": 1e300}) == [("/thirds", "multipleOf")]


def test_an_integer_of_too_many_digits_is_refused(package: Package) -> None:
    made = package(A={"type": "integer", "multipleOf": 2})
    assert sent(made, 10**4000) == 10**4000
    assert refused(made, 10**5000) == [("", "type")]


@pytest.mark.parametrize(
    "answer", ['{"a":' * 700 + "1" + "}" * 700, '{"a":' * 9000, '{"b": 1' + "0" * 5000 + "}", '{"b": NaN}']
)
def test_an_answer_that_python_can_t_hold_is_no_answer(package: Package, answer: str) -> None:
    made = package(A={"type": "object", "properties": {"a": {"$ref": "#/components/schemas/A"}}})
    with pytest.raises(made.errors.ResponseError):
        made.api.t.put.sync(client=Server(httpx.Response(200, text=answer)).client(made), body={})


@pytest.mark.parametrize("name", ["email", "date-time", "ipv4"])
def test_a_format_is_told_by_its_name(name: str) -> None:
    assert format_(name).rule() == f"is not of the format {name}"


@pytest.mark.parametrize("kind", ["string", ["string", "null"]])
def test_what_is_said_of_the_properties_of_a_text_makes_no_object_of_it(package: Package, kind: Any) -> None:
    text = {"type": kind, "properties": {"a": {"type": "string"}}}
    made = package("3.1.0", Holder={"type": "object", "properties": {"text": text, "texts": {"items": text}}})
    assert sent(made, {"text": "a", "texts": ["a"]}) == {"text": "a", "texts": ["a"]}
    assert refused(made, {"text": {}, "texts": [{"a": "a"}]}) == [("/text", "type"), ("/texts/0", "type")]
