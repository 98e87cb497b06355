"""Bodies of text and of bytes."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from ...types import UNSET, File
from ..keywords.json_types import shown
from ..keywords.keyword import Keyword, Place
from ..keywords.validators import type_
from .drafts import Draft
from .media_types import BODY, Content, tolerantly
from .styles import Unwritable, text_of

if TYPE_CHECKING:
    from ..http.answers import Answer

NOT_BYTES: Final = "{} is neither bytes nor a file of bytes, as open(path, 'rb') gives one"
_CHUNK: Final = 65536


class as_text(Content):
    """A body of text that keeps some keywords; a number or a boolean is written as JSON writes it."""

    __slots__ = ("keywords",)
    kind = "text"

    def __init__(self, keywords: Sequence[Keyword]) -> None:
        self.keywords = keywords

    def put(self, value: Any, media_type: str, draft: Draft) -> None:
        checked = draft.checked(self.keywords, value, BODY, "body")
        if checked is UNSET:
            return
        try:
            text = text_of(checked)
        except Unwritable:
            draft.refuse("type", "string", value, BODY, "body", f"{shown(value)} can't be written as text")
            return
        named = "text/plain" if "*" in media_type else media_type
        charset = "" if text.isascii() or "charset" in named.lower() else "; charset=utf-8"
        draft.headers["Content-Type"] = f"{named}{charset}"
        draft.body = {"content": text.encode()}

    def parse(self, response: Answer) -> Any:
        value: Any = response.text
        if any(isinstance(keyword, type_) and "string" not in keyword.names for keyword in self.keywords):
            with suppress(ValueError, RecursionError):  # what is no JSON is no value of the documented type either
                value = json.loads(value)
        return tolerantly(self.keywords, value, response)


class as_bytes(Content):
    """A body of bytes, as they are: `bytes`, a file opened for reading bytes, or a `File`."""

    __slots__ = ()
    kind = "bytes"

    def put(self, value: Any, media_type: str, draft: Draft) -> None:
        payload = payload_of(value)
        if payload is None:
            draft.refuse("format", "binary", value, BODY, "body", NOT_BYTES.format(shown(value)))
            return
        content_type = content_type_of(value, media_type, BODY, draft)
        draft.headers["Content-Type"] = content_type
        draft.body = {"content": payload}
        if draft.asynchronous and not isinstance(payload, bytes):
            draft.body = {"content": _chunks(payload)}

    def parse(self, response: Answer) -> Any:
        return response.content


def payload_of(value: Any) -> Any:
    """Returns the bytes of a file, or what they are read from, or None where a value is no file of bytes."""
    payload = value.payload if isinstance(value, File) else value
    if isinstance(payload, bytearray | memoryview):
        return bytes(payload)
    if isinstance(payload, io.TextIOBase) or not (isinstance(payload, bytes) or hasattr(payload, "read")):
        return None
    return payload


def file_name_of(value: Any, otherwise: str) -> str:
    """Returns a file's name: its own, or that of the file on disk without its folder."""
    if isinstance(value, File) and value.file_name is not None:
        return value.file_name
    name = getattr(value.payload if isinstance(value, File) else value, "name", otherwise)
    return PurePath(name).name if isinstance(name, str) else otherwise


def content_type_of(value: Any, allowed: str, at: Place, draft: Draft) -> str:
    """Returns the media type of a file, of those allowed: its own, or what its name suggests, or else the first."""
    ranges = [one.strip() for one in allowed.split(",")]
    own = value.mime_type if isinstance(value, File) else None
    given = _suggested(file_name_of(value, "")) if own is None else own
    if given is not None and any(map(_matches, [given] * len(ranges), ranges)):
        return given
    first = next((one for one in ranges if "*" not in one), None)
    if own is None and (first is not None or "*/*" in ranges):
        return first or "application/octet-stream"
    told = "a File with its mime_type is needed" if own is None else f"{own!r} is another media type"
    draft.refuse("contentType", allowed, own, at, "body", f"{told}; {allowed} goes here")
    return ""


def _suggested(name: str) -> str | None:
    """Returns the media type that the ending of a file's name stands for."""
    if "." not in name:
        return None
    from mimetypes import guess_type  # which reads the system's own list of them

    media_type, coding = guess_type(name)
    return None if coding else media_type


def _matches(given: str, allowed: str) -> bool:
    if not all(" " <= char <= "~" for char in given):
        return False
    essence = given.partition(";")[0].strip().lower()
    pattern = allowed.partition(";")[0].strip().lower()
    if pattern == "*/*":
        return essence.count("/") == 1
    return (
        essence.startswith(pattern[:-1]) and essence != pattern[:-1] if pattern.endswith("/*") else essence == pattern
    )


async def _chunks(payload: Any) -> AsyncIterator[bytes]:
    while chunk := payload.read(_CHUNK):
        yield chunk
