"""Turns a document and its package into one set of parts that the tests share: opened once, closed once."""

import asyncio
import inspect
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from contract_tests.client import Package
from contract_tests.finding.cases import Cases
from contract_tests.finding.rules import Rules
from contract_tests.judging.judge import Broken
from contract_tests.judging.sending import Sending
from contract_tests.ledger import Ledger
from contract_tests.reading.credentials import schemes_of
from contract_tests.reading.document import Document
from contract_tests.reading.media import JSON_MEDIA
from contract_tests.reading.operation import Operation
from contract_tests.reading.pointers import Json, follow
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import Digest
from contract_tests.serving.server import Call, Server
from contract_tests.serving.transport import transport_to
from contract_tests.wire.payloads import CONTENT, Body, handed

BASE_URL = "http://mock.example"
TOKEN = "a-token"
NOTHING: Any = object()
"""Stands for what is not given."""


@dataclass(frozen=True)
class Outcome:
    """What became of a body: what the server was sent, or what the client refused it for."""

    wire: Json
    broken: Broken
    violations: list[Any]


class Bench:
    def __init__(self, document: Document, package: Package, cases: Cases, responses: Any = None) -> None:
        self.document, self.package, self.cases = document, package, cases
        self.judge, self.bodies = cases.judge, cases.bodies
        self.sending = Sending(self.judge)
        self.schemes = {name: one for name, one in schemes_of(document.content).items() if one.is_known}
        self.server = Server(document, {one.name: one.sent(TOKEN) for one in self.schemes.values()}, responses)
        self.ledger = Ledger()
        self.alike = set[tuple[str, Digest]]()
        """What was given to which function, and judged by all as one: what else it shows needs no further call."""
        self.http = package.http_library
        self._by_field: dict[str, bool] = {}

    @cached_property
    def runner(self) -> asyncio.Runner:
        return asyncio.Runner()

    @cached_property
    def client(self) -> Any:
        """The package's client, with all credentials, and the server behind it for sync and async calls."""
        return self.client_with(**self.credentials(self.schemes, TOKEN))

    def credentials(self, names: Iterable[str], secret: str) -> dict[str, Any]:
        """The arguments of a client that has credentials for these security schemes."""
        if self._takes_credentials:
            return {"credentials": {name: self.schemes[name].given(secret) for name in names}}
        return {"token": secret} if any(True for _ in names) or not self.schemes else {}

    @cached_property
    def _takes_credentials(self) -> bool:
        return "credentials" in inspect.signature(self.package.root.Client).parameters

    def client_with(self, **arguments: Any) -> Any:
        http_client, async_http_client = self._http_clients
        return self.package.root.Client(
            base_url=BASE_URL, http_client=http_client, async_http_client=async_http_client, **arguments
        )

    @cached_property
    def _http_clients(self) -> tuple[Any, Any]:
        """Made once: making one takes as long as fifty calls."""
        transport = transport_to(self.server, self.http)
        return self.http.Client(transport=transport), self.http.AsyncClient(transport=transport)

    def client_that_gets(self, answer: Callable[[Any], Any], **arguments: Any) -> Any:
        """A client with all credentials, of which `answer` answers every request until the next one is made."""
        self._answering = answer
        http_client, async_http_client = self._answered_clients
        how = {"base_url": BASE_URL, "retries": 0, **self.credentials(self.schemes, TOKEN), **arguments}
        return self.package.root.Client(http_client=http_client, async_http_client=async_http_client, **how)

    @cached_property
    def _answered_clients(self) -> tuple[Any, Any]:
        transport = self.http.MockTransport(lambda request: self._answering(request))
        return self.http.Client(transport=transport), self.http.AsyncClient(transport=transport)

    def call(self, operation: Operation, how: str = "sync", **arguments: Any) -> Any:
        """The operation by its function `how`: sync, sync_detailed, asyncio or asyncio_detailed.

        Of one that the document lets end in errors alone, the server's answer is none that a client expects; nor is
        it where no value is as the document describes the answer; what comes from another server is read as it is.
        """
        arguments = {"client": self.client} | arguments
        self.server.meant, before = operation, self.server.requests
        function = getattr(self.package.operation(operation), how)
        try:
            return self.runner.run(function(**arguments)) if how.startswith("asyncio") else function(**arguments)
        except self.package.errors.StatusError as error:
            if operation.succeeds or error.status_code != operation.status:
                raise
            return None
        except self.package.errors.ResponseError:
            if self.server.requests == before or self.server.can_answer(operation):
                raise
            return None

    def send(self, operation: Operation, body: Any, how: str = "sync") -> Json:
        """What the server received of `body`, in the one request that it takes."""
        return self.sent(operation, how, body=body, media=JSON_MEDIA).body

    def sent(
        self, operation: Operation, how: str = "sync", body: Any = NOTHING, media: str = "", parameters: Any = None
    ) -> Call:
        """What the server received, in the one request that it takes. What is not given is the least that is needed."""
        before = self.server.requests
        self.call(operation, how, **self.arguments(operation, body, media, parameters))
        assert self.server.requests == before + 1
        return self.server.calls[-1]

    def arguments(
        self, operation: Operation, body: Any = NOTHING, media: str = "", parameters: Any = None
    ) -> dict[str, Any]:
        """The arguments of a call; what is not given is the least that is needed."""
        made: dict[str, Any] = {}
        if operation.contents:
            media = media or next(iter(self.package.offered(operation)))
            made["body"] = self.least_body(operation, media) if body is NOTHING else body
            made |= {"content_type": media} if len(self.package.offered(operation)) > 1 else {}
        if operation.parameters:
            variant = operation.parameter_variant
            given = self.bodies.minimal(variant.model) if parameters is None else parameters
            made |= self.package.arguments(operation, given)
        return made

    def least_body(self, operation: Operation, media: str) -> Any:
        """The least body in a media type, as a client is given it."""
        variants = operation.variants_of(media)
        stated = Body(operation, media, operation.contents[media])
        if stated.kind == "bytes":
            return self.file(media)
        if not variants:
            return handed(stated, None)
        least = self.bodies.least(variants[0].model, variants[0].tag)
        return handed(stated, self.bodies.carried(stated, least))

    def file(self, media: str) -> Any:
        """What is given for a body of bytes. Of a range of media types, the caller says which one it is."""
        return self.package.types.File(CONTENT, mime_type=media.replace("*", "x")) if "/*" in media else CONTENT

    def expected(self, operation: Operation, body: Json) -> Json:
        """What the server is to receive of a valid `body`, by the harness's own reading of defaults."""
        assert operation.body is not None
        return self.sending.wire(operation.body, body)

    def written(self, made: Any) -> Json:
        """What of an object of a package goes out where it stands in a body."""
        return json.loads(made.to_json())

    def broken(self, operation: Operation, body: Json) -> Broken:
        assert operation.body is not None
        return self.judge.broken(operation.body, body)

    def agree(self, whole: Schema | None, refused_for: Broken, expected: Broken) -> bool:
        """Whether two readings agree: of combined schemas, several keywords may report one failure."""
        assert whole is not None
        return refused_for == expected if self.by_field(whole) else bool(refused_for) == bool(expected)

    def by_field(self, whole: Schema) -> bool:
        """Whether each rule of a whole is about one value."""
        if whole.pointer not in self._by_field:
            places = Rules(whole.content).places(whole.pointer)
            stated = [place for place in places if not isinstance(follow(whole.content, place), bool)]
            self._by_field[whole.pointer] = not any(Schema(whole.content, place).combined for place in stated)
        return self._by_field[whole.pointer]

    def outcome(self, attempt: Callable[..., Json], *arguments: Any) -> Outcome:
        """What became of `attempt`. Where it was refused, nothing was sent and each violation is there once."""
        before = self.server.requests
        try:
            return Outcome(attempt(*arguments), set(), [])
        except self.package.errors.ConstraintError as refusal:
            assert self.server.requests == before, "a refused body was sent"
            pairs = [(one.pointer, one.keyword) for one in refusal.violations]
            listed = [
                (*pair, repr(one.limit), repr(one.value)) for pair, one in zip(pairs, refusal.violations, strict=True)
            ]
            assert len(listed) == len(set(listed)), f"a violation is listed twice: {listed}"
            return Outcome(None, set(pairs), list(refusal.violations))

    @cached_property
    def classes(self) -> list[Schema]:
        """The schema of each class of the package."""
        return [Schema(self.document.content, source) for source in self.package.models]

    def close(self) -> None:
        for http_client, async_http_client in (self._http_clients, self._answered_clients):
            http_client.close()
            self.runner.run(async_http_client.aclose())
        self.runner.close()
