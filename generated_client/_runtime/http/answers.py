"""An answer as it came."""

from __future__ import annotations

import re
from codecs import lookup
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ...errors import StatusError, status_class
from .tokens import masked

if TYPE_CHECKING:
    import httpx

ERROR_BYTES: Final = 1024 * 1024
"""How much is kept of a body that goes into an error."""

_REQUEST_IDS: Final = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id", "cf-ray")
_ID_LENGTH: Final = 200
_ESCAPED: Final = re.compile(rb"\\u00([2-7][0-9A-Fa-f])")
"""What JSON needs no escape for, in one: ASCII."""

_OF_PYTHON: Final = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
"""Codecs that are no charsets: they raise errors, or take for ever."""


class Answer:
    """A status, headers and the body, decoded of its content coding."""

    __slots__ = ("content", "flaw", "headers", "status_code")

    def __init__(self, status_code: int, headers: httpx.Headers, content: bytes, flaw: str = "") -> None:
        self.status_code = status_code
        self.headers = headers
        self.content = content
        self.flaw = flaw
        """Why the body is not whole, where it is not; ends the sentence that begins with the answer."""

    @property
    def request_id(self) -> str | None:
        return next((self.headers[name][:_ID_LENGTH] for name in _REQUEST_IDS if name in self.headers), None)

    @property
    def text(self) -> str:
        """The body as text: in the charset that its Content-Type names, if Python knows that, or else in UTF-8."""
        return self.content.decode(self._charset(), errors="replace")

    def _charset(self) -> str:
        import httpx

        headers = [one for one in self.headers.raw if one[0].lower() == b"content-type"]
        try:
            name = lookup(httpx.Response(200, headers=headers).charset_encoding or "utf-8").name
            b"-".decode(name, errors="replace")  # which only a codec of text does
        except (LookupError, ValueError):
            return "utf-8"
        return "utf-8" if name in _OF_PYTHON else name

    def without(self, secrets: Sequence[str]) -> Answer:
        """Returns the answer as it may be shown: without the secrets that the server repeats in it."""
        import httpx

        cut = bool(self.flaw) or len(self.content) > ERROR_BYTES
        content = masked(self.content[:ERROR_BYTES], secrets, cut=cut)
        plain = _ESCAPED.sub(lambda found: bytes.fromhex(found[1].decode()), content)
        clean = masked(plain, secrets)
        if clean != plain:  # somebody went to some length
            content = clean
        headers = [(name, masked(value, secrets)) for name, value in self.headers.raw]
        return Answer(self.status_code, httpx.Headers(headers), content, self.flaw)

    def failure(self, parsed: Any = None) -> StatusError:
        """Returns the error that an answer is which is no documented success, with what was read of its body."""
        from .retry_after import seconds  # of which no success needs anything

        return status_class(self.status_code)(
            self.status_code, self.content, parsed, self.headers, self.request_id, seconds(self.headers)
        )
