"""Turns the content of a request into the value that the document speaks of, by its media type.

Of a file nothing is judged but that it is there, so any text stands for it in the value.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from contract_tests.judging.keywords import is_text
from contract_tests.reading.media import Kind, is_file, kind_of
from contract_tests.reading.operation import Operation
from contract_tests.reading.pointers import Json, escape, follow
from contract_tests.reading.schema import Schema
from contract_tests.wire.carried import can_be_written, runs_together
from contract_tests.wire.request import Request, pairs
from contract_tests.wire.styles import ABSENT, UnreadableError, Written, deep, held, in_pairs, texts
from contract_tests.wire.typed import Accepts, kinds, typed

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
            return "required" if self.schema and name in self.schema.every_required else ""
        return "" if self._carries(name, value) else "style"

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
        return (value is None and not written.as_json) or value == [] or (value == {} and bool(written.style))

    @cached_property
    def deep(self) -> set[str]:
        """The members that are written in the style deepObject."""
        known = self._encoding if self.kind in ("form", "multipart") else ()
        return {name for name in known if self.written(name).style == "deepObject"}

    def arriving(self, value: Json, accepts: Accepts) -> Json:
        """What of a value arrives: in a form nothing stands for a member that holds nothing."""
        if self.kind not in ("form", "multipart"):
            return value
        known = self.schema.every_property if self.schema else {}
        written = {name: held(one) if name in self.deep else one for name, one in value.items()}
        kept = {name: one for name, one in written.items() if not self._leaves_out(name, one)}
        made = {name: self._typed(name, one, known[name], accepts) for name, one in kept.items() if name in known}
        others = {name: _untyped(one) for name, one in kept.items() if name not in known}
        spread = [name for name, beginning in self._beginnings(known) if not beginning]
        for name in spread if others else ():
            made[name] = made.get(name, {}) | others  # nothing tells them from what is its own
        return made if spread else made | others

    def _typed(self, name: str, value: Json, schema: Schema, accepts: Accepts) -> Json:
        """What arrives of a member: of what its schema says nothing of, a text, where all of it is texts."""
        if not self.written(name).style:
            return value
        return typed(deep(value) if name in self.deep else texts(value), schema, accepts)

    def received(self, request: Request, accepts: Accepts) -> Json:
        """The value that came. Raises UnreadableError or ValueError where it is not what its media type says."""
        match self.kind:
            case "json":
                return _json(request.content)
            case "form":
                return self._members(pairs(request.content.decode()), accepts)
            case "multipart":
                return self._members(list(parts_of(request)), accepts)
            case "text":
                text = request.content.decode()
                return typed(text, self.schema, accepts)
            case _:
                return request.content

    def _members(self, found: list[tuple[str, str]], accepts: Accepts) -> dict[str, Json]:
        known = self.schema.every_property if self.schema else {}
        names = dict.fromkeys([*known, *(name for name, _ in found)])
        spread = tuple(beginning for _, beginning in self._beginnings(known))
        made: dict[str, Json] = {}
        for name in names:
            if name not in known and name.startswith(spread):
                continue
            schema = known.get(name)
            for kind in kinds(schema)[:1] if name in known else ["text"]:
                tree = self._tree(name, schema, kind, found, {*known} - {name})
                if tree is not ABSENT:
                    exact = self._is_json(name, schema, kind) or (name in known and is_file(known[name]))
                    made[name] = tree if exact else typed(tree, schema, accepts)
        return made

    def _beginnings(self, known: Mapping[str, Schema]) -> Iterator[tuple[str, str]]:
        """Members of a form that stand in it by other names than their own, and how those begin."""
        for name, schema in known.items():
            written, kind = self.written(name), kinds(schema)[0]
            if name in self.deep:
                yield name, f"{name}["
            elif written.style == "form" and written.explode and kind == "object":
                yield name, ""  # those of its own members, which may be any

    def _tree(self, name: str, schema: Schema | None, kind: str, found: list[tuple[str, str]], others: set[str]) -> Any:
        written = self.written(name)
        if written.style or (written.as_json and kind != "array"):
            return in_pairs(written, kind, found, others)
        own = [written.decode(text) for key, text in found if key == name]
        if not own:
            return ABSENT
        said = [json.loads(text) for text in own] if self._is_json(name, schema, kind) else own
        if kind == "array" or (schema is None and said[1:]):
            return said
        if said[1:]:
            raise UnreadableError(f"{name}: it came {len(own)} times")
        return said[0]

    def _is_json(self, name: str, schema: Schema | None, kind: str) -> bool:
        """Whether a member is JSON, or each of its elements: without a style what is no text is."""
        written = self.written(name)
        inner = schema.items if schema and kind == "array" else schema
        return written.as_json or (not written.style and inner is not None and kinds(inner)[0] in ("object", "array"))


def _untyped(value: Json) -> Json:
    """What stands in a form for a member that the document does not name: a text, or one for each of several."""
    members = value if isinstance(value, list) else [value]
    said = [
        json.dumps(one, ensure_ascii=False, separators=(",", ":")) if _holds(one) else texts(one) for one in members
    ]
    return said[0] if len(said) == 1 else said


def _holds(value: Json) -> bool:
    return isinstance(value, dict | list)


def handed(stated: Body, value: Json) -> Any:
    """A value as a client is given it: with bytes where a file goes."""
    if stated.kind == "bytes" or (stated.kind == "text" and stated.schema is None):
        return CONTENT if stated.kind == "bytes" else "text"
    if stated.kind != "multipart" or not isinstance(value, dict) or stated.schema is None:
        return value
    files = {name for name, member in stated.schema.every_property.items() if is_file(member)}
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
