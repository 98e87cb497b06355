"""Turns the server into one that listens on a port."""

from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from contract_tests.serving.server import Server
from contract_tests.wire.request import Request


def listen(server: Server, port: int, pictures: Mapping[str, bytes] | None = None) -> ThreadingHTTPServer:
    """A listener on the loopback address, not yet serving. Port 0 takes a free one; `pictures` are served by path."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_method(self) -> None:
            length = self.headers.get("content-length", "0")
            if "transfer-encoding" in self.headers or not length.isdecimal():
                self.close_connection = True
                self.send_error(411, explain="this server reads no body whose length is not told")
                return
            content = self.rfile.read(int(length))
            headers = {name.lower(): value for name, value in self.headers.items()}
            said = server.answer(Request(self.command, self.path, headers, content))
            payload = said.content
            self.send_response(said.status)
            for name, value in {**said.headers, **({"Content-Type": said.media} if payload else {})}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(payload)

        def do_GET(self) -> None:
            picture = (pictures or {}).get(urlsplit(self.path).path)
            if picture is None:
                self.handle_one_method()
                return
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.send_header("Content-Length", str(len(picture)))
            self.end_headers()
            self.wfile.write(picture)

        do_PUT = do_POST = do_DELETE = do_OPTIONS = do_HEAD = do_PATCH = do_TRACE = handle_one_method  # noqa: N815

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)
