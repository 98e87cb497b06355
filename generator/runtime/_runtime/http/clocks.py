"""Holds an answer to its time as a whole: httpx limits each read, and a byte a second trips no such limit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import partial
from time import monotonic
from typing import Any, Final

import httpx

_END: Final[ContextVar[float | None]] = ContextVar("end", default=None)
"""When the answer that is being waited for must be there, on the clock of `monotonic`."""

_CONNECTED: Final = ("connect_tcp.complete", "connect_unix_socket.complete", "start_tls.complete")
_BEGUN: Final = "send_request_headers.started"
_GONE: Final = "send_request_headers.complete"
_SENT: Final = "receive_response_headers.started"


class Clock:
    """Is told by httpx, by its documented `trace`, of each step of a request, and starts when all of it is sent."""

    __slots__ = ("_asks", "_runs", "_seconds", "sent")

    def __init__(self, request: httpx.Request) -> None:
        self.sent = False
        """Whether something of a request went out, be it this one or one that it was redirected to."""

        self._asks = self._runs = False
        self._seconds: float | None = request.extensions.get("timeout", {}).get("read")

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        if event.endswith(_CONNECTED):
            stream = info["return_value"]
            stream.read = partial(_read, stream.read)
        elif event.endswith(_BEGUN):
            self._asks = info["request"].method != b"CONNECT"  # which asks a proxy for no more than a connection
        elif event.endswith(_GONE):
            self.sent |= self._asks
        elif event.endswith(_SENT) and self._seconds is not None and not self._runs:
            start(self._seconds)
            self._runs = self.sent  # for what a proxy says to a connection there is time of its own

    async def trace_async(self, event: str, info: Mapping[str, Any]) -> None:
        self.trace(event, info)


def start(seconds: float) -> None:
    """Gives what is read from now on so many seconds in all, over connections that a call has opened before."""
    _END.set(monotonic() + seconds)


def stop() -> None:
    """Ends the time of an answer: whatever is read now has its own."""
    _END.set(None)


def _read(read: Callable[..., Any], max_bytes: int, timeout: float | None = None) -> Any:
    """Reads from a connection, for no longer than the answer has time left.

    Raises:
        httpx.ReadTimeout: it has none, however quickly there would be more to read.
    """
    end = _END.get()
    if end is None:
        return read(max_bytes, timeout)
    left = end - monotonic()
    if left <= 0:
        raise httpx.ReadTimeout("the answer took too long")
    return read(max_bytes, left if timeout is None else min(timeout, left))
