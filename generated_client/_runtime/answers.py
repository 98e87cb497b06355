"""An answer as it came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import httpx

ERROR_BYTES: Final = 1024 * 1024
"""How much is kept of a body that goes into an error."""

_REQUEST_IDS: Final = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id", "cf-ray")


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
        return next((self.headers[name] for name in _REQUEST_IDS if name in self.headers), None)

    @property
    def text(self) -> str:
        """The body as text: in the charset that its Content-Type names, or else UTF-8."""
        import httpx

        return httpx.Response(
            200, headers=[one for one in self.headers.raw if one[0].lower() == b"content-type"], content=self.content
        ).text

    def without(self, secrets: list[str]) -> Answer:
        """Returns the answer as it may be shown: without the secrets that the server repeats in it."""
        import httpx

        content = self.content[:ERROR_BYTES]
        headers = self.headers.raw
        for secret in filter(None, secrets):
            content = content.replace(secret.encode(), b"***")
            headers = [(name, value.replace(secret.encode(), b"***")) for name, value in headers]
        return Answer(self.status_code, httpx.Headers(headers), content, self.flaw)
