"""Sends a request and brings back the answer: again where that can't do a thing twice, and no error but our own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import httpx

from ...errors import Error
from .answers import Answer
from .attempts import Outcome, Plan
from .clocks import Clock, stop
from .receiving import read, read_async
from .transport_errors import RAISED

Made: TypeAlias = tuple[httpx.Request, dict[str, Any]]
"""A request, and how to send it."""


def exchange(http: httpx.Client, make: Callable[[], Made], plan: Plan) -> Answer:
    """Sends what `make` makes, anew for each attempt.

    Raises:
        NoAnswerError: there was no answer, or not all of it.
        RequestError: httpx can't send it.
    """

    def attempt() -> Outcome:
        request, how = make()
        clock = Clock(request)
        request.extensions["trace"] = clock.trace
        try:
            return read(http.send(request, stream=True, **how), plan.limit)
        except RAISED as error:
            return plan.failure(error, clock)
        finally:
            stop()

    outcome = attempt()
    if plan.retries and plan.again(outcome):
        from .retrying import repeated

        outcome = repeated(outcome, attempt, plan)
    return _answer(outcome)


async def exchange_async(http: httpx.AsyncClient, make: Callable[[], Made], plan: Plan) -> Answer:
    """Like `exchange`, without blocking."""

    async def attempt() -> Outcome:
        request, how = make()
        clock = Clock(request)
        request.extensions["trace"] = clock.trace_async
        try:
            return await read_async(await http.send(request, stream=True, **how), plan.limit)
        except RAISED as error:
            return plan.failure(error, clock)
        finally:
            stop()

    outcome = await attempt()
    if plan.retries and plan.again(outcome):
        from .retrying import repeated_async

        outcome = await repeated_async(outcome, attempt, plan)
    return _answer(outcome)


def _answer(outcome: Outcome) -> Answer:
    """Raises what went wrong; not where it did, so that httpx's exception, with the request in it, is not attached."""
    if isinstance(outcome, Error):
        raise outcome
    return outcome
