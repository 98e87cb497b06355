"""Turns a request into the answer that the document asks for. The second reading checks parameters and body."""

import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from contract_tests.finding.bodies import Bodies, NoWitnessError
from contract_tests.judging.judge import Judge
from contract_tests.judging.reader import Reader, Violation
from contract_tests.reading.credentials import schemes_of
from contract_tests.reading.document import Document
from contract_tests.reading.media import JSON_MEDIA, concrete, essence, is_binary, is_json, kind_of_answer, raw_kind
from contract_tests.reading.operation import Operation
from contract_tests.reading.pointers import Json, follow
from contract_tests.reading.schema import Schema
from contract_tests.wire.authorization import credential
from contract_tests.wire.incoming import Incoming, stated_query, template
from contract_tests.wire.payloads import Body
from contract_tests.wire.request import Request
from contract_tests.wire.styles import UnreadableError, texts

WITHOUT_BODY = (204, 205, 304)
_KEPT = 8
"""How many calls are kept: of a long run all would be more than memory holds."""
Respond = Callable[[Json, Json], Json]
"""Makes the answer to a request body out of the document's own answer."""


@dataclass(frozen=True)
class Answer:
    status: int
    body: Json
    headers: Mapping[str, str]
    media: str = JSON_MEDIA

    @property
    def content(self) -> bytes:
        """What goes over the wire; JSON as JSON, text and bytes as they are."""
        if self.status in WITHOUT_BODY or not self.media:
            return b""
        if is_json(self.media):
            return json.dumps(self.body).encode()
        return self.body if isinstance(self.body, bytes) else str(texts(self.body)).encode()


@dataclass(frozen=True)
class Call:
    operation: Operation
    body: Json
    parameters: Mapping[str, Mapping[str, Json]]
    incoming: Incoming


