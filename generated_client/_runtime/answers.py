"""An answer as it came: read from httpx within bounds of size and time."""

from __future__ import annotations

from time import monotonic
from typing import Final

import httpx
from attrs import evolve, frozen

ACCEPTED_ENCODINGS: Final = "gzip, deflate"
_ENCODINGS: Final = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
"""The codings of which a chunk of 64 KiB can't become more than about 64 MiB: one of them, once."""

ERROR_BYTES: Final = 1024 * 1024
"""How much is kept of a body that goes into an error."""

_REQUEST_IDS: Final = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id", "cf-ray")


@frozen
class Answer:
    """A status, headers and the body, decoded of its content coding."""

    status_code: int
    headers: httpx.Headers
    content: bytes
    flaw: str = ""
    """Why the body is not whole, where it is not; ends the sentence that begins with the answer."""

    @property
    def request_id(self) -> str | None:
        return next((self.headers[name] for name in _REQUEST_IDS if name in self.headers), None)

    @property
    def text(self) -> str:
        """The body as text: in the charset that its Content-Type names, or else UTF-8."""
        return httpx.Response(
            200, headers=[one for one in self.headers.raw if one[0].lower() == b"content-type"], content=self.content
        ).text

    def without(self, secrets: list[str]) -> Answer:
        """Returns the answer as it may be shown: without the secrets that the server repeats in it."""
        content = self.content[:ERROR_BYTES]
        headers = self.headers.raw
        for secret in filter(None, secrets):
            content = content.replace(secret.encode(), b"***")
            headers = [(name, value.replace(secret.encode(), b"***")) for name, value in headers]
        return evolve(self, content=content, headers=httpx.Headers(headers))


class Body:
    """The body of an answer while it comes in."""

    __slots__ = ("_chunks", "_deadline", "_limit", "_response", "_size", "flaw")

    def __init__(self, response: httpx.Response, limit: int) -> None:
        """Begins to read a body of at most `limit` bytes, for as long as the request's read timeout."""
        seconds = response.request.extensions.get("timeout", {}).get("read")
        self._deadline = None if seconds is None else monotonic() + seconds
        self._response = response
        self._limit = limit if response.is_success else min(limit, ERROR_BYTES)
        self._chunks: list[bytes] = []
        self._size = 0
        coding = response.headers.get("Content-Encoding", "").strip().lower()
        self.flaw = "" if coding in _ENCODINGS else f"has a content coding that was not asked for: {coding[:80]!r}"

    def add(self, chunk: bytes) -> bool:
        """Takes what came in, and says whether to read on.

        Raises:
            httpx.ReadTimeout: the time is up.
        """
        self._chunks.append(chunk)
        self._size += len(chunk)
        if self._size > self._limit:
            self.flaw = f"has a body of more than {self._limit:,} bytes"
            return False
        if self._deadline is not None and monotonic() > self._deadline:
            raise httpx.ReadTimeout("the body took too long", request=self._response.request)
        return True

    def answer(self) -> Answer:
        content = b"".join(self._chunks)[: self._limit]
        return Answer(self._response.status_code, self._response.headers, content, self.flaw)


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
