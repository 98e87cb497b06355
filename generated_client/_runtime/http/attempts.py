"""How one call is made: what an attempt can come to, whether it may be made again, and what a failure means."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeAlias

from ...errors import Error, NoAnswerError
from .answers import Answer
from .clocks import Clock
from .servers import shown
from .transport_errors import transport_error

Outcome: TypeAlias = Answer | Error
Attempt: TypeAlias = Callable[[], Outcome]
AsyncAttempt: TypeAlias = Callable[[], Awaitable[Outcome]]

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
