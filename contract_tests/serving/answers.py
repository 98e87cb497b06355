"""Turns the responses that a document describes into answers that a server may give, each with what to make of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from contract_tests.finding.bodies import Bodies
from contract_tests.reading.document import Document
from contract_tests.reading.media import concrete, kind_of_answer, raw_kind
from contract_tests.reading.operation import Operation
from contract_tests.reading.pointers import Json
from contract_tests.reading.schema import Schema
from contract_tests.serving.server import Answer

_SPARE = {"2": 299, "3": 399, "4": 499, "5": 599}


@dataclass(frozen=True)
class Described:
    """One description of an answer: a status, or a range of them, and a media type, or none."""

    operation: Operation
    stated: str
    media: str
    schema: Schema | None = field(compare=False)

    @property
    def name(self) -> str:
        return f"{self.operation.name} {self.stated} {self.media}".strip()

    @property
    def status(self) -> int:
        """A status that no narrower description is about."""
        listed = self.operation.responses
        if self.stated.isdecimal():
            return int(self.stated)
        if self.stated != "default":
            return _SPARE[self.stated[0]]
        if self.is_success:
            return 200
        return next(
            status for digit, status in _SPARE.items() if f"{digit}XX" not in listed and str(status) not in listed
        )

    @property
    def is_success(self) -> bool:
        if self.stated == "default":
            return not any(one.startswith("2") for one in self.operation.responses)
        return self.stated.startswith("2")

    @property
    def has_body(self) -> bool:
        return bool(self.media) and self.operation.method != "HEAD" and self.stated not in ("204", "205", "304")

    @property
    def is_asked_for(self) -> bool:
        """Whether a client asks for it: not where it knows how to read another, and not how to read this one."""
        if kind_of_answer(self.media, self.schema) != "unknown" or not self.has_body:
            return True
        by_media = self.operation.responses[self.stated]
        return all(kind_of_answer(media, schema) == "unknown" for media, schema in by_media.items())

    def values(self, bodies: Bodies) -> list[Any]:
        """What the body may say. Of text and bytes without a schema, anything."""
        kind, schema = kind_of_answer(self.media, self.schema), self.schema
        if kind == "unknown" and self.has_body:
            kind, schema = raw_kind(self.media), None
        match kind if self.has_body else "":
            case "":
                return [None]
            case "bytes":
                return [b"\x00\xff", b""]
            case "text" if schema is None:
                return ["text", "\u00e4"]
            case _:
                return bodies.some(schema, 4) if schema else [{"a": [1]}]

    def answer(self, value: Json) -> Answer:
        return Answer(self.status, value, {}, concrete(self.media, self.schema) if self.has_body else "")


def described(document: Document) -> Iterator[Described]:
    for operation in document.operations:
        for stated, by_media in operation.responses.items():
            for media, schema in (by_media or {"": None}).items():
                yield Described(operation, stated, media, schema)
