"""Every error that the client raises of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Final, Literal, TypeAlias

from attrs import field, frozen

RequestPart: TypeAlias = Literal["body", "path", "query", "header", "cookie"]

SHOWN = 500
"""How many bytes of a body a message shows."""


class Error(Exception):
    """The base of all errors of this client. An attribute that an error has no value for is None or empty."""

    @property
    def status_code(self) -> int | None:
        """The answer's status, where there was an answer."""
        return None

    request_id: str | None = None
    """What the server calls the request, for its support: from a header such as `x-request-id`."""

    content: bytes = b""
    """The answer's body, its first MiB at most. A token of the client's in it is left out."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


@frozen
class Violation:
    """One rule of the document that a value breaks."""

    pointer: str
    """Where in the request: a JSON Pointer (RFC 6901) of wire names.

    In the body it starts there: `""` is the body itself, `/steps` its member. In a parameter the place and the name
    stand first: `/query/limit` is the parameter `limit` of the query, `/query/tags/0` the first element of its value.
    What `place` says tells the two apart.
    """

    keyword: str
    """The rule, as the document spells it: `maximum`, `maxLength`, `required`."""

    limit: Any
    """The keyword's value in the document."""

    value: Any = field(repr=False)
    """What was given."""

    message: str
    """Subject, value and rule in one line."""

    place: RequestPart = "body"
    """Which part of the request the pointer is in."""


class ConstraintError(Error, ValueError):
    """What was given breaks the document's rules. Nothing was sent."""

    def __init__(self, violations: Iterable[Violation]) -> None:
        self.violations: tuple[Violation, ...] = tuple(violations)
        super().__init__(self.violations)

    def __str__(self) -> str:
        lines = [violation.message for violation in self.violations]
        return lines[0] if len(lines) == 1 else "\n  ".join([f"{len(lines)} violations:", *lines])


class ConstraintWarning(UserWarning):
    """A client with `validate="warn"` sends a request that breaks a rule of the document."""


class MissingTokenError(Error):
    """The operation asks for a token, or for other credentials, and the client has none. Nothing was sent."""


class RequestError(Error, ValueError):
    """The request can't be built from what the client was given, such as its address. Nothing was sent."""


class NoAnswerError(Error):
    """There was no answer, or not all of it: the base of `ConnectionError` and `Timeout`."""

    def __init__(self, message: str, *, maybe_done: bool = False) -> None:
        self.maybe_done = maybe_done
        """Whether the server may have done what was asked for, and billed it: the request was on its way."""

        super().__init__(message)


class ConnectionError(NoAnswerError):
    """There was no connection, or it broke."""


class Timeout(NoAnswerError):
    """The time was up before the answer was there."""


class DownloadError(Error):
    """The file must not be downloaded, did not come whole, or can't be written. The target is as it was before."""

    def __init__(self, url: str, reason: str) -> None:
        self.url = url
        """Where it was to come from, without user, password, query and fragment."""

        self.reason = reason
        super().__init__(url, reason)

    def __str__(self) -> str:
        return f"{self.url:.{SHOWN}}: {self.reason}"


class ResponseError(Error):
    """The status of the answer is a success, but its body is not what the document promises."""

    def __init__(
        self,
        message: str,
        status_code: int,
        content: bytes = b"",
        violations: Iterable[Violation] = (),
        request_id: str | None = None,
    ) -> None:
        self._status_code = status_code
        self.content = content
        self.violations: tuple[Violation, ...] = tuple(violations)
        self.request_id = request_id
        super().__init__(message, status_code, content, self.violations, request_id)

    @property
    def status_code(self) -> int:
        return self._status_code

    def __str__(self) -> str:
        return "\n".join([str(self.args[0]), *_about_response(self.request_id, self.content)])


_REDIRECTED: Final = "It leads to another address: see `headers`, or make the client with follow_redirects=True."


class StatusError(Error):
    """The answer's status is none of the successes that the document describes."""

    advice: ClassVar[str] = ""
    """What to do."""

    def __init__(
        self,
        status_code: int,
        content: bytes = b"",
        parsed: Any = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        self._status_code = status_code
        self.content = content
        self.parsed = parsed
        """What was read of the body, where the document describes it for this status and it is as described."""

        self.headers: Mapping[str, str] = headers or {}
        self.request_id = request_id
        self.retry_after = retry_after
        """In how many seconds the server says to come back, where it does."""

        super().__init__(status_code, content)

    @property
    def status_code(self) -> int:
        return self._status_code

    def __str__(self) -> str:
        wait = "" if self.retry_after is None else f" The server says to come back in {self.retry_after:g} s."
        redirected = 300 <= self.status_code <= 399 and "location" in self.headers
        advice = _REDIRECTED if redirected else self.advice
        first = f"Unexpected status code: {self.status_code}. {advice}".rstrip() + wait
        return "\n".join([first, *_about_response(self.request_id, self.content)])


def _about_response(request_id: str | None, content: bytes) -> list[str]:
    """Returns the lines of a message about what came back."""
    text = content[:SHOWN].decode(errors="replace") + ("…" if len(content) > SHOWN else "")
    shown = "".join(char if char.isprintable() or char in "\n\t" else "\ufffd" for char in text)  # no terminal's codes
    lines = [f"Request id: {request_id}"] if request_id else []
    return [*lines, f"Response content:\n{shown}"] if shown else lines


UnexpectedStatus = StatusError
"""The name that code written for openapi-python-client knows."""


class BadRequestError(StatusError):
    """400: the server could not make sense of the request."""

    advice = "The server could not make sense of the request: see what it says."


class AuthenticationError(StatusError):
    """401: the token is missing, wrong or expired."""

    advice = "The token is missing, wrong or expired: make the client with another."


class PermissionDeniedError(StatusError):
    """403: the token does not allow this."""

    advice = "The token does not allow this: see the rights of your account."


class NotFoundError(StatusError):
    """404: there is nothing at this address."""

    advice = "There is nothing at this address: see base_url and the values in the path."


class ConflictError(StatusError):
    """409: the request is at odds with the state of the server."""

    advice = "The request is at odds with the state of the server: read that anew, then try again."


class UnprocessableEntityError(StatusError):
    """422: the server refuses the values of the request."""

    advice = "The server refuses the values of the request: see what it says."


class RateLimitError(StatusError):
    """429: too many requests; the `Retry-After` header may say when to come back."""

    advice = "Too many requests: wait, or ask for a higher limit."


class ServerError(StatusError):
    """5xx: the server failed."""

    advice = "The server failed: try again later; it may have done what was asked for all the same."


_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_class(status_code: int) -> type[StatusError]:
    """Returns the class of errors that belongs to a status; any integer will do, 524 and 999 too."""
    family = ServerError if 500 <= status_code <= 599 else StatusError
    return _BY_STATUS.get(status_code, family)


__all__ = [
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ConnectionError",
    "ConstraintError",
    "ConstraintWarning",
    "DownloadError",
    "Error",
    "MissingTokenError",
    "NoAnswerError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestError",
    "ResponseError",
    "ServerError",
    "StatusError",
    "Timeout",
    "UnexpectedStatus",
    "UnprocessableEntityError",
    "Violation",
]
