"""Turns drawn bodies into the third kind of test: client, server and judge are of one mind."""

import copy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from contract_tests.bench import Bench
from contract_tests.drawing.strategies import Strategies
from contract_tests.judging.judge import Broken, no_json
from contract_tests.ledger import AGREED, REFUSED, SENT, WITNESS
from contract_tests.reading.operation import Operation, Variant
from contract_tests.reading.pointers import Json
from contract_tests.reading.values import equal_as_json

ways_to_call = st.sampled_from(["sync", "sync_detailed", "asyncio", "asyncio_detailed"])


@given(data=st.data())
def test_a_valid_body_is_sent_as_it_is_with_its_defaults(
    bench: Bench, strategies: Strategies, variant: Variant, data: st.DataObject
) -> None:
    body = data.draw(strategies.valid_bodies(variant))
    given_as_model = data.draw(st.booleans())
    as_model = given_as_model and variant.model.is_model
    handed_in: Any = bench.package.build(variant.model, body) if as_model else copy.deepcopy(body)

    assert _agreed(bench, variant.operation, body) == set()
    assert equal_as_json(bench.send(variant.operation, handed_in, data.draw(ways_to_call))) == equal_as_json(
        bench.expected(variant.operation, body)
    )
    assert given_as_model or repr(handed_in) == repr(body), "the caller's mapping was changed"
    bench.ledger.add(WITNESS, variant.name)
    _count(bench, variant, SENT)


@given(data=st.data())
def test_a_body_one_mutation_away_is_judged_alike(
    bench: Bench, strategies: Strategies, variant: Variant, data: st.DataObject
) -> None:
    body = data.draw(strategies.mutated_bodies(variant))
    broken = _agreed(bench, variant.operation, body)
    outcome = bench.outcome(bench.send, variant.operation, body, data.draw(ways_to_call))

    assert bench.agree(variant.root, outcome.broken, broken), (outcome.broken, broken)
    assert broken or equal_as_json(outcome.wire) == equal_as_json(bench.expected(variant.operation, body))
    _count(bench, variant, REFUSED if broken else SENT)


def _agreed(bench: Bench, operation: Operation, body: Json) -> Broken:
    """What the judge finds, and the server too. The server can't be asked about what JSON can't say."""
    broken = bench.broken(operation, body)
    if not any(True for _ in no_json(body)):
        assert operation.body is not None
        found = bench.server.violations(operation.body, body)
        if broken and not found:  # what is broken is broken by what is left of it, as the server gets it
            found = bench.server.violations(operation.body, bench.expected(operation, body))
        assert bool(found) == bool(broken)
        places = {(one.pointer, one.keyword) for one in found}
        assert bench.agree(operation.body, places, broken)
    return broken


def _count(bench: Bench, variant: Variant, what: str) -> None:
    bench.ledger.add(what, variant.name)
    bench.ledger.add(AGREED, variant.name)
