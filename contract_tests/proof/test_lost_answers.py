"""A request without a good answer ends as an error, and is made again only where that can do no harm."""

import time
from typing import Any, NoReturn

import pytest

from contract_tests.bench import Bench
from contract_tests.reading.operation import Operation

REPEATABLE = ("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE")


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """How long a client waits before it asks again is not asked here."""
    monkeypatch.setattr(time, "sleep", lambda _: None)


def lost(bench: Bench, operation: Operation, error: Exception) -> tuple[Any, int]:
    """What a call raises whose connection fails in this way, and how often it was made."""
    requests: list[Any] = []

    def fail(request: Any) -> NoReturn:
        requests.append(request)
        raise error

    client = bench.client_that_gets(fail, retries=1)
    with pytest.raises(bench.package.errors.Error) as caught:
        bench.call(operation, "sync", client=client, **bench.arguments(operation))
    return caught.value, len(requests)


def asked_again(bench: Bench, operation: Operation, status: int, headers: dict[str, str]) -> bool:
    """Whether a call whose answer has a status is made a second time."""
    requests: list[Any] = []

    def answer(request: Any) -> Any:
        requests.append(request)
        return bench.http.Response(status, headers=headers)

    client = bench.client_that_gets(answer, retries=1)
    with pytest.raises(bench.package.errors.Error):
        bench.call(operation, "sync", client=client, **bench.arguments(operation))
    return len(requests) == 2


def test_a_server_that_turns_a_call_away_is_asked_again_if_that_may_be(bench: Bench, operation: Operation) -> None:
    may_be_repeated = operation.method in REPEATABLE
    assert asked_again(bench, operation, 429, {})
    assert asked_again(bench, operation, 503, {"Retry-After": "1"})
    assert not asked_again(bench, operation, 429, {"Retry-After": "86400"})
    assert not asked_again(bench, operation, 418, {})
    assert [asked_again(bench, operation, status, {}) for status in (502, 503, 504)] == [may_be_repeated] * 3


def test_a_lost_answer_is_an_error_that_says_so_and_asked_for_again_only_if_that_may_be(
    bench: Bench, operation: Operation
) -> None:
    may_be_repeated = operation.method in REPEATABLE
    errors = ((bench.http.ReadTimeout("late"), "Timeout"), (bench.http.ReadError("gone"), "ConnectionError"))
    for error, kind in errors:
        caught, count = lost(bench, operation, error)
        assert (type(caught).__name__, caught.maybe_done, count) == (kind, True, 2 if may_be_repeated else 1)
        assert "may have been carried out" in str(caught)


def test_a_connection_that_never_was_is_tried_again(bench: Bench, operation: Operation) -> None:
    caught, count = lost(bench, operation, bench.http.ConnectError("refused"))
    assert (type(caught).__name__, caught.maybe_done, count) == ("ConnectionError", False, 2)
