"""A client sends a request to where it should, with a token that nobody else sees, and tells what became of it."""

from __future__ import annotations

import copy
import logging
import pickle
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import attrs
import httpx
import pytest

Importer = Callable[[str], Any]
TOKEN = "s3cret-t0ken"


@pytest.fixture
def package(client: Importer) -> Any:
    return client("operations")


def answering(*answers: httpx.Response) -> tuple[httpx.Client, list[httpx.Request]]:
    """An httpx client whose server gives these answers in turn, and the requests that it got."""
    requests: list[httpx.Request] = []
    waiting = iter(answers)

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return next(waiting)

    return httpx.Client(transport=httpx.MockTransport(answer), follow_redirects=True), requests


def put(package: Any, caller: Any) -> Any:
    return package.api.things.put_things.sync(client=caller)


def test_the_token_is_in_nothing_that_a_person_or_a_file_sees(package: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    http, requests = answering(httpx.Response(500, text="no"))
    caller = package.Client(token=TOKEN, http_client=http, retries=0)
    with pytest.raises(package.errors.ServerError) as failure:
        put(package, caller)
    assert requests[0].headers["Authorization"] == f"Bearer {TOKEN}"
    copied = pickle.dumps(package.Client(token=TOKEN)) + pickle.dumps(failure.value)
    seen = [repr(caller), str(caller), str(failure.value), caplog.text, repr(attrs.asdict(package.Client(token=TOKEN)))]
    assert [text for text in seen if TOKEN in text] == []
    assert TOKEN.encode() not in copied


def test_a_copy_keeps_the_token_and_a_pickle_loses_it(package: Any) -> None:
    http, requests = answering(httpx.Response(204))
    put(package, copy.copy(package.Client(token=TOKEN, http_client=http)))
    assert requests[0].headers["Authorization"] == f"Bearer {TOKEN}"
    with pytest.raises(package.errors.MissingTokenError, match="make the client with token"):
        put(package, pickle.loads(pickle.dumps(package.Client(token=TOKEN))))  # noqa: S301 - our own pickle


@pytest.mark.parametrize("header", ["Authorization", "X-Key"])
def test_the_token_never_goes_to_another_host(package: Any, header: str) -> None:
    elsewhere = httpx.Response(307, headers={"Location": "https://elsewhere.example/things"})
    http, requests = answering(elsewhere, httpx.Response(204))
    caller = package.Client(token=TOKEN, http_client=http, auth_header_name=header)
    with suppress(package.errors.UnexpectedStatus):
        put(package, caller)
    assert [request.url.host for request in requests if TOKEN in str(request.headers.multi_items())] == [
        "things.example"
    ]


def test_the_httpx_client_of_a_client_keeps_the_token_to_its_own_host(package: Any) -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200)

    caller = package.Client(token=TOKEN, httpx_args={"transport": httpx.MockTransport(answer)})
    caller.get_httpx_client().get("/health")
    caller.get_httpx_client().get("https://elsewhere.example/")
    assert [request.headers.get("Authorization") for request in requests] == [f"Bearer {TOKEN}", None]


def test_without_a_token_nothing_is_sent(package: Any) -> None:
    http, requests = answering()
    with pytest.raises(package.errors.MissingTokenError):
        put(package, package.Client(http_client=http))
    assert requests == []


def test_a_token_of_the_callers_httpx_client_will_do(package: Any) -> None:
    http, requests = answering(httpx.Response(204))
    http.headers["Authorization"] = "Basic abc"
    put(package, package.Client(http_client=http))
    assert requests[0].headers["Authorization"] == "Basic abc"


def test_an_operation_without_security_needs_no_token(package: Any) -> None:
    http, requests = answering(httpx.Response(200, json=[]))
    assert package.api.things.list_.sync(client=package.Client(http_client=http)) == []
    assert "Authorization" not in requests[0].headers


@pytest.mark.parametrize(
    ("arguments", "url"),
    [
        ({}, "https://things.example/v1/things"),
        ({"base_url": "http://localhost:8080/"}, "http://localhost:8080/things"),
    ],
)
def test_a_request_goes_to_the_base_url(package: Any, arguments: dict[str, str], url: str) -> None:
    http, requests = answering(httpx.Response(204))
    put(package, package.Client(token=TOKEN, http_client=http, **arguments))
    assert str(requests[0].url) == url


def test_the_callers_httpx_client_may_bring_the_base_url(package: Any) -> None:
    http, requests = answering(httpx.Response(204))
    http.base_url = httpx.URL("http://localhost:1/api")
    put(package, package.Client(token=TOKEN, http_client=http))
    assert str(requests[0].url) == "http://localhost:1/api/things"


def test_headers_and_cookies_are_sent_and_added_without_changing_the_client(package: Any) -> None:
    http, requests = answering(httpx.Response(204), httpx.Response(204))
    caller = package.Client(token=TOKEN, http_client=http, headers={"X-A": "1"})
    put(package, caller.with_headers({"X-B": "2"}).with_cookies({"c": "3"}))
    put(package, caller)
    sent = [(request.headers["X-A"], request.headers.get("X-B"), request.headers.get("Cookie")) for request in requests]
    assert sent == [("1", "2", "c=3"), ("1", None, None)]


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (418, "StatusError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "ServerError"),
        (524, "ServerError"),
        (302, "StatusError"),
        (999, "StatusError"),
    ],
)
def test_a_status_that_is_no_documented_success_is_an_error_with_its_body(package: Any, status: int, name: str) -> None:
    http, _ = answering(httpx.Response(status, content=b"\xff why"))
    with pytest.raises(package.errors.UnexpectedStatus) as failure:
        put(package, package.Client(token=TOKEN, http_client=http, retries=0))
    assert (type(failure.value).__name__, failure.value.status_code, failure.value.content) == (
        name,
        status,
        b"\xff why",
    )


def test_who_asks_for_it_gets_such_an_answer_without_an_error(package: Any) -> None:
    http, _ = answering(httpx.Response(524, text="slow"))
    caller = package.Client(token=TOKEN, http_client=http, raise_on_unexpected_status=False)
    answer = package.api.things.put_things.sync_detailed(client=caller)
    assert (answer.status_code, answer.content, answer.parsed) == (524, b"slow", None)


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"[1", b"\xff\xfe", b"NaN", b"[" * 100_000, b"9" * 5000, b"{}", b"null"]
)
def test_a_success_with_another_body_than_documented_is_an_error_of_its_own(package: Any, content: bytes) -> None:
    http, _ = answering(httpx.Response(200, content=content))
    with pytest.raises(package.errors.ResponseError) as failure:
        package.api.things.list_.sync(client=package.Client(http_client=http))
    assert failure.value.content == content
    assert pickle.loads(pickle.dumps(failure.value)).content == content  # noqa: S301 - our own pickle


def test_a_client_closes_what_it_opened_and_leaves_open_what_it_was_given(package: Any) -> None:
    given, _ = answering()
    with package.Client(http_client=given):
        pass
    with package.Client() as caller:
        opened = caller.get_httpx_client()
    assert (given.is_closed, opened.is_closed) == (False, True)


def test_a_request_times_out_unless_it_is_told_not_to(package: Any) -> None:
    assert package.Client().get_httpx_client().timeout.read is not None
    assert package.Client().with_timeout(None).get_httpx_client().timeout.read is None
