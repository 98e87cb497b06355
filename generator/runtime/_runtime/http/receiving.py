"""Reads an answer from httpx within bounds of size and time."""

from __future__ import annotations

from time import monotonic
from typing import Final

import httpx

from .answers import ERROR_BYTES, Answer

ACCEPTED_ENCODINGS: Final = "gzip, deflate"
_ENCODINGS: Final = frozenset({"", "identity", "gzip", "deflate"})
"""The codings of which a chunk of 64 KiB can't become more than about 64 MiB: one of them, once."""


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
