"""Sends a request and brings back the answer: again where that can't do a thing twice, and no error but our own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeAlias

import httpx

from ..errors import Error, NoAnswerError
from .answers import Answer
from .clocks import Clock, stop
from .receiving import read, read_async
from .servers import shown
from .transport_errors import RAISED, transport_error

Made: TypeAlias = tuple[httpx.Request, dict[str, Any]]
"""A request, and how to send it."""

Outcome: TypeAlias = Answer | Error

_IDEMPOTENT: Final = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"})
"""What may be done twice (RFC 9110, 9.2.2)."""

_LATER: Final = frozenset({408, 429, 500, 502, 503, 504})
"""What may be asked again, if the server does not say to come back too late."""

LONGEST_WAIT: Final = 60.0
"""Seconds. A server that says to come back later than this is taken at its word: the call ends."""


class Plan:
    """How one call is made."""

    __slots__ = ("_base_url", "_method", "_path", "_secrets", "limit", "retries")

    def __init__(
        self, method: str, base_url: str, path: str, retries: int, limit: int, secrets: Callable[[], Sequence[str]]
    ) -> None:
        """Takes what errors tell, how often a call is made again, the bytes of an answer, and what no message shows."""
        self._method = method
        self._base_url = base_url
        self._path = path
        self.retries = retries
        self.limit = limit
        self._secrets = secrets

    @property
    def _idempotent(self) -> bool:
        return self._method in _IDEMPOTENT

    def again(self, outcome: Outcome) -> bool:
        """Says whether the request may be sent again after this: it can't have been carried out, or may be twice."""
        if isinstance(outcome, Error):
            return isinstance(outcome, NoAnswerError) and (self._idempotent or not outcome.maybe_done)
        return outcome.status_code in _LATER and self._later(outcome)

    def _later(self, answer: Answer) -> bool:
        from .retry_after import seconds

        wait = seconds(answer.headers)
        if wait is not None and wait > LONGEST_WAIT:
            return False
        if answer.status_code == 429 or (answer.status_code == 503 and wait is not None):
            return True
        return self._idempotent

    def failure(self, error: Exception, clock: Clock) -> Error:
        """Returns what an exception of httpx means."""
        asked = f"{self._method} {shown(self._base_url)}{self._path}"  # without what is filled in
        return transport_error(error, asked, self._advice, sent=clock.sent, secrets=self._secrets())

    def _advice(self, maybe_done: bool, late: bool) -> str:
        more = " More time: timeout=..." if late else ""
        if not maybe_done:
            return f"The server got nothing.{more}"
        if self._idempotent:
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
