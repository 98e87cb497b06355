"""A server that means ill has nothing done twice, takes no memory or time to speak of, and gets no secret shown."""

from __future__ import annotations

import asyncio
import gc
import json
import threading
import time
import traceback
import warnings
from collections.abc import Callable
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from generator.runtime._runtime.http.answers import Answer
from generator.runtime._runtime.http.retry_after import seconds
from generator.runtime._runtime.http.tokens import Secret, hidden
from generator.runtime._runtime.keywords.validators import items, type_
from generator.runtime._runtime.writing.media_types import as_json
from generator.runtime.errors import ResponseError

from .raw_server import RawServer, answer

Importer = Callable[[str], Any]
DOG = {"kind": "dog", "name": "Rex"}
SECRET = "s3cret/t0ken"
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def package(client: Importer) -> Any:
    return client("calls")


@pytest.mark.parametrize("location", ["http://127.0.0.1:1/", "ftp://127.0.0.1/", "http://[::z]/"])
def test_a_request_that_was_answered_by_a_redirect_is_not_sent_again(
    package: Any, server: RawServer, location: str
) -> None:
    server.answers["/dogs/Rex"] = answer(status="303 See Other", location=location)
    with (
        package.Client(token=SECRET, base_url=server.url, follow_redirects=True) as caller,
        pytest.raises(package.errors.ConnectionError, match="may have been carried out, and billed") as failure,
    ):
        caller.headers_.with_raw_response_("Rex")
    assert (server.paths, failure.value.maybe_done) == (["/dogs/Rex"], True)


def _escaped(char: str) -> str:
    return f"\\u{ord(char):04x}"


ECHOES: dict[str, Callable[[str], httpx.Response]] = {
    "as it is": lambda secret: httpx.Response(500, text=secret),
    "in JSON": lambda secret: httpx.Response(200, json={"kind": secret}),
    "escaped": lambda secret: httpx.Response(404, text=f'{{"a": "{"".join(map(_escaped, secret))}"}}', headers=JSON),
    "in JSON with slashes escaped": lambda secret: httpx.Response(200, text=json.dumps([secret]).replace("/", "\\/")),
    "in UTF-16": lambda secret: httpx.Response(200, content=json.dumps([secret]).encode("utf-16"), headers=JSON),
    "in an address": lambda secret: httpx.Response(400, text=quote(secret, safe="")),
    "at the end of what is kept": lambda secret: httpx.Response(500, text="x" * (1024 * 1024 - 5) + secret),
    "in headers": lambda secret: httpx.Response(429, headers={"X-Request-Id": secret, "Retry-After": secret}),
}


@pytest.mark.parametrize("echo", ECHOES.values(), ids=list(ECHOES))
def test_a_token_that_a_server_repeats_is_in_no_error(package: Any, echo: Callable[[str], httpx.Response]) -> None:
    http = httpx.Client(transport=httpx.MockTransport(lambda request: echo(request.headers["Authorization"][7:])))
    with pytest.raises(package.errors.Error) as failure:
        package.Client(token=SECRET, http_client=http, retries=0).pets.keep(7, DOG)
    error = failure.value
    told = [str(error), repr(error), repr(vars(error)), json.dumps(error.content.decode("latin-1"))]
    told += _locals(error, package.__name__)
    assert [one for one in told if "t0ken" in one.replace("\\x00", "").replace("\\u0000", "") or "s3cr" in one] == []


def _locals(error: BaseException, package: str) -> list[str]:
    """What a traceback shows of the variables of the package."""
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    return [str(frame.locals) for frame in shown.stack if package in frame.filename]


def test_an_answer_that_is_wrong_in_many_places_is_refused_at_the_first_of_them() -> None:
    content = as_json([items(type_("string"))])
    started = time.monotonic()
    with pytest.raises(ResponseError) as failure:
        content.parse(Answer(200, httpx.Headers(), b"[" + b"1," * 500_000 + b"1]"))
    assert len(failure.value.violations) == 100
    assert time.monotonic() - started < 2


def test_an_answer_of_more_arrays_than_memory_has_room_for_is_not_read() -> None:
    with pytest.raises(ResponseError, match="more than 1,000,000 arrays and objects"):
        as_json([]).parse(Answer(200, httpx.Headers(), b"[" + b"[]," * 1_000_000 + b"1]"))


@pytest.mark.parametrize("year", ["2030", "99999999999999"])
def test_a_time_to_come_back_that_can_be_none_is_none(year: str) -> None:
    assert seconds({"Retry-After": f"Mon, 01 Jan {year} 00:00:00 +99999999999999999999"}) is None


def test_threads_that_share_a_client_share_its_connections(package: Any) -> None:
    caller, found = package.Client(token=SECRET), []
    threads = [threading.Thread(target=lambda: found.append(caller.get_httpx_client())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(found) == {caller.get_httpx_client()}
    caller.close()


class _Keeping(BaseRequestHandler):
    """Answers all requests of a connection."""

    def handle(self) -> None:
        while self.request.recv(65_536):
            self.request.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")


def test_an_asynchronous_client_outlives_an_event_loop(package: Any) -> None:
    with ThreadingTCPServer(("127.0.0.1", 0), _Keeping) as server, warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # a loop that ends leaves its connections to themselves
        server.daemon_threads, server.block_on_close = True, False
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        caller = package.AsyncClient(token=SECRET, base_url="http://{}:{}".format(*server.server_address), retries=0)
        for _ in range(2):
            asyncio.run(caller.headers_.with_raw_response_("Rex"))
        server.shutdown()
        del caller
        gc.collect()


@pytest.mark.parametrize("value", [" padded ", "line\n", "tök", "tab\tbed"])
def test_a_token_of_the_environment_that_no_header_can_carry_is_told_with_its_variable(
    package: Any, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv(package.Client.KEY_ENV, value)
    with pytest.raises(ValueError, match=f"the environment variable {package.Client.KEY_ENV} consists") as refusal:
        package.Client()
    assert value not in str(refusal.value)


def test_a_token_is_a_text() -> None:
    given: Any = b"s3cret"
    with pytest.raises(ValueError, match="a token is a str; this one is of type bytes"):
        hidden(given)


def test_no_attribute_of_a_secret_holds_it() -> None:
    secret = Secret(SECRET)
    assert secret.reveal() == SECRET
    assert [name for name in dir(secret) if SECRET in str(getattr(secret, name))] == []
