"""Turns each rule of schemas that combine others into the second kind of test: kept and sent, and decided by it."""

from typing import Any

import attrs

from contract_tests.bench import Bench, Outcome
from contract_tests.ledger import ON, PAST, REFUSED, SENT
from contract_tests.proof.shown import Shown
from contract_tests.reading.operation import Operation
from contract_tests.reading.pointers import Json
from contract_tests.reading.values import digest, equal_as_json


def test_what_keeps_a_rule_is_judged_as_the_document_does(bench: Bench, rule: Shown) -> None:
    for body in rule.found.kept:
        _judged_alike(bench, rule, body)
        bench.ledger.add(ON, rule.name)


def test_what_hangs_on_a_rule_is_judged_as_the_document_does(bench: Bench, rule: Shown) -> None:
    for body in rule.found.decided:
        _judged_alike(bench, rule, body)
        bench.ledger.add(PAST, rule.name)


def _judged_alike(bench: Bench, rule: Shown, body: Json) -> None:
    """One body shows many rules, and need be sent but once."""
    operation = rule.variant.operation
    if (key := (operation.name, digest(body))) in bench.alike:
        return
    broken = bench.broken(operation, body)
    expected = "" if broken else equal_as_json(bench.expected(operation, body))
    for outcome in _outcomes(bench, operation, body):
        assert bool(outcome.broken) == bool(broken), (body, broken, outcome.broken)
        assert broken or equal_as_json(outcome.wire) == expected, body
        bench.ledger.add(REFUSED if broken else SENT, rule.variant.name)
    bench.alike.add(key)


def _fills_in(cls: Any, body: Json) -> bool:
    """Whether construction gives a value to what a mapping must hold."""
    fields = [one for one in attrs.fields(cls) if one.metadata["required"] and one.default is not attrs.NOTHING]
    return any(one.metadata["wire_name"] not in body for one in fields)


def _outcomes(bench: Bench, operation: Operation, body: Json) -> list[Outcome]:
    """What becomes of a body on each way that is open to it."""
    found = [bench.outcome(bench.send, operation, body, how) for how in ("sync", "asyncio")]
    cls: Any = bench.package.models.get(operation.body.target) if operation.body else None
    if cls is not None and isinstance(body, dict):
        found.append(bench.outcome(lambda: bench.send(operation, cls.from_dict(body))))
        if not _fills_in(cls, body):
            found.append(bench.outcome(lambda: bench.send(operation, bench.package.constructed(cls, body))))
    return found
