"""Turns many calls into their results, a few of them under way at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from inspect import isawaitable, iscoroutine
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Call: TypeAlias = Awaitable[T] | Callable[[], Awaitable[T]]
"""A call that begins when it is awaited, as those of an `AsyncClient` do, or a function that returns one."""


async def at_once(calls: Iterable[Call[T]], *, limit: int = 4) -> list[T | BaseException]:
    """Makes calls concurrently and waits for all of them. A failure is a result like another and stops no other call.

        results = await at_once([client.things.get(name) for name in names], limit=4)

    Args:
        calls: Awaitables, or functions without arguments that return one; each begins when it is its turn.
        limit: How many calls are under way at a time, at most.

    Returns:
        In the order of the calls, what each returned or the exception that it raised.

    Raises:
        ValueError: the limit is less than 1.
        TypeError: one of the calls can't be awaited, as those of a `Client` can't; none was begun.
        asyncio.CancelledError: this was cancelled; the calls under way were too, and have ended.
    """
    import asyncio  # which takes a while, and who does not await needs none of it

    numbered = list(enumerate(calls))
    results: dict[int, T | BaseException] = {}
    waiting = iter(numbered)
    try:
        _check([call for _, call in numbered], limit)
        async with asyncio.TaskGroup() as workers:
            for _ in range(min(limit, len(numbered))):
                workers.create_task(_work(waiting, results))
    finally:
        for _, call in waiting:
            if iscoroutine(call):
                call.close()  # else Python warns of each that was never awaited
    return [results[place] for place, _ in numbered]


def _check(calls: Iterable[object], limit: int) -> None:
    if limit < 1:
        raise ValueError(f"limit is at least 1, and {limit} is not")
    for call in calls:
        if not isawaitable(call) and not callable(call):
            raise TypeError(f"{type(call).__name__} can't be awaited: at_once takes calls of an AsyncClient")


async def _work(waiting: Iterator[tuple[int, Call[T]]], results: dict[int, T | BaseException]) -> None:
    """Makes calls until none is left; the workers share them."""
    import asyncio

    task = asyncio.current_task()
    for place, call in waiting:
        try:
            results[place] = await (call() if callable(call) else call)
        except asyncio.CancelledError as cancelled:
            if task is None or task.cancelling():
                raise
            results[place] = cancelled  # something that the call waited for was cancelled, and not the call
        except Exception as failure:
            results[place] = failure


__all__ = ["at_once"]
