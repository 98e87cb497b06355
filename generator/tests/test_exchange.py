"""A request is made again only where that can do nothing twice, and whatever happens ends as an error of the client."""

from __future__ import annotations

import asyncio
import gzip
import pickle
import ssl
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

Importer = Callable[[str], Any]
DOG = {"kind": "dog", "name": "Rex"}
GOOD = httpx.Response(200, json=DOG)
SECRET = "s3cret-t0ken"
Outcome = httpx.Response | Exception


@pytest.fixture
def package(client: Importer) -> Any:
    return client("calls")


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that were to be waited; nobody does."""
    waited: list[float] = []

    async def asleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("tenacity.nap.time.sleep", waited.append)
    monkeypatch.setattr("asyncio.sleep", asleep)
    return waited


class Line:
    """What becomes of each request in turn, and how many there were."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.requests: list[httpx.Request] = []
        self._outcomes = iter(outcomes)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        outcome = next(self._outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def client(self, package: Any, **arguments: Any) -> Any:
        return package.Client(token=SECRET, http_client=httpx.Client(transport=httpx.MockTransport(self)), **arguments)


def post(caller: Any) -> Any:
    return caller.headers_.with_raw_response_("Rex")


def put(caller: Any) -> Any:
    return caller.pets.keep(7, DOG)


def status(code: int, **headers: str) -> httpx.Response:
    return httpx.Response(code, headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.mark.parametrize(
    ("call", "first", "count"),
    [
        (post, httpx.ConnectError("refused"), 2),
        (post, httpx.ConnectTimeout("late"), 2),
        (post, httpx.PoolTimeout("busy"), 2),
        (post, status(429), 2),
        (post, status(429, retry_after="7"), 2),
        (post, status(429, retry_after="61"), 1),
        (post, status(503, retry_after="7"), 2),
        (post, status(503), 1),
        (post, status(500), 1),
        (post, status(408), 1),
        (post, httpx.ReadTimeout("late"), 1),
        (post, httpx.WriteTimeout("late"), 1),
        (post, httpx.ReadError("gone"), 1),
        (post, httpx.RemoteProtocolError("gone"), 1),
        (put, httpx.ReadTimeout("late"), 2),
        (put, httpx.ReadError("gone"), 2),
        (put, status(500), 2),
        (put, status(502), 2),
        (put, status(503), 2),
        (put, status(408), 2),
        (put, status(503, retry_after="61"), 1),
        (put, status(404), 1),
        (put, status(501), 1),
    ],
)
def test_a_request_is_made_again_only_if_that_does_nothing_twice(
    package: Any, call: Callable[[Any], Any], first: Outcome, count: int
) -> None:
    line = Line(first, status(204) if call is post else GOOD)
    caller = line.client(package)
    if count == 1:
        with pytest.raises(package.errors.Error):
            call(caller)
    else:
        call(caller)
    assert len(line.requests) == count


def test_attempts_end_with_the_error_of_the_last(package: Any) -> None:
    line = Line(httpx.ConnectError("a"), status(429), httpx.ConnectError("c"))
    with pytest.raises(package.errors.ConnectionError, match="c"):
        post(line.client(package, retries=2))
    assert len(line.requests) == 3


def test_nothing_is_made_again_where_the_caller_wants_none(package: Any) -> None:
    line = Line(status(429))
    with pytest.raises(package.errors.RateLimitError):
        post(line.client(package).with_options(retries=0))


def test_waits_are_as_the_server_says_or_else_grow(package: Any, no_waiting: list[float]) -> None:
    line = Line(status(429, retry_after="7"), status(429), status(429), status(204))
    post(line.client(package, retries=3))
    assert no_waiting[0] == 7
    assert 0 <= no_waiting[1] <= 1
    assert 0 <= no_waiting[2] <= 2


def test_an_asynchronous_client_does_the_same(package: Any, no_waiting: list[float]) -> None:
    line = Line(status(429, retry_after="7"), status(204))
    http = httpx.AsyncClient(transport=httpx.MockTransport(line))
    caller = package.AsyncClient(token=SECRET, async_http_client=http)
    asyncio.run(caller.headers_.with_raw_response_("Rex"))
    assert (len(line.requests), no_waiting) == (2, [7])


@pytest.mark.parametrize(
    ("failure", "kind", "message"),
    [
        (httpx.ReadTimeout("late"), "Timeout", "carried out, and billed: it was not sent again. More time: timeout="),
        (httpx.ReadError(""), "ConnectionError", r"the connection broke \(ReadError\). The request may have been"),
        (httpx.ConnectTimeout("late"), "Timeout", "The server got nothing"),
        (httpx.ConnectError("refused"), "ConnectionError", "there was no connection .*refused.*The server got nothing"),
        (httpx.UnsupportedProtocol("ftp"), "RequestError", "can't be sent: ftp"),
        (httpx.TooManyRedirects("round"), "ConnectionError", r"a redirect can't be followed \(TooManyRedirects: round"),
        (ssl.SSLError("bad record"), "ConnectionError", "the connection broke .*bad record"),
        (UnicodeError("label too long"), "RequestError", "can't be sent: label too long"),
        (
            httpx.RemoteProtocolError(f"illegal {SECRET} {'x' * 9999}"),
            "ConnectionError",
            r"illegal \*\*\* x{200,300}\)",
        ),
    ],
)
def test_no_error_of_httpx_escapes_and_none_is_attached(
    package: Any, failure: Exception, kind: str, message: str
) -> None:
    with pytest.raises(package.errors.Error, match=message) as caught:
        post(Line(failure).client(package, retries=0))
    assert type(caught.value).__name__ == kind
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - our own pickle


def test_an_error_tells_status_request_id_when_to_come_back_and_what_to_do(package: Any) -> None:
    refused = httpx.Response(429, headers={"X-Request-Id": "r7", "Retry-After": "90"}, text=f"{SECRET}: slower")
    with pytest.raises(package.errors.RateLimitError) as caught:
        post(Line(refused).client(package))
    error = caught.value
    assert (error.status_code, error.request_id, error.retry_after) == (429, "r7", 90)
    assert error.content == b"***: slower"
    assert str(error) == (
        "Unexpected status code: 429. Too many requests: wait, or ask for a higher limit. "
        "The server says to come back in 90 s.\nRequest id: r7\nResponse content:\n***: slower"
    )


def test_an_answer_that_leads_elsewhere_says_how_to_follow_it(package: Any) -> None:
    with pytest.raises(package.errors.StatusError, match=r"^Unexpected status code: 307\. .* follow_redirects=True\.$"):
        post(Line(httpx.Response(307, headers={"Location": "https://b.example"})).client(package))


def test_an_answer_that_says_where_something_was_made_leads_nowhere(package: Any) -> None:
    with pytest.raises(package.errors.StatusError, match=r"^Unexpected status code: 203\.$"):
        post(Line(httpx.Response(203, headers={"Location": "https://b.example/1"})).client(package))


def test_a_status_that_a_hook_of_the_caller_refuses_is_an_error_of_that_status(package: Any) -> None:
    line = Line(httpx.Response(404, text="gone"))
    http = httpx.Client(
        transport=httpx.MockTransport(line), event_hooks={"response": [httpx.Response.raise_for_status]}
    )
    with pytest.raises(package.errors.NotFoundError) as caught:
        post(package.Client(token=SECRET, http_client=http))
    assert (caught.value.status_code, len(line.requests)) == (404, 1)


def test_an_error_inside_a_success_is_told_with_what_came(package: Any) -> None:
    wrong = httpx.Response(200, json={"error": {"message": f"no credit for {SECRET}"}}, headers={"X-Request-Id": "r7"})
    with pytest.raises(package.errors.ResponseError, match="no credit for") as caught:
        put(Line(wrong).client(package))
    assert (caught.value.status_code, caught.value.request_id) == (200, "r7")
    assert SECRET not in str(caught.value) + repr(caught.value) + str(caught.value.content)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (httpx.Response(200, content=b"[" + b" " * 2000), "more than 1,000 bytes"),
        (httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(b"no")), "can't be decoded"),
        (
            httpx.Response(200, headers={"Content-Encoding": "gzip, gzip"}, stream=httpx.ByteStream(b"")),
            "content coding that was not asked for: 'gzip, gzip'",
        ),
        (
            httpx.Response(
                200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(gzip.compress(b" " * 10_000_000))
            ),
            "more than 1,000 bytes",
        ),
    ],
)
def test_an_answer_that_is_too_big_or_not_decoded_is_an_error(
    package: Any, answer: httpx.Response, message: str
) -> None:
    with pytest.raises(package.errors.ResponseError, match=message) as caught:
        put(Line(answer).client(package, max_response_bytes=1000))
    assert len(caught.value.content) <= 1000


def test_of_an_error_with_a_big_body_the_beginning_is_kept(package: Any) -> None:
    with pytest.raises(package.errors.NotFoundError) as caught:
        put(Line(httpx.Response(404, content=b"x" * 3_000_000)).client(package))
    assert caught.value.content == b"x" * 1024 * 1024


class Dripping(httpx.SyncByteStream):
    """A body of which a byte comes whenever it is asked for one."""

    def __iter__(self) -> Iterator[bytes]:
        while True:
            yield b" "


def test_a_body_that_never_ends_is_over_with_the_time(package: Any) -> None:
    with pytest.raises(package.errors.Timeout, match="the body took too long"):
        post(Line(httpx.Response(204, stream=Dripping())).client(package, timeout=0.05))
