"""Times functions beside one another in one run, so that what else the machine does burdens all of them alike."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from time import process_time


def fastest(functions: Mapping[str, Callable[[], object]], *, batch: int, rounds: int) -> dict[str, float]:
    """Returns for each function the microseconds of the processor that a call takes, in the fastest of many batches.

    Args:
        functions: Taken in turns, a batch each.
        batch: How many calls are timed together: so few that now and then nothing interrupts them.
        rounds: How many batches of each there are.
    """
    best = dict.fromkeys(functions, float("inf"))
    for _ in range(rounds):
        for name, function in functions.items():
            function()  # the one before has left the processor's caches full of its own
            started = process_time()
            for _ in range(batch):
                function()
            best[name] = min(best[name], (process_time() - started) / batch * 1e6)
    return best


async def fastest_async(
    functions: Mapping[str, Callable[[], Awaitable[object]]], *, batch: int, rounds: int
) -> dict[str, float]:
    """Likewise for what is awaited."""
    best = dict.fromkeys(functions, float("inf"))
    for _ in range(rounds):
        for name, function in functions.items():
            await function()
            started = process_time()
            for _ in range(batch):
                await function()
            best[name] = min(best[name], (process_time() - started) / batch * 1e6)
    return best
