"""Turns what an operation asks for into calls with it, without it and with another: what arrives, and who is let in."""

import pytest

from contract_tests.bench import TOKEN, Bench
from contract_tests.ledger import ADMITTED
from contract_tests.reading.operation import Operation
from contract_tests.wire.authorization import credential


def test_each_alternative_lets_the_caller_in(bench: Bench, secured: Operation, how: str) -> None:
    for alternative in secured.security:
        client = bench.client_with(**bench.credentials(alternative, TOKEN))
        bench.server.calls.clear()
        bench.call(secured, how, client=client, **bench.arguments(secured))

        [accepted] = bench.server.calls
        request = accepted.incoming.request
        sent = {name: credential(request, scheme) for name, scheme in bench.schemes.items()}
        spots = {bench.schemes[name].spot for name in alternative}
        assert {bench.schemes[one].spot for one in alternative if sent[one] == bench.schemes[one].sent(TOKEN)} == spots
        bench.ledger.add(ADMITTED, f"{secured.name} {' and '.join(alternative)}")


def test_a_part_of_an_alternative_is_not_enough(bench: Bench, secured: Operation, how: str) -> None:
    for alternative in secured.security:
        for part in ([], *([one] for one in alternative)):
            if not any(set(other) <= set(part) for other in secured.security):
                before = bench.server.requests
                client = bench.client_with(**bench.credentials(part, TOKEN))
                with pytest.raises(bench.package.errors.MissingTokenError):
                    bench.call(secured, how, client=client, **bench.arguments(secured))
                assert bench.server.requests == before


def test_a_call_that_needs_no_credentials_is_sent_without(bench: Bench, unsecured: Operation, how: str) -> None:
    before = bench.server.requests
    bench.call(unsecured, how, client=bench.client_with(), **bench.arguments(unsecured))
    assert bench.server.requests == before + 1


def test_other_credentials_are_an_authentication_error(bench: Bench, secured: Operation, how: str) -> None:
    client = bench.client_with(**bench.credentials(secured.security[0], "another"))
    with pytest.raises(bench.package.errors.AuthenticationError):
        bench.call(secured, how, client=client, **bench.arguments(secured))
