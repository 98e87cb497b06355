"""Turns the strategies into the question what they can and what they cannot draw."""

from random import Random

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis.vendor.pretty import pretty

from contract_tests.drawing.strategies import Strategies
from contract_tests.finding.bodies import NoWitnessError
from contract_tests.finding.carrying import Carrying
from contract_tests.finding.mixing import DEEPEST
from contract_tests.judging.judge import Broken
from contract_tests.reading.document import Document
from contract_tests.reading.pointers import Json
from contract_tests.self_tests.documents import body_of, document_of, object_with, parts, shapes
from contract_tests.self_tests.test_cases import KNOWN

RICH = document_of(
    {
        "type": "object",
        "additionalProperties": False,
        "required": ["name"],
        "properties": {
            "name": {"type": "string", "minLength": 1, "maxLength": 40},
            "share": {"type": "number", "minimum": 0, "maximum": 20},
            "count": {"type": "integer", "minimum": 1, "maximum": 50},
            "tags": {"type": "array", "maxItems": 3, "items": {"type": "string"}},
        },
    }
)
FINDS = settings(
    max_examples=5000,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def strategies_of(document: Document) -> Strategies:
    judge, bodies, _ = parts(document)
    return Strategies(judge, bodies)


VALID = strategies_of(RICH).valid_bodies(RICH.variants[0])
MUTATED = strategies_of(RICH).mutated_bodies(RICH.variants[0])
JUDGE = parts(RICH)[0]


def broken(body: Json) -> Broken:
    return JUDGE.broken(body_of(RICH), body)


@given(VALID)
def test_a_valid_body_is_never_refused(body: Json) -> None:
    assert broken(body) == set()


@pytest.mark.parametrize("number", [0, 1], ids=["circle", "square"])
def test_a_valid_body_can_be_drawn_for_every_variant(number: int) -> None:
    document = shapes()
    judge, variant = parts(document)[0], document.variants[number]

    @given(strategies_of(document).valid_bodies(variant))
    def holds(body: Json) -> None:
        assert judge.accepts(body_of(document), body)
        assert body["kind"] == variant.tag["kind"]

    holds()


@pytest.mark.parametrize("schema", KNOWN, ids=str)
def test_a_valid_value_can_be_drawn_for_every_keyword(schema: Json) -> None:
    document = document_of(object_with(x=schema))
    judge = parts(document)[0]

    @given(strategies_of(document).values(body_of(document).properties["x"]))
    def holds(value: Json) -> None:
        assert judge.accepts(body_of(document), {"x": value})

    holds()


@pytest.mark.parametrize(
    "body",
    [
        {"count": 50},
        {"count": 1},
        {"share": 20},
        {"share": 0},
        {"tags": []},
    ],
    ids=str,
)
def test_a_valid_body_may_hold(body: dict[str, Json]) -> None:
    assert find(VALID, lambda drawn: body.items() <= drawn.items(), settings=FINDS)


@pytest.mark.parametrize("length", [1, 40])
def test_a_valid_text_may_be_as_short_and_as_long_as_it_is_allowed_to(length: int) -> None:
    assert find(VALID, lambda drawn: len(drawn["name"]) == length, settings=FINDS)


def test_a_valid_body_may_leave_out_all_that_is_optional() -> None:
    assert find(VALID, lambda drawn: drawn.keys() == {"name"}, settings=FINDS)


@pytest.mark.parametrize(
    "pair",
    [
        ("/name", "required"),
        ("/name", "type"),
        ("/name", "minLength"),
        ("/count", "type"),
        ("/count", "minimum"),
        ("/count", "maximum"),
        ("/share", "maximum"),
        ("/tags", "type"),
        ("/tags", "maxItems"),
        ("/tags/0", "type"),
    ],
    ids=str,
)
def test_a_mutation_may_break(pair: tuple[str, str]) -> None:
    assert pair in broken(find(MUTATED, lambda body: pair in broken(body), settings=FINDS))


def test_a_mutation_may_add_an_unknown_key() -> None:
    known = {"name", "share", "count", "tags"}
    found = find(MUTATED, lambda body: isinstance(body, dict) and bool(body.keys() - known), settings=FINDS)
    assert {keyword for _, keyword in broken(found)} == {"additionalProperties"}


def test_a_mutation_may_change_nothing_that_matters() -> None:
    assert broken(find(MUTATED, lambda body: broken(body) == set(), settings=FINDS)) == set()


def test_a_body_that_must_hold_something_is_drawn_with_something() -> None:
    document = document_of({"type": "object", "minProperties": 1, "properties": {"a": {"type": "boolean"}}})

    @given(strategies_of(document).valid_bodies(document.variants[0]))
    def holds(body: Json) -> None:
        assert body

    holds()


def test_a_value_of_a_schema_that_contains_itself_comes_to_an_end() -> None:
    two = {"type": "array", "minItems": 2, "items": {"$ref": "#/components/schemas/Node"}}
    nodes = [object_with(**{name: two}) for name in ("and", "or", "sum")]
    document = document_of({"$ref": "#/components/schemas/Node"}, Node={"oneOf": [*nodes, {"type": "integer"}]})
    mixer, chance = parts(document)[1].mixer, Random(1)  # noqa: S311 - no secret
    assert max(_depth(mixer.value(body_of(document).node, chance)) for _ in range(200)) <= 2 * DEEPEST


def _depth(value: Json) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return 1 + max(map(_depth, inner), default=0)


def test_what_is_built_around_a_value_has_the_tags_that_lead_to_it() -> None:
    nodes = {name: _node(name) for name in ("Start", "Middle", "End")}
    refs = [{"$ref": f"#/components/schemas/{name}"} for name in nodes]
    union = {"oneOf": refs, "discriminator": {"propertyName": "type"}}
    document = document_of({"type": "object", "additionalProperties": union}, **nodes)
    judge, bodies, _ = parts(document)
    carrying = Carrying(judge, bodies.mixer, body_of(document).pointer)
    built = list(carrying.bodies("#/components/schemas/Middle/properties/n", Random(1)))  # noqa: S311 - no secret
    assert built
    assert [body for body in built if not judge.accepts(body_of(document), body)] == []


def test_what_is_built_around_a_value_apart_has_the_other_members_of_a_choice_refuse_it() -> None:
    text = {"type": "string"}
    members = [{"type": "object", "properties": {"target": text, other: text}} for other in ("template", "regex")]
    document = document_of({"type": "array", "items": {"anyOf": members}})
    judge, bodies, _ = parts(document)
    carrying, choice = Carrying(judge, bodies.mixer, body_of(document).pointer), f"{body_of(document).pointer}/items"
    built = [carrying.around(f"{choice}/anyOf/1/properties/regex", 5, Random(seed), apart=True) for seed in range(9)]  # noqa: S311
    refused = [body for body in built if not judge.accepts(body_of(document), body)]
    assert len(refused) > len(built) / 2
    assert {body[0]["regex"] for body in built} == {5}


def _node(tag: str) -> Json:
    return {"type": "object", "properties": {"type": {"const": tag}, "n": {"type": "integer"}}}


def test_what_has_no_valid_value_is_told_each_time() -> None:
    document = document_of(object_with(event={"type": "string", "oneOf": [{}, {}]}))
    judge, bodies, _ = parts(document)
    strategies = Strategies(judge, bodies)
    for _ in range(2):
        with pytest.raises(NoWitnessError):
            strategies.valid_bodies(document.variants[0])


def test_a_property_without_a_known_value_is_left_out_where_it_may_be() -> None:
    nobody_knows = {"type": "string", "pattern": "^b(?<!b)$"}
    document = document_of({"type": "object", "properties": {"a": nobody_knows, "b": {"type": "integer"}}})
    judge, bodies, _ = parts(document)
    drawn = Strategies(judge, bodies).valid_bodies(document.variants[0])
    assert find(drawn, lambda body: "b" in body, settings=settings(database=None)).keys() == {"b"}


def test_a_failure_is_shown_without_the_document() -> None:
    variant = shapes().variants[0]
    assert pretty(variant) == "<Circle>"
    assert pretty(variant.root) == "<schema>"
