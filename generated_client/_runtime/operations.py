"""Sends what an operation describes: checks the request in full first, then reads the answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from attrs import frozen

from ..errors import RequestError, ResponseError, StatusError
from ..types import UNSET, Response
from .client import BaseClient
from .endpoints import Endpoint
from .http.answers import ERROR_BYTES
from .http.tokens import masked_text
from .writing.drafts import Draft
from .writing.media_types import BODY
from .writing.routes import sent

if TYPE_CHECKING:
    from http import HTTPStatus

    from .http.answers import Answer

T = TypeVar("T")


@frozen(kw_only=True, eq=False)
class Operation(Endpoint, Generic[T]):
    """One operation of the document, as it is called."""

    def call(
        self, client: BaseClient, body: Any = UNSET, parameters: Sequence[Any] = (), content_type: str | None = None
    ) -> Response[T]:
        """Sends the request and waits for the answer.

        Args:
            client: Where to send it.
            body: A value for the request body.
            parameters: A value for each parameter, or UNSET.
            content_type: The media type to send the body as; None takes the first.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            MissingTokenError: the operation asks for a token and the client has none; nothing was sent.
            RequestError: the request can't be made; nothing was sent.
            ConnectionError: there was no connection, or it broke.
            Timeout: the time was up before the answer was there.
            StatusError: the answer has a status that is no documented success.
            ResponseError: the answer's body is not what the document promises.
        """
        return self._response(client, self._send(client, body, parameters, content_type))

    async def call_async(
        self, client: BaseClient, body: Any = UNSET, parameters: Sequence[Any] = (), content_type: str | None = None
    ) -> Response[T]:
        """Like `call`, without blocking."""
        return self._response(client, await self._send_async(client, body, parameters, content_type))

    def result(
        self, client: BaseClient, body: Any = UNSET, parameters: Sequence[Any] = (), content_type: str | None = None
    ) -> T:
        """Like `call`, for what was read from the body alone; any status that is no documented success is an error."""
        return self._result(client, self._send(client, body, parameters, content_type))

    async def result_async(
        self, client: BaseClient, body: Any = UNSET, parameters: Sequence[Any] = (), content_type: str | None = None
    ) -> T:
        """Like `result`, without blocking."""
        return self._result(client, await self._send_async(client, body, parameters, content_type))

    def _send(self, client: BaseClient, body: Any, parameters: Sequence[Any], content_type: str | None) -> Answer:
        from .sending import send  # at the first call, as httpx takes longer to import than all the rest

        return send(self, client, self._draft(client, body, parameters, content_type, asynchronous=False))

    async def _send_async(
        self, client: BaseClient, body: Any, parameters: Sequence[Any], content_type: str | None
    ) -> Answer:
        from .sending import send_async

        return await send_async(self, client, self._draft(client, body, parameters, content_type, asynchronous=True))

    def _draft(
        self, client: BaseClient, body: Any, parameters: Sequence[Any], content_type: str | None, *, asynchronous: bool
    ) -> Draft:
        """Returns the request as it may be sent."""
        draft = Draft(sent(self.path), asynchronous, client.validate)
        for parameter, value in zip(self.parameters, parameters, strict=True):
            parameter.put(value, draft)
        if content_type is not None and content_type not in self.contents:
            known = ", ".join(map(repr, self.contents)) or "none"
            raise RequestError(f"{self.method} {self.path} takes no body of {content_type!r}; it takes {known}")
        if self.contents and body is not UNSET:
            named = content_type or next(iter(self.contents))
            self.contents[named].put(body, named, draft)
        elif self.body_required:
            draft.refuse("required", True, UNSET, BODY, "body", "is required")
        draft.raise_any()
        return draft

    def _response(self, client: BaseClient, answer: Answer) -> Response[T]:
        succeeded = self.answers.succeeds(answer.status_code)
        if not succeeded and client.raise_on_unexpected_status:
            raise self._error(client, answer)
        parsed = self._read(client, answer) if succeeded and self.answers.reads(answer) else None
        return Response(_status(answer.status_code), answer.content, answer.headers, parsed)

    def _result(self, client: BaseClient, answer: Answer) -> T:
        if not self.answers.succeeds(answer.status_code):
            raise self._error(client, answer)
        return cast(T, self._read(client, answer))

    def _read(self, client: BaseClient, answer: Answer) -> Any:
        """Reads the body; an error about it stands alone, and shows no secret that the server repeats."""
        try:
            return self.answers.parsed(answer)
        except ResponseError as error:
            failure = _shown(error, answer, client.secrets())
        raise failure

    def _error(self, client: BaseClient, answer: Answer) -> StatusError:
        shown = answer.without(client.secrets())
        try:
            parsed = self.answers.parsed(shown)
        except ResponseError:
            parsed = None
        return shown.failure(parsed)


def _shown(error: ResponseError, answer: Answer, secrets: Sequence[str]) -> ResponseError:
    """Returns an error about an answer as it may be shown; what it holds of an answer with secrets is left out."""
    shown = answer.without(secrets)
    message = masked_text(str(error.args[0]), secrets)
    clean = message == error.args[0] and shown.content == answer.content[:ERROR_BYTES]
    violations = error.violations if clean else ()
    return ResponseError(message, answer.status_code, shown.content, violations, shown.request_id)


def _status(status_code: int) -> HTTPStatus | int:
    from http import HTTPStatus

    return HTTPStatus(status_code) if status_code in HTTPStatus._value2member_map_ else status_code
