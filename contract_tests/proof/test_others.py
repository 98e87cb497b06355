"""Turns parameters, and bodies that are not plain JSON, into all three kinds of test: declared, on and past, agreed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from contract_tests.bench import Bench
from contract_tests.deliveries import Delivery
from contract_tests.drawing.strategies import Strategies
from contract_tests.finding.cases import Case, Constraint, Site
from contract_tests.ledger import AGREED, DEFAULT, ON, PAST, REFUSED, SENT, WITNESS, default_names
from contract_tests.proof.shown import Shown
from contract_tests.reading.operation import Operation, Variant
from contract_tests.reading.pointers import Json
from contract_tests.reading.values import digest
from contract_tests.shares import Shares
from contract_tests.wire.payloads import CONTENT, Body

both_ways = pytest.mark.parametrize("one_way", ["sync", "asyncio"])


def test_the_parameters_are_those_of_the_document(bench: Bench, operation: Operation) -> None:
    declared = bench.package.operation(operation).OPERATION.parameters
    assert {(one.place, one.name) for one in declared} == {one.key for one in operation.parameters}
    assert len(declared) == len(operation.parameters)


def test_each_media_type_is_offered_or_named_as_not_offered(bench: Bench, operation: Operation) -> None:
    said = str(bench.package.operation(operation).__doc__)
    missing = operation.contents.keys() - set(bench.package.offered(operation))
    assert [media for media in missing if f"a body as {media}" not in said] == []
    assert set(bench.package.offered(operation)) <= operation.contents.keys()


def test_a_body_of_bytes_arrives_as_it_is(bench: Bench, bytes_body: Body, how: str) -> None:
    sent = bench.sent(bytes_body.operation, how, body=bench.file(bytes_body.media), media=bytes_body.media)
    assert sent.body == CONTENT
    assert sent.incoming.request.content == CONTENT


def test_a_body_of_bytes_is_nothing_else(bench: Bench, bytes_body: Body) -> None:
    others: list[Json] = ["text", 1, None, [], {}]
    for value in others:
        outcome = bench.outcome(bench.sent, bytes_body.operation, "sync", value, bytes_body.media)
        assert outcome.broken == {("", "format")}


def cases_for(one_way: str, shares: Shares, cases: list[Case]) -> list[Case]:
    """All cases; where a function is the other one's twin, its share."""
    return cases if one_way == "sync" else shares.of(cases, 0)


@both_ways
def test_what_is_on_the_limit_arrives_as_it_was_given(
    bench: Bench, shares: Shares, other_constraint: Constraint, one_way: str
) -> None:
    delivery = Delivery(bench, other_constraint.site.variant)
    for case in cases_for(one_way, shares, bench.cases.on_the_limit(other_constraint)):
        refused = delivery.judged_alike(case.whole, one_way)
        bench.ledger.add(ON, other_constraint.name)
        bench.ledger.add(REFUSED if refused else SENT, delivery.variant.name)


@both_ways
def test_what_is_past_the_limit_is_refused(
    bench: Bench, shares: Shares, other_constraint: Constraint, one_way: str
) -> None:
    delivery = Delivery(bench, other_constraint.site.variant)
    for case in cases_for(one_way, shares, bench.cases.past_the_limit(other_constraint)):
        assert delivery.judged_alike(case.whole, one_way), case.whole
        bench.ledger.add(PAST, other_constraint.name)
        bench.ledger.add(REFUSED, delivery.variant.name)


def test_what_is_left_out_arrives_with_its_default(bench: Bench, other_site: Site) -> None:
    delivery = Delivery(bench, other_site.variant)
    if not delivery.judged_alike(delivery.shaped(other_site.embed(bench.cases.least(other_site)))):
        for name in default_names(other_site):
            bench.ledger.add(DEFAULT, name)


def test_what_shows_a_rule_is_judged_as_the_document_does(bench: Bench, other_rule: Shown) -> None:
    delivery = Delivery(bench, other_rule.variant)
    for side, bodies in ((ON, other_rule.found.kept), (PAST, other_rule.found.decided)):
        for body in bodies:
            if delivery.shaped(body) == body:
                if (key := (delivery.variant.name, digest(body))) not in bench.alike:
                    delivery.judged_alike(body)
                    bench.alike.add(key)
                bench.ledger.add(side, other_rule.name)


@given(data=st.data())
def test_what_is_drawn_and_valid_arrives_as_it_was_given(
    bench: Bench, strategies: Strategies, other: Variant, data: st.DataObject
) -> None:
    delivery = Delivery(bench, other)
    value = delivery.shaped(data.draw(strategies.valid_bodies(other)))
    assume(delivery.has_room(value))
    if not delivery.judged_alike(value):
        bench.ledger.add(WITNESS, other.name)
        bench.ledger.add(SENT, other.name)


@given(data=st.data())
def test_what_is_one_mutation_away_is_judged_alike(
    bench: Bench, strategies: Strategies, other: Variant, data: st.DataObject
) -> None:
    delivery = Delivery(bench, other)
    value = delivery.shaped(data.draw(strategies.mutated_bodies(other)))
    assume(delivery.has_room(value))
    refused = delivery.judged_alike(value)
    bench.ledger.add(REFUSED if refused else SENT, other.name)
    bench.ledger.add(AGREED, other.name)
