"""A server over real sockets that answers as badly as it is told to, and what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import TypeAlias

Send: TypeAlias = Callable[[bytes], object]
Answer: TypeAlias = bytes | Callable[[Send], object]


def answer(
    body: bytes = b"", status: str = "200 OK", content_type: str | None = "image/png", **headers: object
) -> bytes:
    """An answer in full. `content_length` may lie; None leaves it out."""
    given = {"content_length": len(body), "content_type": content_type, "connection": "close", **headers}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in given.items() if value is not None]
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode() + body


class RawServer(ThreadingTCPServer):
    """Has an answer for each path, and closes the connection after it."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, host: str = "127.0.0.1") -> None:
        super().__init__((host, 0), _Handler)
        self.answers: dict[str, Answer] = {}
        self.requests: list[str] = []
        self.stopped = threading.Event()
        """Set in the end, so that an answer that takes its time knows."""

    @property
    def url(self) -> str:
        return "http://{}:{}".format(*self.server_address[:2])

    @property
    def paths(self) -> list[str]:
        return [request.split(" ")[1] for request in self.requests]


class _Handler(StreamRequestHandler):
    def handle(self) -> None:
        assert isinstance(self.server, RawServer)
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = self.rfile.readline()
            if not line:
                return
            head += line
        self.server.requests.append(head.decode("latin-1"))
        found = self.server.answers[self.server.paths[-1]]
        with suppress(OSError):  # the client may have had enough
            self.request.sendall(found) if isinstance(found, bytes) else found(self.request.sendall)


@contextmanager
def raw_server(host: str = "127.0.0.1") -> Generator[RawServer]:
    with RawServer(host) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.stopped.set()
        server.shutdown()
        thread.join()
