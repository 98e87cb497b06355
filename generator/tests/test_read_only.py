"""What only answers have (`readOnly`) is neither sent nor required of a request, whichever schema says so."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from generator.diagnostics import Diagnostic
from generator.options import Options
from generator.pipeline import generate

from .one_body import Package, refused, sent


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


REQUIRED_ELSEWHERE = """
openapi: 3.0.2
info: {title: Tags, version: '1'}
paths:
  /tags:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}}}}
      responses:
        '200': {description: A tag., content: {application/json: {schema: {$ref: '#/components/schemas/Full'}}}}
components:
  schemas:
    Base: {type: object, properties: {id: {readOnly: true}, type: {type: string, readOnly: true}}, required: [id]}
    Tag:
      allOf: [{$ref: '#/components/schemas/Base'}, {required: [type], properties: {type: {enum: [tag]}}}]
    Full: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [id]}]}
"""
KEPT_OUT = "#/components/schemas/Base/properties/type/readOnly"


def test_what_a_part_requires_of_a_request_and_another_keeps_out_is_told() -> None:
    told: list[Diagnostic] = []
    files = generate(REQUIRED_ELSEWHERE, warn=told.append)
    assert [one.pointer for one in told] == [KEPT_OUT]
    assert "'type' is never sent" in told[0].message
    assert 'wire_name="type", read_only=True' in files["models/tag.py"]


def test_what_is_called_read_only_and_is_not_is_sent_where_that_is_asked_for() -> None:
    files = generate(REQUIRED_ELSEWHERE, Options(not_enforced=("readOnly",)))
    assert 'required=True, wire_name="type"' in files["models/tag.py"]
    assert "id: Any | Unset = field(default=UNSET, read_only=True" in files["models/tag.py"]
    assert KEPT_OUT in files["__init__.py"]
