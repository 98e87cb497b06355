"""A body goes out if and only if it keeps its schema, with the defaults of all that it leaves out."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest

from generator.pipeline import generate
from generator.write import write

from .calls import Server, broken

Package = Callable[..., Any]
_NUMBERS = count()

STEPS = {"steps": {"type": "integer", "maximum": 9, "default": 3}}
SCALE = {"scale": {"type": "number", "default": 0.5}}


@pytest.fixture
def package(packages: Path) -> Package:
    """Makes the package of a document with these schemas, the first of which is the body of `api.t.put`."""

    def made(version: str = "3.1.0", **schemas: Any) -> Any:
        body = {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{next(iter(schemas))}"}}}}
        answer = {"description": "", **body}
        operation = {
            "operationId": "put",
            "tags": ["t"],
            "requestBody": body,
            "responses": {"200": answer, "204": {"description": ""}},
        }
        document = {
            "openapi": version,
            "info": {"title": "t", "version": "1"},
            "servers": [{"url": "https://server.example"}],
            "paths": {"/": {"post": operation}},
            "components": {"schemas": schemas},
        }
        name = f"verdicts_{next(_NUMBERS)}"
        write(generate(json.dumps(document)), packages / name)
        importlib.invalidate_caches()
        return importlib.import_module(name)

    return made


def sent(package: Any, body: Any) -> Any:
    server = Server()
    package.api.t.put.sync(client=server.client(package), body=body)
    return json.loads(server.last.content)


def refused(package: Any, body: Any) -> list[tuple[str, str]]:
    server = Server()
    with pytest.raises(package.errors.ConstraintError) as refusal:
        package.api.t.put.sync(client=server.client(package), body=body)
    assert server.requests == []
    return [(pointer, keyword) for _, pointer, keyword in broken(refusal)]


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


def told(package: Any, body: Any) -> list[tuple[str, str, Any, str]]:
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
        ("", "dependentRequired", {"a": ["b"]}, "A: {'a': 3, 'x': 2, 'y': 1} has 'a', and then 'b' is required"),
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


def test_the_rules_of_a_schema_without_a_type_hold_for_arrays_too(package: Package) -> None:
    made = package(Loose={"if": {"properties": {"a": {"const": 1}}}, "then": {"maxItems": 1}})
    assert refused(made, [1, 2]) == [("", "maxItems")]
    assert sent(made, [1]) == [1]


def test_a_property_may_begin_like_an_extension(package: Package) -> None:
    bounds = {"type": "integer", "minimum": 3, "exclusiveMinimum": True, "nullable": True}
    made = package("3.0.3", Headers={"type": "object", "properties": {"x-level": {"allOf": [bounds, {"not": {}}]}}})
    assert refused(made, {"x-level": 3})
    made = package("3.0.3", Headers={"type": "object", "properties": {"x-level": bounds}})
    assert refused(made, {"x-level": 3}) == [("/x-level", "exclusiveMinimum")]
    assert sent(made, {"x-level": None}) == {"x-level": None}


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


def test_the_default_of_what_may_be_a_model_may_be_a_scalar(package: Package) -> None:
    thing = {"oneOf": [{"type": "object", "properties": STEPS}, {"type": "integer"}], "default": 3}
    assert sent(package(A={"type": "object", "properties": {"thing": thing}}), {}) == {"thing": 3}
