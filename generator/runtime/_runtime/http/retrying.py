"""Makes attempts until one need not be made again: waits between them as the server says, else ever longer."""

from __future__ import annotations

from typing import Any, Final

import tenacity

from .answers import Answer
from .attempts import AsyncAttempt, Attempt, Outcome, Plan
from .retry_after import seconds

_BACKOFF: Final = tenacity.wait_random_exponential(multiplier=0.5, max=8)
"""Seconds: up to 0.5, then up to 1, up to 2, and so on, at random, so that clients do not come back all at once."""


def repeated(first: Outcome, attempt: Attempt, plan: Plan) -> Outcome:
    """Returns the outcome of the last attempt; `first` is that of the one already made."""
    made = iter([first])

    def next_attempt() -> Outcome:
        return next(made, None) or attempt()

    controller = tenacity.Retrying(**_policy(plan))
    return controller(next_attempt)


async def repeated_async(first: Outcome, attempt: AsyncAttempt, plan: Plan) -> Outcome:
    """Like `repeated`, without blocking."""
    made = iter([first])

    async def next_attempt() -> Outcome:
        return next(made, None) or await attempt()

    controller = tenacity.AsyncRetrying(**_policy(plan))
    return await controller(next_attempt)


def _policy(plan: Plan) -> dict[str, Any]:
    return {
        "retry": tenacity.retry_if_result(plan.again),
        "stop": tenacity.stop_after_attempt(plan.retries + 1),
        "wait": _wait,
        "retry_error_callback": _last,
    }


def _wait(state: tenacity.RetryCallState) -> float:
    outcome = _last(state)
    told = seconds(outcome.headers) if isinstance(outcome, Answer) else None
    return _BACKOFF(state) if told is None else told


def _last(state: tenacity.RetryCallState) -> Any:
    return state.outcome.result() if state.outcome else None
