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

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Is told of each step of a request."""
        stream = self._opened(event, info)
        if stream is not None:
            try:
                self._connected(stream)
            except BaseException:
                stream.close()
                raise

    async def trace_async(self, event: str, info: Mapping[str, Any]) -> None:
        """Like `trace`, for asynchronous requests."""
        stream = self._opened(event, info)
        if stream is not None:
            try:
                self._connected(stream)
            except BaseException:
                await stream.aclose()
                raise

    def _opened(self, event: str, info: Mapping[str, Any]) -> Any:
        if event.endswith("connect_tcp.started"):
            self._direct = info["host"] == self._host
        return info["return_value"] if event.endswith("connect_tcp.complete") else None

    def _connected(self, stream: Any) -> None:
        try:
            if self._alarm:
                self._alarm.watch(stream.get_extra_info("socket"))
            address = stream.get_extra_info("server_addr")[0]
        except OSError as gone:
            raise httpx.ConnectError(str(gone)) from gone
        if self._direct:
            self._check(address)
