"""Turns each operation into questions about the way to the server: which one, how long, and who sees the token."""

import pickle
import re
from contextlib import suppress
from typing import Any

import attrs
import pytest

from contract_tests.bench import Bench
from contract_tests.reading.credentials import Scheme
from contract_tests.reading.operation import Operation
from contract_tests.reading.servers import address, choices, server_of
from contract_tests.wire.incoming import template

SECRET = "not-to-be-seen"


def asked(bench: Bench, operation: Operation, **arguments: Any) -> list[Any]:
    """The requests that one call makes. The answer is none that the document describes."""
    requests: list[Any] = []

    def answer(request: Any) -> Any:
        requests.append(request)
        return bench.http.Response(418)

    with suppress(bench.package.errors.StatusError):
        client = bench.client_that_gets(answer, **{"base_url": None, **arguments})
        bench.call(operation, client=client, **bench.arguments(operation))
    return requests


def went_to(bench: Bench, requests: list[Any], base_url: str, operation: Operation) -> bool:
    """Whether the one request there is went to the operation's path below an address."""
    (request,) = requests
    base = bench.http.URL(base_url.rstrip("/"))
    path = request.url.raw_path.decode().partition("?")[0].removeprefix(base.raw_path.decode().rstrip("/"))
    same_host = (request.url.scheme, request.url.netloc) == (base.scheme, base.netloc)
    return same_host and template(operation).fullmatch(path) is not None


def test_a_request_goes_to_the_server_of_the_document(bench: Bench, operation: Operation) -> None:
    server = server_of(operation)
    if not address(server, {}):
        with pytest.raises(ValueError, match="base_url"):
            asked(bench, operation)
        return
    assert went_to(bench, asked(bench, operation), address(server, {}), operation)
    for given in choices(server):
        assert went_to(bench, asked(bench, operation, server_variables=given), address(server, given), operation)


def test_a_server_variable_takes_no_value_that_is_not_listed(bench: Bench, operation: Operation) -> None:
    for name, variable in (server_of(operation) or {}).get("variables", {}).items():
        wrong = ["no such value"] if "enum" in variable else ["a?b", "a#b", "a@b"]
        for value in wrong:
            with pytest.raises(ValueError, match=re.escape(name)):
                asked(bench, operation, server_variables={name: value})


@pytest.mark.parametrize("base_url", ["http://elsewhere.example", "http://elsewhere.example:8080/v9/"])
def test_a_request_goes_to_the_base_url_that_is_given(bench: Bench, operation: Operation, base_url: str) -> None:
    requests = asked(bench, operation, base_url=base_url)
    assert went_to(bench, requests, base_url, operation)


def test_the_token_goes_to_the_base_url_and_to_no_other_host(bench: Bench, bearer: Scheme) -> None:
    assert bearer.kind == "bearer"
    sent: list[str | None] = []

    def answer(request: Any) -> Any:
        sent.append(request.headers.get("authorization"))
        return bench.http.Response(200)

    made = bench.package.root.Client(
        token=SECRET, base_url="http://here.example", httpx_args={"transport": bench.http.MockTransport(answer)}
    )
    with made as client:
        for host in ("here", "elsewhere"):
            client.get_httpx_client().get(f"http://{host}.example/")
    assert sent == [f"Bearer {SECRET}", None]


def test_no_repr_and_no_pickle_shows_the_token(bench: Bench) -> None:
    client = bench.package.root.Client(**bench.credentials(bench.schemes, SECRET))
    held = [getattr(client, one.name) for one in attrs.fields(type(client))]
    assert SECRET not in repr(client) + repr(held)
    assert SECRET.encode() not in pickle.dumps(client)


def test_no_request_waits_for_ever(bench: Bench) -> None:
    with bench.package.root.Client(base_url="http://here.example") as client:
        limits = client.get_httpx_client().timeout.as_dict()
    assert None not in limits.values()
