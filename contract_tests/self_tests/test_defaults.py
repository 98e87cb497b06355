"""Turns defaults that a client can't send into what the harness expects: that they are left to the server."""

import pytest

from contract_tests.judging.judge import Judge
from contract_tests.judging.sending import Sending
from contract_tests.opening import read
from contract_tests.reading.operation import Operation
from contract_tests.reading.pointers import Json
from contract_tests.self_tests.documents import ANSWERS, body_of, document_of

NINE = {"type": "integer", "default": 9}
SMALL = {"$ref": "#/components/schemas/Nine", "maximum": 5}


@pytest.mark.parametrize(
    ("member", "sent"),
    [
        ({"$ref": "#/components/schemas/Nine"}, {"n": 9}),
        ({"$ref": "#/components/schemas/Nine", "maximum": 9}, {"n": 9}),
        (SMALL, {}),
        ({**SMALL, "default": 4}, {"n": 4}),
        ({"$ref": "#/components/schemas/Small"}, {}),
        ({"allOf": [{"$ref": "#/components/schemas/Nine"}, {"enum": [1, 2]}]}, {}),
        ({"$ref": "#/components/schemas/Nothing"}, {"n": None}),
        ({"$ref": "#/components/schemas/Nothing", "not": {"type": "null"}}, {}),
    ],
    ids=str,
)
def test_a_default_behind_a_reference_is_sent_unless_a_rule_beside_it_forbids_it(member: Json, sent: Json) -> None:
    document = document_of({"properties": {"n": member}}, Nine=NINE, Small=SMALL, Nothing={"default": None})
    assert Sending(Judge(document.content)).wire(body_of(document), {}) == sent
    assert body_of(document).defaults == sent


def test_of_several_parts_of_a_whole_the_last_tells_the_default() -> None:
    first = {"properties": {"n": {"type": "integer", "default": 1}, "m": {"default": 3}}}
    second = {"properties": {"n": {"default": 2}}}
    members = [first, {"$ref": "#/components/schemas/Second"}, {"properties": {"m": {}}}]
    document = document_of({"allOf": members}, Second=second)
    assert body_of(document).defaults == {"n": 2, "m": 3}
    assert Sending(Judge(document.content)).wire(body_of(document), {}) == {"n": 2, "m": 3}


@pytest.mark.parametrize(
    ("parameter", "sent"),
    [
        ({"in": "cookie", "schema": {"default": "a b"}}, {}),
        ({"in": "cookie", "schema": {"default": "ab"}}, {"p": "ab"}),
        ({"in": "cookie", "content": {"application/json": {"schema": {"default": "a b"}}}}, {"p": "a b"}),
        ({"in": "header", "schema": {"default": " "}}, {}),
        ({"in": "query", "schema": SMALL}, {}),
        ({"in": "query", "required": True, "schema": {"type": "array", "default": []}}, {}),
        ({"in": "query", "schema": {"type": "array", "default": []}}, {"p": []}),
    ],
    ids=str,
)
def test_a_default_that_its_place_has_no_way_to_write_is_left_to_the_server(parameter: Json, sent: Json) -> None:
    operation = with_parameter(parameter)
    whole = operation.parameter_variant.root
    assert whole.properties[parameter["in"]].defaults == sent
    assert whole.properties[parameter["in"]].required == (["p"] if parameter.get("required") else [])


def with_parameter(parameter: Json) -> Operation:
    described = {"parameters": [{"name": "p", **parameter}], "responses": ANSWERS}
    paths = {"/things": {"get": described}}
    return read({"openapi": "3.1.0", "paths": paths, "components": {"schemas": {"Nine": NINE}}}).operations[0]
