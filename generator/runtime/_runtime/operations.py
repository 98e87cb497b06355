"""Sends what an operation describes: checks the request in full first, then reads the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Generic, TypeVar, cast

import httpx
from attrs import frozen

from ..errors import MissingTokenError, ResponseError, UnexpectedStatus, status_error
from ..types import UNSET, Response
from .client import BaseClient
from .drafts import Draft
from .media_types import JSON, Contents, by_media_type, chosen

T = TypeVar("T")


@frozen(kw_only=True)
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
            UnexpectedStatus: the answer has a status that is no documented success.
            ResponseError: the answer's body is not what the document promises.
            httpx.HTTPError: there was no answer.
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
        return self._result(self._send(client, body, parameters, content_type))

    async def result_async(
        self, client: BaseClient, body: Any = UNSET, parameters: Sequence[Any] = (), content_type: str | None = None
    ) -> T:
        """Like `result`, without blocking."""
        return self._result(await self._send_async(client, body, parameters, content_type))

    def _send(
        self, client: BaseClient, body: Any, parameters: Sequence[Any], content_type: str | None
    ) -> httpx.Response:
        http = client.get_httpx_client()
        draft = self._draft(Draft(self._sent_path()), body, parameters, content_type)
        request, how = self._request(client, http, draft)
        return http.send(request, **how)

    async def _send_async(
        self, client: BaseClient, body: Any, parameters: Sequence[Any], content_type: str | None
    ) -> httpx.Response:
        http = client.get_async_httpx_client()
        draft = self._draft(Draft(self._sent_path(), asynchronous=True), body, parameters, content_type)
        request, how = self._request(client, http, draft)
        return await http.send(request, **how)

    def _sent_path(self) -> str:
        """Returns the path without its fragment, by which some documents tell operations apart and HTTP does not."""
        return self.path.partition("#")[0]

    def _draft(self, draft: Draft, body: Any, parameters: Sequence[Any], content_type: str | None) -> Draft:
        for parameter, value in zip(self.parameters, parameters, strict=True):
            parameter.put(value, draft)
        contents = by_media_type(self.body)
        if content_type is not None and content_type not in contents:
            known = ", ".join(map(repr, contents)) or "none"
            raise ValueError(f"{self.method} {self.path} takes no body of {content_type!r}; it takes {known}")
        if contents and (body is not UNSET or self.body_required):
            named = content_type or next(iter(contents))
            contents[named].put(None if body is UNSET else body, named, draft)
        draft.raise_any()
        return draft

    def _request(
        self, client: BaseClient, http: httpx.Client | httpx.AsyncClient, draft: Draft
    ) -> tuple[httpx.Request, dict[str, Any]]:
        lacking = client.lacks(http, self.security) if self.secured else ""
        if lacking:
            raise MissingTokenError(f"{self.method} {self.path} needs {lacking}")
        base_url = client.base(http, self.server)
        headers = httpx.Headers(client.headers, encoding="latin-1")
        headers.setdefault("Accept", self._accepted())
        request = draft.request(http, self.method, base_url, headers, client.cookies)
        return request, client.sending(base_url, self.security)

    def _accepted(self) -> str:
        types = [media_type for contents in self.responses.values() for media_type in by_media_type(contents)]
        return ", ".join(dict.fromkeys(types)) or JSON

    def _response(self, client: BaseClient, response: httpx.Response) -> Response[T]:
        succeeded = self._succeeds(response.status_code)
        if not succeeded and client.raise_on_unexpected_status:
            raise self._error(response)
        parsed = self._parsed(response) if succeeded else None
        return Response(_status(response.status_code), response.content, response.headers, parsed)

    def _result(self, response: httpx.Response) -> T:
        if not self._succeeds(response.status_code):
            raise self._error(response)
        return cast(T, self._parsed(response))

    def _succeeds(self, status_code: int) -> bool:
        """Says whether a status is a documented success; `default` stands for one where no other is documented."""
        if not 200 <= status_code <= 299:
            return False
        if any(str(key).startswith("2") for key in self.responses):
            return status_code in self.responses or "2XX" in self.responses
        return "default" in self.responses

    def _parsed(self, response: httpx.Response) -> Any:
        """Reads the body as the document describes it for the answer's status, the narrowest description first."""
        status = response.status_code
        described = [key for key in (status, f"{status // 100}XX", "default") if key in self.responses]
        contents = by_media_type(self.responses[described[0]] if described else None)
        if not contents:
            return None
        return chosen(contents, response.headers.get("Content-Type", "")).parse(response)

    def _error(self, response: httpx.Response) -> UnexpectedStatus:
        try:
            parsed = self._parsed(response)
        except ResponseError:
            parsed = None
        return status_error(response.status_code, response.content, parsed)


def _status(status_code: int) -> HTTPStatus | int:
    return HTTPStatus(status_code) if status_code in HTTPStatus._value2member_map_ else status_code
