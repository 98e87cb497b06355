"""Sends what an operation describes: checks the request in full first, then reads the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from http import HTTPStatus
from typing import Any, Generic, TypeVar, cast

import httpx
from attrs import field, frozen

from ..errors import MissingTokenError, RequestError, ResponseError, StatusError
from ..types import UNSET, Response
from .answers import ACCEPTED_ENCODINGS, ERROR_BYTES, Answer
from .blueprints import blueprint, is_plain, made_of
from .client import BaseClient
from .drafts import Draft
from .exchange import Made, Plan, exchange, exchange_async
from .media_types import JSON, Contents, by_media_type, chosen, refusal
from .servers import shown
from .tokens import masked_text

T = TypeVar("T")


@frozen(kw_only=True, eq=False)
class Operation(Generic[T]):
    """One operation of the document."""

    method: str
    path: str
    server: str | None = None
    """The operation's own server."""

    secured: bool
    """Whether the document asks for a token."""

    security: Sequence[Sequence[str]] = ()
    """The security schemes of which it asks for some, where the document has several."""

    parameters: Sequence[Any] = ()
    """What each writes: `path`, `query`, `header`, `cookie`."""

    body: Contents = None
    """The request body; None where there is none."""

    body_required: bool = False
    responses: Mapping[int | str, Contents]
    """By status (200), family of statuses (\"4XX\") or \"default\", the answer's body; None where there is none."""

    _accepted: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        types = [media_type for contents in self.responses.values() for media_type in by_media_type(contents)]
        object.__setattr__(self, "_accepted", ", ".join(dict.fromkeys(types)) or JSON)

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
        draft = self._draft(client, body, parameters, content_type, asynchronous=False)
        http = client.get_httpx_client()
        base_url = self._base_url(client, http)
        return exchange(http, partial(self._made, client, http, draft, base_url), self._plan(client, draft, base_url))

    async def _send_async(
        self, client: BaseClient, body: Any, parameters: Sequence[Any], content_type: str | None
    ) -> Answer:
        draft = self._draft(client, body, parameters, content_type, asynchronous=True)
        http = client.get_async_httpx_client()
        base_url = self._base_url(client, http)
        make = partial(self._made, client, http, draft, base_url)
        return await exchange_async(http, make, self._plan(client, draft, base_url))

    def _draft(
        self, client: BaseClient, body: Any, parameters: Sequence[Any], content_type: str | None, *, asynchronous: bool
    ) -> Draft:
        """Returns the request as it may be sent; its path without a fragment, which HTTP does not know."""
        draft = Draft(self.path.partition("#")[0], asynchronous, client.validate)
        for parameter, value in zip(self.parameters, parameters, strict=True):
            parameter.put(value, draft)
        contents = by_media_type(self.body)
        if content_type is not None and content_type not in contents:
            known = ", ".join(map(repr, contents)) or "none"
            raise RequestError(f"{self.method} {self.path} takes no body of {content_type!r}; it takes {known}")
        if contents and (body is not UNSET or self.body_required):
            named = content_type or next(iter(contents))
            contents[named].put(None if body is UNSET else body, named, draft)
        draft.raise_any()
        return draft

    def _base_url(self, client: BaseClient, http: httpx.Client | httpx.AsyncClient) -> str:
        lacking = client.lacks(http, self.security) if self.secured else ""
        if lacking:
            raise MissingTokenError(f"{self.method} {self.path} needs {lacking}")
        return client.base_url_for(http, self.server)

    def _plan(self, client: BaseClient, draft: Draft, base_url: str) -> Plan:
        retries = client.retries if draft.replayable else 0
        url = shown(base_url) + self.path
        return Plan(self.method, url, retries, client.max_response_bytes, client.secrets())

    def _made(self, client: BaseClient, http: httpx.Client | httpx.AsyncClient, draft: Draft, base_url: str) -> Made:
        try:
            request = self._request(client, http, draft, base_url)
            return request, client.sending(http, request, base_url, self.security)
        except (ValueError, TypeError, httpx.InvalidURL) as error:
            told = f"{self.method} {self.path} can't be made: {error}"
        raise RequestError(told)

    def _request(
        self, client: BaseClient, http: httpx.Client | httpx.AsyncClient, draft: Draft, base_url: str
    ) -> httpx.Request:
        """Returns the request: by the blueprint of one like it, or else as httpx makes it."""
        plain = draft.path == self.path and draft.is_plain and is_plain(http, client.cookies)
        of = made_of(http, base_url, client.headers) if plain else ()
        known = client.blueprints.get(self) if plain else None
        if known is not None and known.made_of == of:
            return known.request(self.method, draft.body.get("content", b""), draft.headers, client.timeout_of(http))
        headers = httpx.Headers(client.headers, encoding="latin-1")
        headers.setdefault("Accept", self._accepted)
        headers["Accept-Encoding"] = ACCEPTED_ENCODINGS
        request = draft.request(http, self.method, base_url, headers, client.cookies, timeout=client.timeout_of(http))
        if plain:
            client.blueprints[self] = blueprint(request, of)
        return request

    def _response(self, client: BaseClient, answer: Answer) -> Response[T]:
        succeeded = self._succeeds(answer.status_code)
        if not succeeded and client.raise_on_unexpected_status:
            raise self._error(client, answer)
        parsed = self._read(client, answer) if succeeded else None
        return Response(_status(answer.status_code), answer.content, answer.headers, parsed)

    def _result(self, client: BaseClient, answer: Answer) -> T:
        if not self._succeeds(answer.status_code):
            raise self._error(client, answer)
        return cast(T, self._read(client, answer))

    def _succeeds(self, status_code: int) -> bool:
        """Says whether a status is a documented success; `default` stands for one where no other is documented."""
        if not 200 <= status_code <= 299:
            return False
        if any(str(key).startswith("2") for key in self.responses):
            return status_code in self.responses or "2XX" in self.responses
        return "default" in self.responses

    def _read(self, client: BaseClient, answer: Answer) -> Any:
        """Reads the body; an error about it stands alone, and shows no secret that the server repeats."""
        try:
            return self._parsed(answer)
        except ResponseError as error:
            failure = _shown(error, answer, client.secrets())
        raise failure

    def _parsed(self, answer: Answer) -> Any:
        """Reads the body as the document describes it for the answer's status, the narrowest description first."""
        if answer.flaw:
            raise refusal(answer, answer.flaw)
        status = answer.status_code
        described = [key for key in (status, f"{status // 100}XX", "default") if key in self.responses]
        contents = by_media_type(self.responses[described[0]] if described else None)
        if not contents:
            return None
        return chosen(contents, answer.headers.get("Content-Type", "")).parse(answer)

    def _error(self, client: BaseClient, answer: Answer) -> StatusError:
        shown = answer.without(client.secrets())
        try:
            parsed = self._parsed(shown)
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
    return HTTPStatus(status_code) if status_code in HTTPStatus._value2member_map_ else status_code
