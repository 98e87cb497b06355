"""Turns what is written of a request into requests of httpx, and sends them as a client has it."""

from __future__ import annotations

import httpx

from ..errors import MissingTokenError, RequestError
from .client import BaseClient
from .endpoints import Endpoint
from .http.answers import Answer
from .http.attempts import Plan
from .http.blueprints import blueprint, is_plain, made_of
from .http.exchange import Made, exchange, exchange_async
from .http.receiving import ACCEPTED_ENCODINGS
from .writing.drafts import Draft


def send(operation: Endpoint, client: BaseClient, draft: Draft) -> Answer:
    """Sends a request and waits for the answer.

    Raises:
        MissingTokenError: the operation asks for a token and the client has none; nothing was sent.
        RequestError: the request can't be made; nothing was sent.
        NoAnswerError: there was no answer, or not all of it.
    """
    http = client.get_httpx_client()
    sending = _Sending(operation, client, http, draft)
    return exchange(http, sending.made, sending.plan())


async def send_async(operation: Endpoint, client: BaseClient, draft: Draft) -> Answer:
    """Like `send`, without blocking."""
    http = client.get_async_httpx_client()
    sending = _Sending(operation, client, http, draft)
    return await exchange_async(http, sending.made, sending.plan())


class _Sending:
    """One call of an operation by a client, whose requests are made anew for each attempt."""

    __slots__ = ("_base_url", "_client", "_draft", "_http", "_operation")

    def __init__(
        self, operation: Endpoint, client: BaseClient, http: httpx.Client | httpx.AsyncClient, draft: Draft
    ) -> None:
        lacking = client.lacks(http, operation.security) if operation.secured else ""
        if lacking:
            raise MissingTokenError(f"{operation.method} {operation.path} needs {lacking}")
        self._operation = operation
        self._client = client
        self._http = http
        self._draft = draft
        self._base_url = client.base_url_for(http, operation.server)

    def plan(self) -> Plan:
        retries = self._client.retries if self._draft.replayable else 0
        operation = self._operation
        limit, secrets = self._client.max_response_bytes, self._client.secrets
        return Plan(operation.method, self._base_url, operation.path, retries, limit, secrets)

    def made(self) -> Made:
        """Returns a request, and how to send it."""
        try:
            request = self._request()
            return request, self._client.sending(self._http, request, self._base_url, self._operation.security)
        except (ValueError, TypeError, httpx.InvalidURL) as error:
            told = f"{self._operation.method} {self._operation.path} can't be made: {error}"
        raise RequestError(told)

    def _request(self) -> httpx.Request:
        """Returns the request: by the blueprint of one like it, or else as httpx makes it."""
        operation, client, http, draft = self._operation, self._client, self._http, self._draft
        plain = draft.is_plain and draft.path == operation.path and is_plain(http, client.cookies)
        if not plain:
            return self._by_httpx()
        of = made_of(http, self._base_url, client.headers)
        known = client.blueprints.get(operation)
        if known is None or known.made_of != of:
            request = self._by_httpx()
            client.blueprints[operation] = blueprint(request, of)
            return request
        return known.request(operation.method, draft.body.get("content", b""), draft.headers, client.timeout_of(http))

    def _by_httpx(self) -> httpx.Request:
        headers = httpx.Headers(self._client.headers, encoding="latin-1")
        headers.setdefault("Accept", self._operation.answers.accepted)
        headers["Accept-Encoding"] = ACCEPTED_ENCODINGS
        return self._draft.request(
            self._http,
            self._operation.method,
            self._base_url,
            headers,
            self._client.cookies,
            timeout=self._client.timeout_of(self._http),
        )
