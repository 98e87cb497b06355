"""Looks at each connection before anything is sent over it, by what httpx tells of a request under way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import httpx

from .alarms import Alarm


class Guard:
    """Checks whom a request is connected to: a name may lead elsewhere than it did when it was looked up.

    A connection to another host than the request's is one to the caller's proxy, and not checked.
    """

    def __init__(self, host: str, check: Callable[[str], None], alarm: Alarm | None = None) -> None:
        self._host = host
        self._check = check
        self._alarm = alarm
        self._direct = True
        self._stream: Any = None

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Is told of each step of a request."""
        if event.endswith("connect_tcp.started"):
            self._direct = info["host"] == self._host
        elif event.endswith("connect_tcp.complete"):
            self._stream = info["return_value"]
            self._connected()

    async def trace_async(self, event: str, info: Mapping[str, Any]) -> None:
        """Like `trace`, for asynchronous requests."""
        self.trace(event, info)

    def close(self) -> None:
        """Closes the connection of a request that failed: httpx leaves one open that it was interrupted in making."""
        if self._stream is not None:
            self._stream.close()

    async def close_async(self) -> None:
        """Like `close`, for asynchronous requests."""
        if self._stream is not None:
            await self._stream.aclose()

    def _connected(self) -> None:
        try:
            if self._alarm:
                self._alarm.watch(self._stream.get_extra_info("socket"))
            address = self._stream.get_extra_info("server_addr")[0]
        except OSError as gone:
            raise httpx.ConnectError(str(gone)) from gone
        if self._direct:
            self._check(address)
