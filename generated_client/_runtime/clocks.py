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

_LEAST: Final = 0.001
_CONNECTED: Final = ("connect_tcp.complete", "connect_unix_socket.complete", "start_tls.complete")
_SENT: Final = "receive_response_headers.started"


class Clock:
    """Is told by httpx, by its documented `trace`, of each step of a request, and starts when all of it is sent."""

    __slots__ = ("_seconds",)

    def __init__(self, request: httpx.Request) -> None:
        self._seconds: float | None = request.extensions.get("timeout", {}).get("read")

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        if event.endswith(_CONNECTED):
            stream = info["return_value"]
            stream.read = partial(_read, stream.read)
        elif event.endswith(_SENT) and self._seconds is not None:
            _END.set(monotonic() + self._seconds)

    async def trace_async(self, event: str, info: Mapping[str, Any]) -> None:
        self.trace(event, info)


def stop() -> None:
    """Ends the time of an answer: whatever is read now has its own."""
    _END.set(None)


def _read(read: Callable[..., Any], max_bytes: int, timeout: float | None = None) -> Any:
    """Reads from a connection, for no longer than the answer has time left."""
    end = _END.get()
    if end is None:
        return read(max_bytes, timeout)
    left = max(end - monotonic(), _LEAST)
    return read(max_bytes, left if timeout is None else min(timeout, left))
