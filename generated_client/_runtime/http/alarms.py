"""Cuts connections when time is up: httpx limits each read, and a byte a second trips no such limit."""

from __future__ import annotations

import math
import socket
import threading
from contextlib import ExitStack, suppress
from time import monotonic
from typing import Self

from ...errors import Timeout
from .clocks import start, stop


class Alarm:
    """Ends what is under way on some connections after a number of seconds."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.rung = False
        self._end = math.inf
        self._sockets: list[socket.socket] = []
        self._opened = ExitStack()
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._ring)
        self._timer.daemon = True

    def watch(self, connection: socket.socket) -> None:
        """Includes a connection, from now on to its end; TLS over it is cut with it."""
        with self._lock:
            self._sockets.append(self._opened.enter_context(connection.dup()))
            if self.rung:
                self._cut()

    @property
    def is_over(self) -> bool:
        """Says whether time is up: it may have been seen so before the connections were cut."""
        return self.rung or monotonic() >= self._end

    def check(self) -> None:
        """Raises `Timeout` if time is up: the end of a connection may otherwise look like that of an answer."""
        if self.rung:
            raise late(self.seconds)

    def __enter__(self) -> Self:
        self._timer.start()
        self._end = monotonic() + self.seconds
        start(self.seconds)
        return self

    def __exit__(self, *exception: object) -> None:
        stop()
        self._timer.cancel()
        with self._lock:
            self._sockets.clear()
            self._opened.close()

    def _ring(self) -> None:
        with self._lock:
            self.rung = True
            self._cut()

    def _cut(self) -> None:
        for connection in self._sockets:
            with suppress(OSError):  # the server may have been quicker
                connection.shutdown(socket.SHUT_RDWR)


def late(seconds: float) -> Timeout:
    return Timeout(f"not done within {seconds:g} s")
