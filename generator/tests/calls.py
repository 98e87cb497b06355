"""A server that answers as it is told, and what a client sent it."""

from __future__ import annotations

from typing import Any

import httpx


class Server:
    """Gives its answers in turn, the last one for ever, and remembers the requests."""

    def __init__(self, *answers: httpx.Response) -> None:
        self.requests: list[httpx.Request] = []
        self._answers = list(answers) or [httpx.Response(204)]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._answer(request)

    async def asynchronously(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self._answer(request)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]

    def client(self, package: Any, **arguments: Any) -> Any:
        """A client of the package in front of this server."""
        http = httpx.Client(transport=httpx.MockTransport(self), follow_redirects=True)
        asynchronous = httpx.AsyncClient(transport=httpx.MockTransport(self.asynchronously))
        return package.Client(http_client=http, async_http_client=asynchronous, **arguments)


def broken(refusal: Any) -> list[tuple[str, str, str]]:
    """Each violation of a refusal: its place, pointer and keyword."""
    return [(one.place, one.pointer, one.keyword) for one in refusal.value.violations]
