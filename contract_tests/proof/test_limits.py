"""Turns each constraint into the second kind of test: on the limit accepted, one step past refused, on every way."""

import warnings
from typing import Any

import pytest

from contract_tests.bench import TOKEN, Bench
from contract_tests.finding.bodies import exact
from contract_tests.finding.cases import Case, Constraint, Site
from contract_tests.judging.judge import no_json
from contract_tests.ledger import ON, PAST, REFUSED, SENT
from contract_tests.limits.table import SIDES
from contract_tests.reading.media import JSON_MEDIA
from contract_tests.reading.pointers import pointer_of
from contract_tests.shares import Shares
from contract_tests.ways import Attempt


def test_on_the_limit_is_accepted_and_sent(bench: Bench, shares: Shares, attempt: Attempt) -> None:
    constraint, way = attempt.constraint, attempt.way
    for case in attempt.of(bench.cases.on_the_limit(constraint), shares):
        outcome = bench.outcome(way.give, bench, case)

        assert outcome.broken == set(), case.body
        assert exact(outcome.wire) == exact(way.wire(bench, case))
        bench.ledger.add(ON, constraint.name)
        bench.ledger.add(SENT, constraint.site.variant.name)


def test_one_step_past_the_limit_is_refused_and_nothing_is_sent(bench: Bench, shares: Shares, attempt: Attempt) -> None:
    constraint, way = attempt.constraint, attempt.way
    for case in attempt.of(bench.cases.past_the_limit(constraint), shares):
        expected = bench.judge.broken(*way.judged(case))
        outcome = bench.outcome(way.give, bench, case)

        assert expected, case.body
        assert bench.agree(case.site.variant.root, outcome.broken, expected), (case.body, outcome.broken)
        bench.ledger.add(PAST, constraint.name)
        bench.ledger.add(REFUSED, constraint.site.variant.name)


def test_a_refusal_names_the_limit_that_the_document_sets_and_holds_the_value(
    bench: Bench, shares: Shares, constraint: Constraint
) -> None:
    for case in shares.of(bench.cases.past_the_limit(constraint), 0):
        refused = bench.outcome(bench.send, case.site.variant.operation, case.whole).violations
        limits = [one.limit for one in refused if (one.pointer, one.keyword) == constraint.pair]

        assert limits == [] or constraint.keyword not in SIDES or exact(limits) == exact([constraint.limit])
        assert case.field is None or _says_where(bench, case, refused)


def _says_where(bench: Bench, case: Case, refused: list[Any]) -> bool:
    """Whether what is said of the property in question calls it by its name, and holds what was given."""
    assert case.field is not None
    pointer, given = pointer_of((*case.site.path, case.field)), case.body[case.field]
    held = [one.value for one in refused if one.pointer == pointer]
    there = [one for one in refused if one.pointer.startswith(pointer)]
    names = (case.field, bench.package.python_name(case.site.model, case.field))
    named = all(any(name in one.message for name in names) for one in there)
    return named and all(value == given or repr(value) == repr(given) for value in held)  # NaN equals nothing


def test_a_wrong_assignment_is_refused_at_once(bench: Bench, shares: Shares, constraint: Constraint) -> None:
    site, package = constraint.site, bench.package
    for case in shares.of(bench.cases.past_the_limit(constraint), 1):
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
