"""Turns each operation into questions about the way to the server: which one, how long, and who sees the token."""

import pickle
from contextlib import suppress
from typing import Any

import attrs
import httpx
import pytest

from contract_tests.bench import Bench
from contract_tests.document import Operation

SECRET = "not-to-be-seen"


def asked(bench: Bench, operation: Operation, **arguments: Any) -> list[httpx.Request]:
    """The requests that one call makes. The answer is none that the document describes."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(418)

    with httpx.Client(transport=httpx.MockTransport(answer)) as http, suppress(bench.package.errors.Error):
        client = bench.package.root.Client(token=SECRET, http_client=http, **arguments)
        bench.call(operation, client=client, **bench.arguments(operation))
    return requests


def test_a_request_goes_to_the_server_of_the_document(bench: Bench, operation: Operation) -> None:
    urls = [str(one["url"]) for one in bench.document.content.get("servers", [])]
    for url in [url for url in urls[:1] if url.startswith("http")]:
        assert [str(one.url) for one in asked(bench, operation)] == [url.rstrip("/") + operation.path]


@pytest.mark.parametrize("base_url", ["http://elsewhere.example", "http://elsewhere.example:8080/v9/"])
def test_a_request_goes_to_the_base_url_that_is_given(bench: Bench, operation: Operation, base_url: str) -> None:
    requests = asked(bench, operation, base_url=base_url)
    assert [str(one.url) for one in requests] == [base_url.rstrip("/") + operation.path]


def test_the_token_goes_to_the_base_url_and_to_no_other_host(bench: Bench) -> None:
    sent: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers.get("authorization"))
        return httpx.Response(200)

    made = bench.package.root.Client(
        token=SECRET, base_url="http://here.example", httpx_args={"transport": httpx.MockTransport(answer)}
    )
    with made as client:
        for host in ("here", "elsewhere"):
            client.get_httpx_client().get(f"http://{host}.example/")
    assert sent == [f"Bearer {SECRET}", None]


def test_no_repr_and_no_pickle_shows_the_token(bench: Bench) -> None:
    client = bench.package.root.Client(token=SECRET)
    held = [getattr(client, one.name) for one in attrs.fields(type(client))]
    assert SECRET not in repr(client) + repr(held)
    assert SECRET.encode() not in pickle.dumps(client)


def test_no_request_waits_for_ever(bench: Bench) -> None:
    with bench.package.root.Client(base_url="http://here.example") as client:
        limits = client.get_httpx_client().timeout.as_dict()
    assert None not in limits.values()
