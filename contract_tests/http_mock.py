"""Turns the server into one that listens on a port."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from contract_tests.request import Request
from contract_tests.server import Server


def listen(server: Server, port: int) -> ThreadingHTTPServer:
    """A listener on the loopback address, not yet serving. Port 0 takes a free one."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_method(self) -> None:
            content = self.rfile.read(int(self.headers.get("content-length") or 0))
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

        do_GET = do_PUT = do_POST = do_DELETE = do_OPTIONS = do_HEAD = do_PATCH = do_TRACE = handle_one_method  # noqa: N815

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)
