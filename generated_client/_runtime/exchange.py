"""Sends a request and brings back the answer: again where that can't do a thing twice, and no error but our own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeAlias

import httpx
from attrs import field, frozen

from ..errors import Error, NoAnswerError
from .answers import Answer, read, read_async
from .clocks import Clock, stop
from .retry_after import seconds
from .transport_errors import RAISED, transport_error

Made: TypeAlias = tuple[httpx.Request, dict[str, Any]]
"""A request, and how to send it."""

Outcome: TypeAlias = Answer | Error

_IDEMPOTENT: Final = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"})
"""What may be done twice (RFC 9110, 9.2.2)."""

_PASSING: Final = frozenset({408, 500, 502, 503, 504})
LONGEST_WAIT: Final = 60.0
"""Seconds. A server that says to come back later than this is taken at its word: the call ends."""


@frozen
class Plan:
    """How one call is made."""

    method: str
    url: str
    """The base URL and the path, without what is filled in."""

    retries: int
    """How often it is made again at the most."""

    limit: int
    """How many bytes an answer may have."""

    secrets: Sequence[str] = field(default=(), repr=False)
    """What no message shows."""

    @property
    def idempotent(self) -> bool:
        return self.method in _IDEMPOTENT

    def again(self, outcome: Outcome) -> bool:
        """Says whether the request may be sent again after this: it can't have been carried out, or may be twice."""
        if isinstance(outcome, Error):
            return isinstance(outcome, NoAnswerError) and (self.idempotent or not outcome.maybe_done)
        wait = seconds(outcome.headers)
        if wait is not None and wait > LONGEST_WAIT:
            return False
        if outcome.status_code == 429 or (outcome.status_code == 503 and wait is not None):
            return True
        return self.idempotent and outcome.status_code in _PASSING

    def failure(self, error: Exception, clock: Clock) -> Error:
        """Returns what an exception of httpx means."""
        asked = f"{self.method} {self.url}"
        return transport_error(error, asked, self._advice, sent=clock.sent, secrets=self.secrets)

    def _advice(self, maybe_done: bool, late: bool) -> str:
        more = " More time: timeout=..." if late else ""
        if not maybe_done:
            return f"The server got nothing.{more}"
        if self.idempotent:
            return f"The request may have been carried out; it may be sent again.{more}"
        return f"The request may have been carried out, and billed: it was not sent again.{more}"


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


Attempt: TypeAlias = Callable[[], Outcome]
AsyncAttempt: TypeAlias = Callable[[], Awaitable[Outcome]]
