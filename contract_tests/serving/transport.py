"""Turns a server into a transport of the HTTP library that a package sends by: httpx, or one with its interface."""

from collections.abc import Callable
from typing import Any

import httpx
import respx

from contract_tests.serving.server import Server
from contract_tests.wire.request import Request


def transport_to(server: Server, library: Any) -> Any:
    """Every request of a client, sync or async, goes to the server: it answers 404 and 405 itself."""
    ask = routes(server).handler
    return library.MockTransport(ask if library is httpx else _translated(ask, library))


def routes(server: Server) -> respx.Router:
    def answer(request: httpx.Request) -> httpx.Response:
        said = server.answer(received(request))
        return httpx.Response(said.status, content=said.content, headers={**said.headers, "Content-Type": said.media})

    router = respx.Router(assert_all_called=False)
    router.route().mock(side_effect=answer)
    return router


def _translated(ask: Callable[[httpx.Request], httpx.Response], library: Any) -> Callable[[Any], Any]:
    """The router speaks httpx alone: it is asked in httpx's words, and what it says is put in the library's."""

    def answer(request: Any) -> Any:
        asked = httpx.Request(request.method, str(request.url), headers=request.headers.raw, content=request.read())
        assert asked.url.raw_path == request.url.raw_path, "the two libraries write an address differently"
        said = ask(asked)
        return library.Response(said.status_code, headers=said.headers.raw, content=said.content)

    return answer


def received(request: httpx.Request) -> Request:
    """What stands on the wire."""
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in request.headers.raw}
    return Request(request.method, request.url.raw_path.decode(), headers, request.read())
