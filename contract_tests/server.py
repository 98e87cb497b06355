"""Turns a request into the answer that the document asks for. The second reading checks the body."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from contract_tests.bodies import Bodies
from contract_tests.document import JSON_MEDIA, Document, Operation
from contract_tests.judge import Judge
from contract_tests.pointers import Json, follow
from contract_tests.reader import Reader, Violation

Respond = Callable[[Json, Json], Json]
"""Makes the answer to a request body out of the document's own answer."""


@dataclass(frozen=True)
class Answer:
    status: int
    body: Json
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Call:
    operation: Operation
    body: Json


class Server:
    """Answers for every operation of a document. Counts all `requests`, and keeps those that it accepted in `calls`."""

    def __init__(
        self,
        document: Document,
        token: str | None = None,
        responses: Mapping[tuple[str, str], Respond] | None = None,
    ) -> None:
        self.requests = 0
        self.calls: list[Call] = []
        self._document, self._token, self._responses = document, token, responses or {}
        self._reader = Reader(dict(document.content))
        self._bodies = Bodies(Judge(document.content))
        self._answers = {one.pointer: self._example(one) for one in document.operations}

    def answer(self, method: str, path: str, headers: Mapping[str, str], content: bytes) -> Answer:
        """`headers` is looked up in lower case."""
        self.requests += 1
        at_path = [one for one in self._document.operations if one.path == path]
        operation = next((one for one in at_path if one.method == method), None)
        if not at_path:
            return _refusal(404, f"no such path: {path}")
        if operation is None:
            return _refusal(405, f"{path} takes no {method}", {"Allow": ", ".join(one.method for one in at_path)})
        if operation.secured and not self._admits(headers.get("authorization", "")):
            return _refusal(401, "a Bearer token is required", {"WWW-Authenticate": "Bearer"})
        if operation.body is None:
            return self._accept(operation, None)
        return self._judge(operation, headers, content)

    def violations(self, operation: Operation, body: Json) -> list[Violation]:
        """What the second reading finds wrong with a body."""
        assert operation.body is not None
        return list(self._reader.violations(operation.body.pointer, body))

    def _admits(self, header: str) -> bool:
        scheme, _, token = header.partition(" ")
        return scheme == "Bearer" and (token == self._token if self._token is not None else bool(token.strip()))

    def _judge(self, operation: Operation, headers: Mapping[str, str], content: bytes) -> Answer:
        if headers.get("content-type", "").partition(";")[0].strip() != JSON_MEDIA:
            return _refusal(415, f"the content type must be {JSON_MEDIA}")
        try:
            body = json.loads(content, parse_constant=_no_constant)
            json.dumps(body, ensure_ascii=False).encode()
        except ValueError as error:
            return _refusal(400, f"the body is no JSON: {error}")
        if found := self.violations(operation, body):
            return Answer(422, {"violations": [vars(violation) for violation in found]}, {})
        return self._accept(operation, body)

    def _accept(self, operation: Operation, body: Json) -> Answer:
        self.calls.append(Call(operation, body))
        return Answer(operation.status, self.documented(operation, body), {})

    def documented(self, operation: Operation, body: Json) -> Json:
        """The answer to a valid request: the document's example, or a value made from its schema."""
        answer = self._answers[operation.pointer]
        respond = self._responses.get((operation.method, operation.path))
        return respond(body, answer) if respond else answer

    def _example(self, operation: Operation) -> Json:
        if operation.answer is None:
            return None
        media = follow(self._document.content, operation.answer.pointer.rpartition("/")[0])
        if "example" in media:
            return media["example"]
        return self._bodies.full(operation.answer) if operation.answer.is_model else self._bodies.one(operation.answer)


def _no_constant(name: str) -> Json:
    raise ValueError(f"{name} is no JSON")


def _refusal(status: int, message: str, headers: Mapping[str, str] | None = None) -> Answer:
    return Answer(status, {"message": message}, headers or {})
