"""A union that its members extend is read as what they inherit from it, and asks for one of them."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from generator.diagnostics import Diagnostic, DocumentError
from generator.options import Options
from generator.pipeline import generate

from .calls import Server
from .one_body import Package, refused, sent

LIVES: dict[str, Any] = {"required": ["lives"], "properties": {"lives": {"type": "integer", "maximum": 9}}}
BARK: dict[str, Any] = {"required": ["bark"], "properties": {"bark": {"type": "boolean"}}}
PET: dict[str, Any] = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"type": "string"}, "name": {"type": "string", "maxLength": 3}},
}


def to(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def extending(name: str, own: dict[str, Any]) -> dict[str, Any]:
    return {"allOf": [to(name), own]}


def union(**more: Any) -> dict[str, Any]:
    return {**PET, "oneOf": [to("Cat"), to("Dog")], **more}


BY_TAG: dict[str, Any] = {
    "Pet": union(discriminator={"propertyName": "kind", "mapping": {"CAT": "Cat", "DOG": to("Dog")["$ref"]}}),
    "Cat": extending("Pet", {"properties": LIVES["properties"]}),
    "Dog": extending("Pet", {"properties": BARK["properties"]}),
}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_a_tag_asks_for_the_member_that_it_names_with_what_that_inherits(package: Package, version: str) -> None:
    made = package(version, **BY_TAG)
    for body in ({"kind": "CAT", "lives": 9}, {"kind": "Cat"}, {"kind": "DOG", "lives": 10}):
        assert sent(made, body) == body
    assert refused(made, {"kind": "CAT", "lives": 10}) == [("/lives", "maximum")]
    assert refused(made, {"kind": "DOG", "name": "Bello"}) == [("/name", "maxLength")]
    assert refused(made, {"lives": 1}) == [("", "oneOf")]


def test_an_answer_is_read_as_the_member_that_it_names(package: Package) -> None:
    made = package(**BY_TAG)
    dog, cat = {"kind": "DOG", "bark": True}, {"kind": "Cat", "bark": True}
    answering = Server(httpx.Response(200, json=dog), httpx.Response(200, json=cat))
    client = answering.client(made)
    assert made.api.t.put.sync(client=client, body=dog) == made.models.Dog.from_dict(dog)
    assert made.api.t.put.sync(client=client, body=dog) == made.models.Cat.from_dict(cat)


def test_tags_that_the_union_lists_for_all_members_are_told_apart_by_name(package: Package) -> None:
    listed = {"kind": {"type": "string", "enum": ["CAT", "DOG"]}}
    made = package(**{**BY_TAG, "Pet": {**BY_TAG["Pet"], "properties": listed}})
    assert sent(made, {"kind": "DOG", "lives": 10}) == {"kind": "DOG", "lives": 10}
    assert refused(made, {"kind": "CAT", "lives": 10}) == [("/lives", "maximum")]
    assert refused(made, {"kind": "Cat"}) == [("/kind", "enum")]


def test_a_member_that_is_sent_by_itself_is_not_asked_for_its_tag(package: Package) -> None:
    by_itself = {"Body": to("Cat"), **BY_TAG}
    without = {"Body": to("Cat"), **BY_TAG, "Pet": {name: BY_TAG["Pet"][name] for name in (*PET, "discriminator")}}
    for made in (package(**by_itself), package(**without)):
        assert sent(made, {"kind": "other", "lives": 9}) == {"kind": "other", "lives": 9}
        assert refused(made, {"kind": "other", "name": "Mimi"}) == [("/name", "maxLength")]


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
@pytest.mark.parametrize(
    "cat",
    [
        extending("Pet", LIVES),
        {"allOf": [{"allOf": [to("Pet")]}, LIVES]},
        {**to("Pet"), **LIVES},
        extending("Known", LIVES),
        extending("Middle", LIVES),
    ],
    ids=["beside", "nested", "as a sibling", "by another name", "by one in between"],
)
def test_a_member_inherits_however_it_extends_the_union(package: Package, keyword: str, cat: dict[str, Any]) -> None:
    pet = {**PET, keyword: [to("Cat"), to("Dog")]}
    made = package(
        Pet=pet, Cat=cat, Dog=extending("Pet", BARK), Known=to("Pet"), Middle=extending("Pet", {"minProperties": 2})
    )
    assert sent(made, {"kind": "", "lives": 9}) == {"kind": "", "lives": 9}
    for body in ({"kind": "", "lives": 10}, {"kind": "", "lives": 9, "name": "Mimi"}, {"kind": ""}, {"lives": 9}):
        assert refused(made, body) == [("", keyword)]


def test_what_a_grandparent_has_is_inherited_too(package: Package) -> None:
    being = {**PET, "oneOf": [to("Pet"), to("Tree")]}
    owned = {"required": ["owner"], "properties": {"owner": {"maxLength": 2}, "friend": to("Being")}}
    pet = {"allOf": [to("Being")], **owned, "oneOf": [to("Cat"), to("Dog")]}
    tree = extending("Being", {"required": ["height"]})
    made = package(Being=being, Pet=pet, Tree=tree, Cat=extending("Pet", LIVES), Dog=extending("Pet", BARK))
    cat = {"kind": "", "owner": "me", "lives": 9}
    assert sent(made, {**cat, "friend": {"kind": "", "height": 1}})["friend"] == {"kind": "", "height": 1}
    for body in ({**cat, "name": "Mimi"}, {**cat, "owner": "she"}, {"kind": "", "owner": "me"}):
        assert refused(made, body) == [("", "oneOf")]


def test_a_member_of_two_unions_inherits_from_both(package: Package) -> None:
    on_land = {**PET, "oneOf": [to("Cat"), to("Frog")]}
    in_water = {"properties": {"depth": {"maximum": 5}}, "oneOf": [to("Frog"), to("Fish")]}
    frog = {"allOf": [to("Pet"), to("Swimming"), {"required": ["croak"]}]}
    fish = extending("Swimming", {"required": ["gills"]})
    made = package(Pet=on_land, Swimming=in_water, Cat=extending("Pet", LIVES), Frog=frog, Fish=fish)
    assert sent(made, {"kind": "", "croak": 1, "depth": 5}) == {"kind": "", "croak": 1, "depth": 5}
    for body in ({"kind": "", "croak": 1, "depth": 6}, {"kind": "", "croak": 1, "name": "Quak"}, {"croak": 1}):
        assert refused(made, body) == [("", "oneOf")]


def test_what_stands_beside_the_members_holds_for_one_that_does_not_extend_it(package: Package) -> None:
    made = package(Pet=union(), Cat=extending("Pet", LIVES), Dog=BARK)
    assert sent(made, {"kind": "", "bark": True}) == {"kind": "", "bark": True}
    assert refused(made, {"bark": True}) == [("/kind", "required")]


def test_a_reference_to_what_stands_beside_the_members_still_leads_there(package: Package) -> None:
    body = {"properties": {"a": to("Pet/properties/name"), "b": to("Pet/$defs/base")}}
    pet = union(**{"$defs": {"base": {"const": 1}}})
    made = package(Body=body, Pet=pet, Cat=extending("Pet", LIVES), Dog=extending("Pet", BARK))
    assert refused(made, {"a": "four", "b": 2}) == [("/a", "maxLength"), ("/b", "const")]


def generated(options: Options, **schemas: Any) -> tuple[dict[str, str], list[Diagnostic]]:
    told: list[Diagnostic] = []
    document = {"openapi": "3.1.0", "info": {"title": "", "version": ""}, "components": {"schemas": schemas}}
    operation = {"operationId": "a", "requestBody": {"content": {"application/json": {"schema": to("Pet")}}}}
    paths = {"/": {"post": {**operation, "responses": {"204": {"description": ""}}}}}
    text = json.dumps({**document, "servers": [{"url": "https://x.example"}], "paths": paths}, indent=1)
    return generate(text, options, warn=told.append), told


def test_what_is_wrong_with_what_is_inherited_is_told_where_it_is_written() -> None:
    pet = union(properties={"name": {"type": "string", "pattern": "a++"}, "kind": {"default": 1, "type": "string"}})
    schemas = {"Pet": pet, "Cat": extending("Pet", LIVES), "Dog": extending("Pet", BARK)}
    with pytest.raises(DocumentError) as error:
        generated(Options(), **schemas)
    told = [(one.pointer, one.line) for one in error.value.diagnostics]
    assert [pointer for pointer, _ in told] == [
        "#/components/schemas/Pet/properties/name/pattern",
        "#/components/schemas/Pet/properties/kind/default",
    ]
    assert told[1][1] - told[0][1] == 3
    files, _ = generated(Options(not_enforced=("pattern", "default")), **schemas)
    assert "#/components/schemas/Pet/properties/name/pattern" in files["__init__.py"]
    assert "$defs" not in files["__init__.py"]


def test_a_union_is_told_once_that_its_members_extend() -> None:
    _, told = generated(Options(), **BY_TAG)
    found = [(one.pointer, one.severity) for one in told]
    assert found == [("#/components/schemas/Pet/oneOf", "warning")]


def test_tags_that_members_share_and_that_name_none_tell_them_not_apart() -> None:
    kind = {"kind": {"type": "string", "enum": ["feline", "canine"]}}
    _, told = generated(Options(), **{**BY_TAG, "Pet": {**BY_TAG["Pet"], "properties": kind}})
    assert [one.pointer for one in told if "no variant is selected" in one.message] == [
        "#/components/schemas/Pet/discriminator"
    ]


@pytest.mark.parametrize(
    "pet",
    [
        {"oneOf": [to("Pet"), to("Cat")]},
        {"oneOf": [{"not": to("Cat")}]},
        {"oneOf": [to("Cat")], "unevaluatedProperties": False},
    ],
    ids=str,
)
def test_what_still_leads_back_without_end_is_refused(pet: dict[str, Any]) -> None:
    with pytest.raises(DocumentError, match="without end"):
        generated(Options(), Pet=pet, Cat=extending("Pet", LIVES))
