"""Turns unions into the member that a tag selects, with a discriminator or without."""

import pytest

from contract_tests.judging.judge import Judge
from contract_tests.reading.pointers import Json
from contract_tests.self_tests.documents import body_of, document_of, object_with


@pytest.mark.parametrize(
    ("tags", "selects"),
    [
        ([{"enum": ["a", "b"]}, {"const": "c"}], True),
        ([{"enum": ["a", "b"]}, {"const": "b"}], False),
        ([{"const": "a"}, {"type": "string"}], False),
    ],
    ids=["each its own", "one of two", "any text"],
)
@pytest.mark.parametrize("named", [True, False], ids=["by a discriminator", "by itself"])
def test_a_property_selects_where_each_member_lists_tags_of_its_own(
    tags: list[Json], selects: bool, named: bool
) -> None:
    names = [f"Member{index}" for index in range(len(tags))]
    mapping = {"propertyName": "kind", "mapping": {"a": names[0], "b": names[1]}}
    union = {
        "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in names],
        **({"discriminator": mapping} if named else {}),
    }
    members = {name: object_with(kind=tag) for name, tag in zip(names, tags, strict=True)}
    body = body_of(document_of(union, **members))
    assert body.is_union is selects
    assert not selects or {tag: one.name for tag, one in body.members.items()} == {
        "a": "Member0", "b": "Member0", "c": "Member1",
    }  # fmt: skip


@pytest.mark.parametrize("word", ["oneOf", "anyOf"])
def test_a_discriminator_selects_members_that_do_not_name_themselves(word: str) -> None:
    def pet(**properties: Json) -> Json:
        return {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}, **properties}}

    members = [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]
    union: Json = {word: members, "discriminator": {"propertyName": "kind", "mapping": {"dog": "Dog", "Cat": "Dog"}}}
    cat, dog = pet(lives={"maximum": 9, "default": 9}), pet(bark={"type": "boolean"})
    document = document_of(union, Cat=cat, Dog=dog)
    body, judge = body_of(document), Judge(document.content)
    assert judge.broken(body, {"kind": "dog", "lives": 10}) == set()
    assert judge.broken(body, {"kind": "Dog", "bark": 1}) == {("/bark", "type")}
    assert judge.broken(body, {"kind": "Cat", "bark": 1}) == {("/bark", "type")}
    assert judge.broken(body, {"lives": 1}) == {("", word)}
    assert judge.accepts(body, {"kind": "fish"}) is (word == "anyOf")
