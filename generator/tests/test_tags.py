"""A tag selects a variant that only the discriminator names; where it names none, the union stands as it is."""

from __future__ import annotations

from typing import Any

from .one_body import Package, refused, sent


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
