"""An answer as it came: read from httpx within bounds of size and time."""

from __future__ import annotations

import re
from codecs import lookup
from collections.abc import Sequence
from time import monotonic
from typing import Any, Final

import httpx
from attrs import evolve, field, frozen

from ..errors import StatusError, status_class
from .retry_after import seconds
from .tokens import masked

ACCEPTED_ENCODINGS: Final = "gzip, deflate"
_ENCODINGS: Final = frozenset({"", "identity", "gzip", "deflate"})
"""The codings of which a chunk of 64 KiB can't become more than about 64 MiB: one of them, once."""

ERROR_BYTES: Final = 1024 * 1024
"""How much is kept of a body that goes into an error."""

_REQUEST_IDS: Final = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id", "cf-ray")
_ID_LENGTH: Final = 200
_ESCAPED: Final = re.compile(rb"\\u00([2-7][0-9A-Fa-f])")
"""What JSON needs no escape for, in one: ASCII."""

_OF_PYTHON: Final = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
"""Codecs that are no charsets: they raise errors, or take for ever."""


@frozen
class Answer:
    """A status, headers and the body, decoded of its content coding."""

    status_code: int
    headers: httpx.Headers = field(repr=False)
    content: bytes = field(repr=False)
    flaw: str = ""
    """Why the body is not whole, where it is not; ends the sentence that begins with the answer."""

    @property
    def request_id(self) -> str | None:
        return next((self.headers[name][:_ID_LENGTH] for name in _REQUEST_IDS if name in self.headers), None)

    @property
    def text(self) -> str:
        """The body as text: in the charset that its Content-Type names, if Python knows that, or else in UTF-8."""
        return self.content.decode(self._charset(), errors="replace")

    def _charset(self) -> str:
        headers = [one for one in self.headers.raw if one[0].lower() == b"content-type"]
        try:
            name = lookup(httpx.Response(200, headers=headers).charset_encoding or "utf-8").name
            b"-".decode(name, errors="replace")  # which only a codec of text does
        except (LookupError, ValueError):
            return "utf-8"
        return "utf-8" if name in _OF_PYTHON else name

    def without(self, secrets: Sequence[str]) -> Answer:
        """Returns the answer as it may be shown: without the secrets that the server repeats in it."""
        cut = bool(self.flaw) or len(self.content) > ERROR_BYTES
        content = masked(self.content[:ERROR_BYTES], secrets, cut=cut)
        plain = _ESCAPED.sub(lambda found: bytes.fromhex(found[1].decode()), content)
        if masked(plain, secrets) != plain:  # somebody went to some length
            content = masked(plain, secrets)
        headers = [(name, masked(value, secrets)) for name, value in self.headers.raw]
        return evolve(self, content=content, headers=httpx.Headers(headers))

    def failure(self, parsed: Any = None) -> StatusError:
        """Returns the error that an answer is which is no documented success, with what was read of its body."""
        return status_class(self.status_code)(
            self.status_code, self.content, parsed, self.headers, self.request_id, seconds(self.headers)
        )


class Body:
    """The body of an answer while it comes in."""

    __slots__ = ("_content", "_deadline", "_limit", "_response", "flaw")

    def __init__(self, response: httpx.Response, limit: int) -> None:
        """Begins to read a body of at most `limit` bytes, for as long as the request's read timeout."""
        seconds = response.request.extensions.get("timeout", {}).get("read")
        self._deadline = None if seconds is None else monotonic() + seconds
        self._response = response
        self._limit = limit if response.is_success else min(limit, ERROR_BYTES)
        self._content = bytearray()
        coding = response.headers.get("Content-Encoding", "").strip().lower()
        self.flaw = "" if coding in _ENCODINGS else f"has a content coding that was not asked for: {coding[:80]!r}"

    def add(self, chunk: bytes) -> bool:
        """Takes what came in, and says whether to read on.

        Raises:
            httpx.ReadTimeout: the time is up.
        """
        self._content += chunk
        if len(self._content) > self._limit:
            del self._content[min(self._limit, ERROR_BYTES) :]
            self.flaw = f"has a body of more than {self._limit:,} bytes"
            return False
        if self._deadline is not None and monotonic() > self._deadline:
            raise httpx.ReadTimeout("the body took too long", request=self._response.request)
        return True

    def answer(self) -> Answer:
        return Answer(self._response.status_code, self._response.headers, bytes(self._content), self.flaw)


def read(response: httpx.Response, limit: int) -> Answer:
    """Reads an answer.

    Raises:
        httpx.ReadTimeout: its body took longer than the read timeout.
        httpx.RequestError: it broke off.
    """
    body = Body(response, limit)
    try:
        if not body.flaw:
            for chunk in response.iter_bytes():
                if not body.add(chunk):
                    break
    except httpx.DecodingError as error:
        body.flaw = f"can't be decoded: {error}"
    finally:
        response.close()
    return body.answer()


async def read_async(response: httpx.Response, limit: int) -> Answer:
    """Like `read`, without blocking."""
    body = Body(response, limit)
    try:
        if not body.flaw:
            async for chunk in response.aiter_bytes():
                if not body.add(chunk):
                    break
    except httpx.DecodingError as error:
        body.flaw = f"can't be decoded: {error}"
    finally:
        await response.aclose()
    return body.answer()
