"""Turns schemas into what is asked of a request, and sent for it: defaults, and nothing that only answers have."""

import pytest

from contract_tests.judging.sending import Sending
from contract_tests.reading.pointers import Json
from contract_tests.self_tests.documents import body_of, document_of, parts


@pytest.mark.parametrize("inner", [{"required": ["id", "n"]}, {"allOf": [{"required": ["id", "n"]}]}], ids=str)
def test_what_only_answers_have_is_not_required_by_another_part_of_a_whole(inner: Json) -> None:
    base = {"type": "object", "properties": {"id": {"readOnly": True}, "n": {}}}
    document = document_of({"allOf": [{"$ref": "#/components/schemas/A"}, inner]}, A=base, Inner=inner)
    assert body_of(document).every_required == {"n"}
    assert document.content["components"]["schemas"]["Inner"] == inner


def test_what_one_part_of_a_whole_has_in_answers_only_has_no_default_by_another() -> None:
    base = {"type": "object", "properties": {"id": {"readOnly": True}}}
    other = {"properties": {"id": {"default": "a"}, "n": {"default": 1}}}
    body = body_of(document_of({"allOf": [{"$ref": "#/components/schemas/A"}, other]}, A=base))
    assert (body.only_in_answers, body.defaults) == ({"id"}, {"n": 1})


def test_what_is_referred_to_asks_for_nothing_that_the_rest_of_a_whole_has_in_answers() -> None:
    top = {"required": ["id", "n"], "properties": {"id": {"type": "string"}, "n": {"type": "integer"}}}
    base = {"allOf": [{"$ref": "#/components/schemas/Top"}], "required": ["id"]}
    hidden = {"properties": {"id": {"readOnly": True}}}
    document = document_of({"allOf": [{"$ref": "#/components/schemas/Base"}, hidden]}, Base=base, Top=top)
    assert body_of(document).every_required == {"n"}
    assert body_of(document).every_property["n"].target == "#/components/schemas/Top/properties/n"
    assert document.content["components"]["schemas"]["Base"] == base
    assert document.content["components"]["schemas"]["Top"] == top


def test_what_only_answers_have_is_neither_required_nor_sent() -> None:
    words = {"properties": {"id": {"$ref": "#/components/schemas/Id"}}, "required": ["id"], "type": "object"}
    document = document_of(words, Id={"type": "integer", "readOnly": True})
    judge, body = parts(document)[0], body_of(document)
    assert judge.broken(body, {}) == set()
    assert Sending(judge).wire(body, {"id": 3, "b": 1}) == {"b": 1}


def test_defaults_that_would_break_a_rule_of_the_object_are_left_out() -> None:
    words: Json = {"properties": {"a": {"default": 1}, "b": {"default": 2}, "c": {}}, "not": {"required": ["a", "c"]}}
    document = document_of({"type": "object", **words})
    sending, body = Sending(parts(document)[0]), body_of(document)
    assert sending.wire(body, {}) == {"a": 1, "b": 2}
    assert sending.wire(body, {"c": 0}) == {"c": 0, "b": 2}


def test_what_stands_deep_in_a_body_is_filled_in_as_soon_as_the_rest() -> None:
    inner: Json = {"inner": {"$ref": "#/components/schemas/Deep"}, "n": {"default": 1}}
    document = document_of({"$ref": "#/components/schemas/Deep"}, Deep={"anyOf": [{"properties": inner}]})
    deep: Json = {}
    expected: Json = {"n": 1}
    for _ in range(40):
        deep, expected = {"inner": deep}, {"n": 1, "inner": expected}
    assert Sending(parts(document)[0]).wire(body_of(document), deep) == expected


def test_a_default_on_a_condition_comes_before_one_that_always_holds() -> None:
    def given(model: str, **words: Json) -> Json:
        return {"if": {"properties": {"model": {"const": model}}}, "then": {"properties": words}}

    words: Json = {"properties": {"model": {"default": "p"}, "steps": {"default": 1}}}
    conditions = [given("p", steps={"default": 2}), given("q", seed={"default": 3})]
    document = document_of({"type": "object", **words, "allOf": conditions})
    sending, body = Sending(parts(document)[0]), body_of(document)
    assert sending.wire(body, {}) == {"model": "p", "steps": 2}
    assert sending.wire(body, {"model": "q"}) == {"model": "q", "steps": 1, "seed": 3}
