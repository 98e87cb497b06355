"""Many calls are made a few at a time, and each gives its result in its place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from generator.runtime.concurrency import at_once


class Calls:
    """Calls that end in an order of their own, and how many of them were under way."""

    def __init__(self) -> None:
        self.under_way = 0
        self.most = 0
        self.ended: list[int] = []

    def call(self, number: int, seconds: float = 0) -> Callable[[], Coroutine[Any, Any, int]]:
        async def made() -> int:
            self.under_way += 1
            self.most = max(self.most, self.under_way)
            try:
                await asyncio.sleep(seconds)
            finally:
                self.under_way -= 1
            self.ended.append(number)
            return number

        return made


def failing(error: BaseException) -> Callable[[], Coroutine[Any, Any, int]]:
    async def made() -> int:
        await asyncio.sleep(0)
        raise error

    return made


def test_results_are_in_the_order_of_the_calls_whichever_ends_first() -> None:
    calls = Calls()
    numbered = [calls.call(number, seconds=(4 - number) * 0.02) for number in range(4)]
    assert asyncio.run(at_once(numbered)) == [0, 1, 2, 3]
    assert calls.ended == [3, 2, 1, 0]


@pytest.mark.parametrize(("limit", "most"), [(1, 1), (3, 3), (100, 10)])
def test_no_more_calls_than_the_limit_are_under_way(limit: int, most: int) -> None:
    calls = Calls()
    asyncio.run(at_once((calls.call(number) for number in range(10)), limit=limit))
    assert (calls.most, sorted(calls.ended)) == (most, list(range(10)))


@pytest.mark.parametrize("error", [ValueError("no"), asyncio.CancelledError("of something else")])
def test_a_failure_stands_in_its_place_and_stops_no_other(error: BaseException) -> None:
    calls = Calls()
    assert asyncio.run(at_once([calls.call(0), failing(error), calls.call(2)], limit=1)) == [0, error, 2]


def test_a_function_that_fails_before_it_waits_is_a_failure_too() -> None:
    def broken() -> Coroutine[Any, Any, int]:
        raise KeyError("x")

    (result,) = asyncio.run(at_once([broken]))
    assert isinstance(result, KeyError)


def test_calls_are_taken_as_they_are_too_and_begin_when_it_is_their_turn() -> None:
    calls = Calls()

    async def made() -> list[int | BaseException]:
        return await at_once([calls.call(number)() for number in range(5)], limit=2)

    assert (asyncio.run(made()), calls.most) == ([0, 1, 2, 3, 4], 2)


def test_what_cannot_be_awaited_is_refused_before_any_call_begins() -> None:
    calls = Calls()
    given: list[Any] = [calls.call(0), "a picture"]
    with pytest.raises(TypeError, match="str can't be awaited: at_once takes calls of an AsyncClient"):
        asyncio.run(at_once(given))
    assert calls.most == 0


@pytest.mark.filterwarnings("error")
def test_calls_that_are_never_begun_are_closed() -> None:
    async def cut_off() -> None:
        begun = [calls.call(number, seconds=60)() for number in range(4)]
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(at_once(begun, limit=1), 0.01)

    calls = Calls()
    asyncio.run(cut_off())
    assert calls.most == 1


def test_cancelling_ends_the_calls_under_way_and_starts_no_other() -> None:
    calls = Calls()

    async def cancelled() -> None:
        task = asyncio.create_task(at_once([calls.call(number, seconds=60) for number in range(9)], limit=2))
        await asyncio.sleep(0.01)
        assert calls.under_way == 2
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancelled())
    assert (calls.under_way, calls.most, calls.ended) == (0, 2, [])


def test_no_calls_have_no_results() -> None:
    assert asyncio.run(at_once([])) == []


def test_a_limit_that_lets_nothing_through_is_refused() -> None:
    with pytest.raises(ValueError, match="limit is at least 1, and 0 is not"):
        asyncio.run(at_once([], limit=0))
