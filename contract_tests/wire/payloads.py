"""Turns the content of a request into the value that the document speaks of, by its media type.

Of a file nothing is judged but that it is there, so any text stands for it in the value.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from functools import cached_property, partial
from typing import Any
from urllib.parse import unquote

from contract_tests.judging.keywords import is_text
from contract_tests.reading.media import Kind, kind_of, may_be_file
from contract_tests.reading.operation import Operation
from contract_tests.reading.pointers import Json, escape, follow
from contract_tests.reading.schema import Schema
from contract_tests.reading.values import equal_as_json
from contract_tests.wire.alternatives import unlisted, ways
from contract_tests.wire.arrivals import arrived
from contract_tests.wire.carried import can_be_written, runs_together
from contract_tests.wire.members import Members
from contract_tests.wire.request import Request, pairs
from contract_tests.wire.styles import UnreadableError, Written, held
from contract_tests.wire.typed import Accepts, first, typed

_ESCAPED = re.compile("%(?:22|[01][0-9A-F])")
"""What stands in the name of a part for a quotation mark, as HTML has it, or for a control character."""

CONTENT = b"\x00\xff some bytes"
"""What is sent as a body of bytes."""


@dataclass(frozen=True)
class Body:
    """The body of an operation in one media type, as the document states it."""

    operation: Operation
    media: str
    schema: Schema | None

    @property
    def name(self) -> str:
        return f"{self.operation.name} {self.media}"

    @cached_property
    def kind(self) -> Kind:
        return kind_of(self.media, self.schema)

    @cached_property
    def _encoding(self) -> Mapping[str, Json]:
        place = f"{self.operation.place('requestBody')}/content/{escape(self.media)}"
        found: Mapping[str, Json] = follow(self.operation.content, place).get("encoding", {})
        return found

    def written(self, name: str) -> Written:
        """How a member of a form is written: without a style, a member for each element, and an object as JSON.

        A style in multipart is none before OpenAPI 3.1.
        """
        how = self._encoding.get(name, {})
        with_styles = self.kind == "form" or not str(self.operation.content["openapi"]).startswith("3.0.")
        styled = with_styles and bool({"style", "explode"} & how.keys())
        style = str(how.get("style", "form"))
        as_json = not styled and "json" in str(how.get("contentType", ""))
        decode = unquote if self.kind == "form" else str
        return Written(name, style if styled else "", bool(how.get("explode", style == "form")), as_json, decode)

    def not_carried(self, name: str, value: Json) -> str:
        """The keyword that a valid member is refused for all the same; nothing where the body can carry it."""
        if self.kind not in ("form", "multipart"):
            return ""
        if self._leaves_out(name, value):
            return self._missed(name, value)
        return "" if self._carries(name, value) else "style"

    def _missed(self, name: str, value: Json) -> str:
        """The keyword that a member is refused for where nothing stands for it."""
        if self.schema is None:
            return ""
        if name in self.schema.every_required:
            return "required"
        default = self.schema.defaults.get(name, value)
        return "" if equal_as_json(default) == equal_as_json(value) else "default"

    def _carries(self, name: str, value: Json) -> bool:
        written = self.written(name)
        if written.as_json:
            return True
        if written.style:
            encoded = self.kind == "form"
            return can_be_written(value, written.style) and not runs_together(written, value, encoded)
        return value is not None and not (isinstance(value, list) and None in value)

    def _leaves_out(self, name: str, value: Json) -> bool:
        """Whether nothing stands for a member: null except as JSON, an empty array, in a style an empty object."""
        written = self.written(name)
        value = held(value) if name in self._deep else value
        return (value is None and not written.as_json) or value == [] or (value == {} and bool(written.style))

    @cached_property
    def _deep(self) -> set[str]:
        """The members that are written in the style deepObject."""
        known = self._encoding if self.kind in ("form", "multipart") else ()
        return {name for name in known if self.written(name).style == "deepObject"}

    def arrived(self, value: Json, call: Json, request: Request) -> bool:
        """Whether a value came: in a form nothing stands for a member that holds nothing."""
        if self.kind not in ("form", "multipart"):
            return equal_as_json(call) == equal_as_json(value)
        return arrived(self.written, self.left(value), self._pairs(request))

    def left(self, value: Json) -> Json:
        """A value without what nothing stands for."""
        if self.kind not in ("form", "multipart"):
            return value
        sent = {name: held(one) if name in self._deep else one for name, one in value.items()}
        return {name: one for name, one in sent.items() if not self._leaves_out(name, one)}

    def _pairs(self, request: Request) -> list[tuple[str, str]]:
        return pairs(request.content.decode()) if self.kind == "form" else list(parts_of(request))

    def received(self, request: Request, accepts: Accepts) -> Json:
        """The value that came. Raises UnreadableError or ValueError where it is not what its media type says."""
        match self.kind:
            case "json":
                return _json(request.content)
            case "form" | "multipart":
                return self._read(self._pairs(request), accepts)
            case "text":
                text = request.content.decode()
                return typed(text, self.schema, accepts)
            case _:
                return request.content

    def _read(self, found: list[tuple[str, str]], accepts: Accepts) -> Json:
        made: list[Json] = []
        failed: list[UnreadableError] = []
        for known in ways(self.schema, dict(found)):
            try:
                made.append(Members(self.written, known, accepts, partial(unlisted, self.schema)).received(found))
            except UnreadableError as error:
                failed.append(error)
        if not made:
            raise failed[0]
        return first(made, self.schema, accepts)


def handed(stated: Body, value: Json) -> Any:
    """A value as a client is given it: with bytes where a file goes."""
    if stated.kind == "bytes" or (stated.kind == "text" and stated.schema is None):
        return CONTENT if stated.kind == "bytes" else "text"
    if stated.kind != "multipart" or not isinstance(value, dict) or stated.schema is None:
        return value
    files = {name for name, member in stated.schema.every_property.items() if may_be_file(member)}
    return {name: as_bytes(member) if name in files else member for name, member in value.items()}


def as_bytes(value: Json) -> Any:
    """What a client is given for a file, or for an array of files; what is neither stays as it is."""
    if isinstance(value, list):
        return [as_bytes(one) for one in value]
    return value.encode() if isinstance(value, str) and is_text(value) else value


def parts_of(request: Request) -> Iterator[tuple[str, str]]:
    """The parts of a multipart body: names and what they hold, as text."""
    head = f"Content-Type: {request.headers.get('content-type', '')}\r\n\r\n".encode()
    message: Any = BytesParser(policy=HTTP).parsebytes(head + request.content)
    for part in message.iter_parts() if message.is_multipart() else ():
        name = _ESCAPED.sub(lambda found: unquote(found[0]), part.get_param("name", header="content-disposition"))
        payload: bytes = part.get_payload(decode=True) or b""
        yield str(name), payload.decode(errors="replace")


def _json(content: bytes) -> Json:
    """Raises ValueError where it is none, or holds half of a surrogate pair."""
    value = json.loads(content, parse_constant=_no_constant)
    json.dumps(value, ensure_ascii=False).encode()
    return value


def _no_constant(name: str) -> Json:
    raise ValueError(f"{name} is no JSON")
