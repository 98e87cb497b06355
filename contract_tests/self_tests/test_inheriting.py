"""Turns unions that their members extend into what the harness takes them to ask for."""

import pytest

from contract_tests.judging.judge import Judge
from contract_tests.opening import read
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.self_tests.documents import body_of, document_of, object_with


def to(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def extending(name: str, own: Json) -> Json:
    return {"allOf": [to(name), own]}


PET: Json = {"required": ["kind"], "properties": {"kind": {"type": "string"}}}
CAT, DOG = {"required": ["lives"]}, {"required": ["bark"]}


@pytest.mark.parametrize("word", ["oneOf", "anyOf"])
@pytest.mark.parametrize(
    "cat", [extending("Pet", CAT), {"allOf": [{"allOf": [to("Pet")]}, CAT]}, {**to("Pet"), **CAT}, extending("As", CAT)]
)
def test_a_member_has_what_stands_beside_the_union_that_it_extends(word: str, cat: Json) -> None:
    pet = {**PET, word: [to("Cat"), to("Dog")]}
    document = document_of(to("Pet"), Pet=pet, Cat=cat, Dog=extending("Pet", DOG), As=to("Pet"))
    judge, body = Judge(document.content), body_of(document)
    assert judge.accepts(body, {"kind": "", "lives": 9})
    assert not any(judge.accepts(body, wrong) for wrong in ({"lives": 9}, {"kind": ""}, {"kind": 1, "lives": 9}))
    assert judge.accepts(body.at("#/components/schemas/Cat"), {"kind": "", "lives": 9})
    assert not judge.accepts(body.at("#/components/schemas/Cat"), {"lives": 9})


@pytest.mark.parametrize(("dog", "asked"), [(DOG, [to("Pet/$defs/base")]), (extending("Pet", DOG), [])])
def test_what_all_members_inherit_is_asked_of_them_alone(dog: Json, asked: Json) -> None:
    pet = {**PET, "oneOf": [to("Cat"), to("Dog")]}
    made = document_of(to("Pet"), Pet=pet, Cat=extending("Pet", CAT), Dog=dog).content["components"]["schemas"]
    assert made["Pet"].get("allOf", []) == asked


def test_a_reference_to_what_stands_beside_a_union_follows_it() -> None:
    inside = {"$ref": "#/components/schemas/Pet/properties/kind"}
    body = object_with(a=inside)
    document = document_of(body, Pet={**PET, "oneOf": [to("Cat")], "$defs": {"base": True}}, Cat=extending("Pet", CAT))
    assert Schema(document.content, f"{body_of(document).pointer}/properties/a").keywords["type"] == "string"


def test_what_leads_back_in_another_way_stays_as_it_is() -> None:
    schemas = {"Pet": {**PET, "oneOf": [to("Cat")]}, "Cat": {"not": extending("Pet", CAT)}}
    made = read({"openapi": "3.1.0", "components": {"schemas": schemas}})
    assert made.content["components"]["schemas"] == schemas
