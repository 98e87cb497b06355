"""Sends what an operation describes: checks the request in full first, then reads the answer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Generic, NoReturn, TypeVar, cast

import httpx
from attrs import frozen

from ..errors import MissingTokenError, ResponseError, status_error
from ..types import UNSET, Response
from .client import BaseClient
from .json_types import plain
from .keyword import Keyword, Place, Reading, read
from .objects import raise_any

T = TypeVar("T")


@frozen(kw_only=True)
class Operation(Generic[T]):
    """One operation of the document."""

    method: str
    path: str
    secured: bool
    """Whether the document asks for a token."""

    body: Sequence[Keyword] | None = None
    """The keywords of the request body; None where there is none."""

    body_required: bool = False
    responses: Mapping[int, Sequence[Keyword] | None]
    """By status, the keywords of the answer's body; None where there is none."""

    def call(self, client: BaseClient, body: Any = UNSET) -> Response[T]:
        """Sends the request and waits for the answer.

        Raises:
            ConstraintError: the request breaks the document's rules; nothing was sent.
            MissingTokenError: the operation asks for a token and the client has none; nothing was sent.
            UnexpectedStatus: the answer has a status that the document does not describe.
            ResponseError: the answer's body is not what the document promises.
            httpx.HTTPError: there was no answer.
        """
        http = client.get_httpx_client()
        request = self._request(client, http, body)
        return self._response(client, http.send(request, **client.sending(http)))

    async def call_async(self, client: BaseClient, body: Any = UNSET) -> Response[T]:
        """Like `call`, without blocking."""
        http = client.get_async_httpx_client()
        request = self._request(client, http, body)
        return self._response(client, await http.send(request, **client.sending(http)))

    def result(self, client: BaseClient, body: Any = UNSET) -> T:
        """Like `call`, for what was read from the body alone; any status that is not documented is an error."""
        return self._result(self.call(client, body))

    async def result_async(self, client: BaseClient, body: Any = UNSET) -> T:
        """Like `result`, without blocking."""
        return self._result(await self.call_async(client, body))

    def _result(self, response: Response[T]) -> T:
        if response.status_code not in self.responses:
            raise status_error(response.status_code, response.content)
        return cast(T, response.parsed)

    def _request(self, client: BaseClient, http: httpx.Client | httpx.AsyncClient, body: Any) -> httpx.Request:
        headers = {"Accept": "application/json"} | client.headers
        content = self._content(body)
        if content is not None:
            headers["Content-Type"] = "application/json"
        if self.secured and not client.authenticates(http):
            raise MissingTokenError(f"{self.method} {self.path} needs a token: make the client with token=...")
        return http.build_request(
            self.method,
            client.url(http, self.path),
            content=content,
            headers=headers,
            cookies=client.cookies or None,
        )

    def _content(self, body: Any) -> bytes | None:
        if self.body is None or (body is UNSET and not self.body_required):
            return None
        reading = Reading(sending=True)
        checked = read(self.body, None if body is UNSET else body, Place("", "body"), reading)
        raise_any(reading)
        return json.dumps(plain(checked), ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()

    def _response(self, client: BaseClient, response: httpx.Response) -> Response[T]:
        if response.status_code in self.responses:
            parsed = self._parsed(response)
        elif client.raise_on_unexpected_status:
            raise status_error(response.status_code, response.content)
        else:
            parsed = None
        return Response(_status(response.status_code), response.content, response.headers, parsed)

    def _parsed(self, response: httpx.Response) -> T | None:
        keywords = self.responses[response.status_code]
        if keywords is None:
            return None
        reading = Reading(strict=False)
        parsed: T = read(keywords, _json(response), Place("", "response"), reading)
        if reading.violations:
            raise _malformed(response, reading)
        return parsed


def _json(response: httpx.Response) -> Any:
    try:
        return json.loads(response.content, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise ResponseError(
            f"the answer with status {response.status_code} is not JSON: {error}",
            response.status_code,
            response.content,
        ) from error


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _malformed(response: httpx.Response, reading: Reading) -> ResponseError:
    messages = "; ".join(violation.message for violation in reading.violations[:5])
    return ResponseError(
        f"the answer with status {response.status_code} is not as documented: {messages}",
        response.status_code,
        response.content,
        reading.violations,
    )


def _status(status_code: int) -> HTTPStatus | int:
    return HTTPStatus(status_code) if status_code in HTTPStatus._value2member_map_ else status_code
