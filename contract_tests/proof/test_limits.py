"""Turns each constraint into the second kind of test: on the limit accepted, one step past refused, on every way."""

import warnings

import pytest

from contract_tests.bench import TOKEN, Bench
from contract_tests.finding.bodies import exact
from contract_tests.finding.cases import Case, Constraint, Site
from contract_tests.judging.judge import no_json
from contract_tests.ledger import ON, PAST, REFUSED, SENT
from contract_tests.limits.table import SIDES
from contract_tests.reading.document import JSON_MEDIA
from contract_tests.reading.pointers import pointer_of
from contract_tests.ways import Way

_MANY = 60


def shared_out(cases: list[Case], way: Way) -> list[Case]:
    """All cases; of more than enough, such as those of a long `enum`, all as mappings and some on each other way."""
    return cases if way.whole or len(cases) <= _MANY else cases[:: len(cases) // (_MANY // 2)]


def test_on_the_limit_is_accepted_and_sent(bench: Bench, constraint: Constraint, way: Way) -> None:
    for case in filter(way.suits, shared_out(bench.cases.on_the_limit(constraint), way)):
        outcome = bench.outcome(way.give, bench, case)

        assert outcome.broken == set(), case.body
        assert exact(outcome.wire) == exact(way.wire(bench, case))
        bench.ledger.add(ON, constraint.name)
        bench.ledger.add(SENT, constraint.site.variant.name)


def test_one_step_past_the_limit_is_refused_and_nothing_is_sent(bench: Bench, constraint: Constraint, way: Way) -> None:
    for case in filter(way.suits, shared_out(bench.cases.past_the_limit(constraint), way)):
        expected = bench.judge.broken(*way.judged(case))
        outcome = bench.outcome(way.give, bench, case)

        assert expected, case.body
        assert bench.agree(case.site.variant.root, outcome.broken, expected), (case.body, outcome.broken)
        bench.ledger.add(PAST, constraint.name)
        bench.ledger.add(REFUSED, constraint.site.variant.name)


def test_a_refusal_names_the_limit_that_the_document_sets(bench: Bench, constraint: Constraint) -> None:
    for case in bench.cases.past_the_limit(constraint):
        refused = bench.outcome(bench.send, case.site.variant.operation, case.whole).violations
        limits = [one.limit for one in refused if (one.pointer, one.keyword) == constraint.pair]

        assert limits == [] or constraint.keyword not in SIDES or exact(limits) == exact([constraint.limit])


def test_a_refusal_says_where_and_holds_the_value(bench: Bench, constraint: Constraint) -> None:
    for case in bench.cases.past_the_limit(constraint):
        if case.field is not None:
            refused = bench.outcome(bench.send, case.site.variant.operation, case.whole).violations
            pointer, given = pointer_of((*case.site.path, case.field)), case.body[case.field]
            held = [one.value for one in refused if one.pointer == pointer]
            there = [one for one in refused if one.pointer.startswith(pointer)]
            names = (case.field, bench.package.python_name(case.site.model, case.field))
            assert all(any(name in one.message for name in names) for one in there)
            assert all(value == given or repr(value) == repr(given) for value in held)  # NaN equals nothing


def test_a_wrong_assignment_is_refused_at_once(bench: Bench, constraint: Constraint) -> None:
    site, package = constraint.site, bench.package
    for case in bench.cases.past_the_limit(constraint):
        if case.field is not None:
            made = package.build(site.model, bench.cases.least(site))
            value = package.value(site.model.properties.get(case.field), case.body[case.field])
            with pytest.raises(package.errors.ConstraintError):
                setattr(made, package.python_name(site.model, case.field), value)


@pytest.mark.parametrize("validate", ["warn", "off"])
def test_what_breaks_a_rule_is_sent_where_the_caller_wants_that(
    bench: Bench, constraint: Constraint, validate: str
) -> None:
    client = bench.client_with(validate=validate, **bench.credentials(bench.schemes, TOKEN))
    operation, before = constraint.site.variant.operation, bench.server.requests
    bodies = [case.whole for case in bench.cases.past_the_limit(constraint)]
    for body in [one for one in bodies if not any(True for _ in no_json(one))][:1]:
        arguments = {"client": client, **bench.arguments(operation, body, JSON_MEDIA)}
        refusal = pytest.raises(bench.package.errors.StatusError)
        with warnings.catch_warnings(record=True, action="always") as told, refusal:
            bench.call(operation, **arguments)

        assert bench.server.requests == before + 1
        assert bool(told) is (validate == "warn")


def test_an_open_object_takes_unknown_keys_and_sends_them(bench: Bench, open_site: Site) -> None:
    operation = open_site.variant.operation
    body = open_site.embed({**bench.cases.least(open_site), "no such field": [1, {"a": None}]})
    assert exact(bench.send(operation, body)) == exact(bench.expected(operation, body))
