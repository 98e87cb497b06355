"""Turns each pair of models into tests of what is legal for one and not for the other, sent as the other."""

from contract_tests.bench import Bench
from contract_tests.finding.bodies import exact
from contract_tests.limits.table import STRANGERS, near_misses
from contract_tests.reading.operation import Operation, Variant
from contract_tests.reading.pointers import Json

_OTHERS = 8
"""How many models that an operation does not take are tried on it."""


def test_a_field_of_another_model_is_refused(bench: Bench, pair: tuple[Variant, Variant]) -> None:
    one, other = pair
    least = bench.bodies.least(other.model, other.tag)
    for name in one.model.properties.keys() - other.model.properties.keys():
        body = {**least, name: bench.bodies.one(one.model.properties[name])}
        outcome = bench.outcome(bench.send, other.operation, body)
        assert bench.agree(other.root, outcome.broken, bench.broken(other.operation, body))


def test_what_one_model_takes_is_judged_by_the_rules_of_the_other(bench: Bench, pair: tuple[Variant, Variant]) -> None:
    one, other = pair
    for constraint in bench.cases.constraints(one) if other.model.is_model else ():
        for case in bench.cases.on_the_limit(constraint) if not constraint.is_long else ():
            body = {**case.whole, **other.tag}
            outcome = bench.outcome(bench.send, other.operation, body)
            broken = bench.broken(other.operation, body)
            assert bench.agree(other.root, outcome.broken, broken), body
            assert broken or exact(outcome.wire) == exact(bench.expected(other.operation, body))


def test_a_body_that_selects_no_model_is_refused_for_that_alone(bench: Bench, union: Operation) -> None:
    assert union.body is not None
    name, known = union.body.discriminator, union.body.members
    for value in [*STRANGERS, *(miss for tag in known for miss in near_misses(tag))]:
        if not isinstance(value, str) or value not in known:
            outcome = bench.outcome(bench.send, union, {name: value, "x": 1})
            assert outcome.broken == {(f"/{name}", "discriminator")}, value
            assert set(outcome.violations[0].limit) == set(known)


def test_a_body_without_the_discriminator_is_refused_for_that_alone(bench: Bench, field_variant: Variant) -> None:
    full, tag, operation = bench.bodies.full(field_variant.model), field_variant.tag, field_variant.operation
    body = {name: value for name, value in full.items() if name not in tag}
    expected = {(f"/{name}", "required") for name in tag} or bench.broken(operation, body)
    assert bench.outcome(bench.send, operation, body).broken == expected


def test_a_body_that_is_no_object_is_refused(bench: Bench, body_operation: Operation) -> None:
    bodies: list[Json] = [None, [], "text", 1, True, [{}]]
    for body in bodies:
        outcome = bench.outcome(bench.send, body_operation, body)
        expected = bench.broken(body_operation, body)
        assert bool(outcome.broken) == bool(expected)
        if all(one.model.is_model and one.model.keywords.get("type") == "object" for one in body_operation.variants):
            assert outcome.broken == expected == {("", "type")}
            assert outcome.violations[0].limit == "object"


def test_a_model_that_is_no_variant_is_refused(bench: Bench, body_operation: Operation) -> None:
    if not all(one.model.is_model for one in body_operation.variants):
        return  # any model may do
    known = {one.model.target for one in body_operation.variants}
    others = [schema for target, schema in bench.document.models.items() if target not in known]
    first = bench.document.operations.index(body_operation) * _OTHERS  # others for each operation, all in their turn
    for schema in [others[(first + turn) % len(others)] for turn in range(min(_OTHERS, len(others)))]:
        made = bench.package.build(schema, bench.bodies.minimal(schema))
        assert bench.outcome(bench.send, body_operation, made).broken == {("", "type")}
