"""Turns the shared parts into an endpoint to send to, and a provider that answers as it is told."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from contract_tests.bench import BASE_URL, TOKEN, Bench
from contract_tests.judging.judge import Broken
from contract_tests.reading.operation import Operation, Variant
from contract_tests.reading.pointers import Json


@dataclass(frozen=True)
class Endpoint:
    bench: Bench
    operation: Operation

    def send(self, **body: Json) -> dict[str, Json]:
        """What the provider is sent for `body`."""
        return dict(self.bench.send(self.operation, body))

    def broken(self, **body: Json) -> Broken:
        """What `body` is refused for; nothing if it is accepted."""
        return self.bench.outcome(lambda: self.send(**body)).broken

    def model(self, tag: str) -> Variant:
        return next(one for one in self.operation.variants if one.tag["model"] == tag)

    def make(self, tag: str, **fields: Json) -> Any:
        """A model object, made by the constructor of the class for `tag`."""
        made: Any = self.bench.package.model(self.model(tag).model)
        return made(**fields)


class Provider:
    """Answers every request with the same response, and counts the requests."""

    def __init__(self, http: Any) -> None:
        self._http = http
        self.response, self.requests = http.Response(200), 0

    def answer(self, _: Any) -> Any:
        self.requests += 1
        return self._http.Response(
            self.response.status_code, content=self.response.content, headers=self.response.headers
        )

    def says(self, status: int, content: bytes | Json, media: str = "application/json") -> None:
        """Sets the answer; what is not bytes is written as JSON."""
        raw = content if isinstance(content, bytes) else json.dumps(content).encode()
        self.response, self.requests = self._http.Response(status, content=raw, headers={"Content-Type": media}), 0


@pytest.fixture(scope="session")
def endpoint(bench: Bench) -> Endpoint:
    (operation,) = bench.document.operations
    return Endpoint(bench, operation)


@pytest.fixture(scope="session")
def provider(bench: Bench) -> Provider:
    return Provider(bench.http)


@pytest.fixture(scope="session")
def client(bench: Bench, provider: Provider) -> Any:
    http = bench.http.Client(transport=bench.http.MockTransport(provider.answer))
    return bench.package.root.Client(token=TOKEN, base_url=BASE_URL, http_client=http, retries=0)


@pytest.fixture
def generate(endpoint: Endpoint, client: Any) -> Any:
    """Asks the provider for a picture."""
    body = {"model": "sd3", "prompt": "A paper boat"}
    return lambda: endpoint.bench.call(endpoint.operation, "sync_detailed", client=client, body=body)
