"""Turns a document and its package into one set of parts that the tests share: opened once, closed once."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import httpx
import respx

from contract_tests.bodies import Bodies
from contract_tests.cases import Cases
from contract_tests.client import Package
from contract_tests.document import Document, Operation, Schema
from contract_tests.judge import Broken, Judge
from contract_tests.ledger import Ledger
from contract_tests.pointers import Json, follow
from contract_tests.rules import Rules
from contract_tests.sending import Sending
from contract_tests.server import Server

BASE_URL = "http://mock.example"
TOKEN = "a-token"


@dataclass(frozen=True)
class Outcome:
    """What became of a body: what the server was sent, or what the client refused it for."""

    wire: Json
    broken: Broken
    violations: list[Any]


class Bench:
    def __init__(self, document: Document, package: Package, responses: Any = None) -> None:
        self.document, self.package = document, package
        self.judge = Judge(document.content)
        self.bodies = Bodies(self.judge)
        self.sending = Sending(self.judge)
        self.cases = Cases(self.judge, self.bodies)
        self.server = Server(document, TOKEN, responses)
        self.ledger = Ledger()
        self._router = routes(self.server)
        self._by_field: dict[str, bool] = {}

    @cached_property
    def runner(self) -> asyncio.Runner:
        return asyncio.Runner()

    @cached_property
    def client(self) -> Any:
        """The package's client, with the server behind it for sync and async calls."""
        return self.client_with(token=TOKEN)

    def client_with(self, **arguments: Any) -> Any:
        http_client, async_http_client = self._http_clients
        return self.package.root.Client(
            base_url=BASE_URL, http_client=http_client, async_http_client=async_http_client, **arguments
        )

    @cached_property
    def _http_clients(self) -> tuple[httpx.Client, httpx.AsyncClient]:
        """Made once: making one takes as long as fifty calls."""
        return (
            httpx.Client(transport=httpx.MockTransport(self._router.handler)),
            httpx.AsyncClient(transport=httpx.MockTransport(self._router.async_handler)),
        )

    def call(self, operation: Operation, how: str = "sync", **arguments: Any) -> Any:
        """The operation by its function `how`: sync, sync_detailed, asyncio or asyncio_detailed."""
        arguments = {"client": self.client} | arguments
        function = getattr(self.package.operation(operation), how)
        return self.runner.run(function(**arguments)) if how.startswith("asyncio") else function(**arguments)

    def send(self, operation: Operation, body: Any, how: str = "sync") -> Json:
        """What the server received of `body`, in the one request that it takes."""
        before = self.server.requests
        self.call(operation, how, body=body)
        assert self.server.requests == before + 1
        return self.server.calls[-1].body

    def expected(self, operation: Operation, body: Json) -> Json:
        """What the server is to receive of a valid `body`, by the harness's own reading of defaults."""
        assert operation.body is not None
        return self.sending.wire(operation.body, body)

    def broken(self, operation: Operation, body: Json) -> Broken:
        assert operation.body is not None
        return self.judge.broken(operation.body, body)

    def agree(self, operation: Operation, refused_for: Broken, expected: Broken) -> bool:
        """Whether two readings agree: of combined schemas, several keywords may report one failure."""
        return refused_for == expected if self.by_field(operation) else bool(refused_for) == bool(expected)

    def by_field(self, operation: Operation) -> bool:
        """Whether each rule of the body is about one value."""
        assert operation.body is not None
        if operation.pointer not in self._by_field:
            content = operation.content
            places = Rules(content).places(operation.body.pointer)
            stated = [place for place in places if not isinstance(follow(content, place), bool)]
            self._by_field[operation.pointer] = not any(Schema(content, place).combined for place in stated)
        return self._by_field[operation.pointer]

    def outcome(self, attempt: Callable[..., Json], *arguments: Any) -> Outcome:
        """What became of `attempt`. Where it was refused, nothing was sent and each violation is there once."""
        before = self.server.requests
        try:
            return Outcome(attempt(*arguments), set(), [])
        except self.package.errors.ConstraintError as refusal:
            assert self.server.requests == before, "a refused body was sent"
            pairs = [(one.pointer, one.keyword) for one in refusal.violations]
            assert len(pairs) == len(set(pairs)), f"a violation is listed twice: {pairs}"
            return Outcome(None, set(pairs), list(refusal.violations))

    def arguments(self, operation: Operation) -> dict[str, Json]:
        """The least that a call of `operation` asks for."""
        variants = operation.variants
        return {"body": self.bodies.least(variants[0].model, variants[0].tag)} if variants else {}

    @cached_property
    def classes(self) -> list[Schema]:
        """The schema of each class of the package."""
        return [Schema(self.document.content, source) for source in self.package.models]

    def close(self) -> None:
        http_client, async_http_client = self._http_clients
        http_client.close()
        self.runner.run(async_http_client.aclose())
        self.runner.close()


def routes(server: Server) -> respx.Router:
    """Every request goes to the server: it answers 404 and 405 itself."""

    def answer(request: httpx.Request) -> httpx.Response:
        said = server.answer(request.method, request.url.path, request.headers, request.content)
        return httpx.Response(said.status, json=said.body, headers=dict(said.headers))

    router = respx.Router(assert_all_called=False)
    router.route().mock(side_effect=answer)
    return router
