"""Turns many calls into their results, a few of them under way at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Call: TypeAlias = Callable[[], Awaitable[T]]


async def at_once(calls: Iterable[Call[T]], *, limit: int = 4) -> list[T | BaseException]:
    """Makes calls concurrently and waits for all of them. A failure is a result like another and stops no other call.

        results = await at_once([partial(client.things.get, name) for name in names], limit=4)

    (`functools.partial` and not a lambda, which would look up `name` when its turn comes: the last one each time.)

    Args:
        calls: Functions without arguments, each of which starts one call when it is its turn.
        limit: How many calls are under way at a time, at most.

    Returns:
        In the order of the calls, what each returned or the exception that it raised.

    Raises:
        ValueError: the limit is less than 1.
        asyncio.CancelledError: this was cancelled; the calls under way were too, and have ended.
    """
    import asyncio  # which takes a while, and who does not await needs none of it

    if limit < 1:
        raise ValueError(f"limit is at least 1, and {limit} is not")
    numbered = list(enumerate(calls))
    results: dict[int, T | BaseException] = {}
    waiting = iter(numbered)
    async with asyncio.TaskGroup() as workers:
        for _ in range(min(limit, len(numbered))):
            workers.create_task(_work(waiting, results))
    return [results[place] for place, _ in numbered]


async def _work(waiting: Iterator[tuple[int, Call[T]]], results: dict[int, T | BaseException]) -> None:
    """Makes calls until none is left; the workers share them."""
    import asyncio

    task = asyncio.current_task()
    for place, call in waiting:
        try:
            results[place] = await call()
        except asyncio.CancelledError as cancelled:
            if task is None or task.cancelling():
                raise
            results[place] = cancelled  # something that the call waited for was cancelled, and not the call
        except Exception as failure:
            results[place] = failure


__all__ = ["at_once"]
