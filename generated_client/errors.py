"""Every error that the client raises of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

RequestPart: TypeAlias = Literal["body", "path", "query", "header", "cookie"]


class Error(Exception):
    """The base of all errors of this client."""


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


class MissingTokenError(Error):
    """The operation asks for a token, or for other credentials, and the client has none. Nothing was sent."""


class ResponseError(Error):
    """The answer says success, and its body is not what the document promises."""

    def __init__(self, message: str, status_code: int, content: bytes, violations: Iterable[Violation] = ()) -> None:
        self.status_code = status_code
        self.content = content
        self.violations: tuple[Violation, ...] = tuple(violations)
        super().__init__(message, status_code, content, self.violations)

    def __str__(self) -> str:
        return str(self.args[0])


_SHOWN = 500
"""How many bytes of a body a message shows; all of it is in `content`."""


class UnexpectedStatus(Error):
    """The answer's status is none of the successes that the document describes."""

    def __init__(self, status_code: int, content: bytes, parsed: Any = None) -> None:
        self.status_code = status_code
        self.content = content
        self.parsed = parsed
        """What was read of the body, where the document describes it for this status and it is as described."""

        super().__init__(status_code, content)

    def __str__(self) -> str:
        shown = self.content[:_SHOWN].decode(errors="replace")
        return f"Unexpected status code: {self.status_code}\n\nResponse content:\n{shown}"


class BadRequestError(UnexpectedStatus):
    """400: the server could not make sense of the request."""


class AuthenticationError(UnexpectedStatus):
    """401: the token is missing, wrong or expired."""


class PermissionDeniedError(UnexpectedStatus):
    """403: the token does not allow this."""


class NotFoundError(UnexpectedStatus):
    """404: there is nothing at this address."""


class ConflictError(UnexpectedStatus):
    """409: the request is at odds with the state of the server."""


class UnprocessableEntityError(UnexpectedStatus):
    """422: the server refuses the values of the request."""


class RateLimitError(UnexpectedStatus):
    """429: too many requests; the `Retry-After` header may say when to come back."""


class ServerError(UnexpectedStatus):
    """5xx: the server failed."""


_BY_STATUS: dict[int, type[UnexpectedStatus]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(status_code: int, content: bytes, parsed: Any = None) -> UnexpectedStatus:
    """Returns the error whose type belongs to a status; any integer will do, 524 and 999 too."""
    family = ServerError if 500 <= status_code <= 599 else UnexpectedStatus
    return _BY_STATUS.get(status_code, family)(status_code, content, parsed)


__all__ = [
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ConstraintError",
    "Error",
    "MissingTokenError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseError",
    "ServerError",
    "UnexpectedStatus",
    "UnprocessableEntityError",
    "Violation",
]