class Server:
    """Answers for every operation of a document. Counts `requests`, and keeps the last that it accepted in `calls`."""

    def __init__(
        self,
        document: Document,
        secrets: Mapping[str, str] | None = None,
        responses: Mapping[tuple[str, str], Respond] | None = None,
    ) -> None:
        """`secrets` are the only credentials to let in, as they stand in a request, by the name of their scheme."""
        self.requests = 0
        self.calls = deque[Call](maxlen=_KEPT)
        self.meant: Operation | None = None
        """The operation that the next requests are of, where that is known: others may have its method and path."""
        self._document, self._secrets, self._responses = document, secrets or {}, responses or {}
        self._schemes = schemes_of(document.content)
        self._reader = Reader(dict(document.content), asserts_formats=document.asserts_formats)
        self.bodies = Bodies(Judge(document.content, asserts_formats=document.asserts_formats))
        """What answers may say: nothing is left out of one."""
        self._templates = [(template(one), one) for one in sorted(document.operations, key=_templated)]
        self._at_path: dict[str, list[Operation]] = {}
        self._answers: dict[str, Json] = {}
        self._unanswerable = set[str]()

    def answer(self, request: Request) -> Answer:
        self.requests += 1
        at_path = self._at(request.path)
        in_query = set(request.query)
        found = [one for one in at_path if one.method == request.method and stated_query(one) <= in_query]
        if not at_path:
            return _refusal(404, f"no such path: {request.path}")
        if not found:
            known = ", ".join(dict.fromkeys(one.method for one in at_path))
            return _refusal(405, f"{request.path} takes no {request.method}", {"Allow": known})
        alike = [one for one in found if one.sent_path == found[0].sent_path]  # told apart by what HTTP does not send
        said = (self._answer(one, request) for one in ([self.meant] if self.meant in alike else alike))
        first = next(said)
        return first if first.status < 400 else next((one for one in said if one.status < 400), first)

    def _at(self, path: str) -> list[Operation]:
        if path not in self._at_path:
            self._at_path[path] = [one for matched, one in self._templates if matched.fullmatch(path)]
        return self._at_path[path]

    def _answer(self, operation: Operation, request: Request) -> Answer:
        if operation.secured and not any(self._admits(one, request) for one in operation.security):
            return _refusal(401, "credentials are required", {"WWW-Authenticate": "Bearer"})
        return self._judged(operation, request)

    def violations(self, schema: Schema, value: Json) -> list[Violation]:
        """What the second reading finds wrong with a value."""
        return list(self._reader.violations(schema.pointer, value))

    def accepts(self, schema: Schema, value: Json) -> bool:
        return not self.violations(schema, value)

    def _admits(self, alternative: list[str], request: Request) -> bool:
        """Of two credentials that stand in one place, a request has room for one."""
        found = {name: credential(request, self._schemes[name]) for name in alternative}
        good = [
            self._schemes[name].spot for name, value in found.items() if value == self._secrets.get(name, value) != ""
        ]
        return {self._schemes[name].spot for name in alternative} <= {*good}

    def _judged(self, operation: Operation, request: Request) -> Answer:
        queries = {one.wire_name for one in self._schemes.values() if one.place in ("query", "cookie")}
        incoming = Incoming(operation, request, frozenset(queries))
        try:
            parameters = incoming.values(self.accepts)
            body = self._body(operation, request)
        except (UnreadableError, ValueError) as error:
            return _refusal(400, f"the request can't be read: {error}")
        if isinstance(body, Answer):
            return body
        found = [*self._wrong_parameters(operation, parameters), *self._wrong_body(operation, request, body)]
        if found:
            return Answer(422, {"violations": [vars(violation) for violation in found]}, {})
        self.calls.append(Call(operation, body, parameters, incoming))
        return self._documented(operation, body)

    def _body(self, operation: Operation, request: Request) -> Json:
        if not operation.contents or (not request.content and "content-type" not in request.headers):
            needed = operation.contents and operation.body_required
            return _refusal(400, "a body is required") if needed else None
        stated = self._declared_body(operation, request)
        if stated is None:
            return _refusal(415, f"the content type must be one of {', '.join(operation.contents)}")
        return stated.received(request, self.accepts)

    def _declared_body(self, operation: Operation, request: Request) -> Body | None:
        """The body as the document states it for the media type of the request, the narrowest statement first."""
        for media in (request.media, f"{request.media.partition('/')[0]}/*", "*/*"):
            for stated, schema in operation.contents.items():
                if essence(stated) == media:
                    return Body(operation, stated, schema)
        return None

    def _wrong_parameters(self, operation: Operation, given: Mapping[str, Json]) -> Iterator[Violation]:
        if operation.parameters:
            yield from self.violations(operation.parameter_variant.root, dict(given))

    def _wrong_body(self, operation: Operation, request: Request, body: Json) -> Iterator[Violation]:
        stated = self._declared_body(operation, request) if request.media else None
        if stated is not None and stated.schema is not None and stated.kind != "bytes":
            yield from self.violations(stated.schema, body)

    def _documented(self, operation: Operation, body: Json) -> Answer:
        media, schema = _offered(operation)
        said = self.documented(operation, body)
        return Answer(operation.status, said, {}, concrete(media, schema))

    def documented(self, operation: Operation, body: Json) -> Json:
        """The answer to a valid request: the document's example if it is valid, or a value made from its schema."""
        answer = self._known(operation)
        respond = self._responses.get((operation.method, operation.path))
        return respond(body, answer) if respond else answer

    def can_answer(self, operation: Operation) -> bool:
        """Whether a value is known that the document describes: of some answers there is none."""
        self._known(operation)
        return operation.pointer not in self._unanswerable

    def _known(self, operation: Operation) -> Json:
        if operation.pointer not in self._answers:
            try:
                self._answers[operation.pointer] = self._example(operation)
            except NoWitnessError:
                self._unanswerable.add(operation.pointer)
                self._answers[operation.pointer] = None
        return self._answers[operation.pointer]

    def _example(self, operation: Operation) -> Json:
        media, schema = _offered(operation)
        if not media or operation.method == "HEAD" or operation.status in WITHOUT_BODY:
            return None
        if (kind := kind_of_answer(media, schema)) == "unknown":
            return "text" if raw_kind(media) == "text" else b"bytes"
        if schema is None or (kind != "json" and is_binary(schema)):
            return {"text": "text", "json": {"a": [1]}}.get(kind, b"bytes")
        said = self._value(schema)
        return said.encode() if kind == "bytes" and isinstance(said, str) else said

    def _value(self, schema: Schema) -> Json:
        media = follow(self._document.content, schema.pointer.rpartition("/")[0])
        if "example" in media and self.accepts(schema, media["example"]):
            return media["example"]
        return self.bodies.full(schema) if schema.is_model else self.bodies.one(schema)


def _offered(operation: Operation) -> tuple[str, Schema | None]:
    """The first way to answer that is known, or else the first; no media type where there is none."""
    known = (
        (media, schema) for media, schema in operation.answers.items() if kind_of_answer(media, schema) != "unknown"
    )
    return next(known, next(iter(operation.answers.items()), ("", None)))


def _templated(operation: Operation) -> tuple[int, list[bool]]:
    """A path that says more goes before one that matches it too: in its query, or by a segment that is no name."""
    return -len(stated_query(operation)), ["{" in segment for segment in operation.path.split("/")]


def _refusal(status: int, message: str, headers: Mapping[str, str] | None = None) -> Answer:
    return Answer(status, {"message": message}, headers or {})
