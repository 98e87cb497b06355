"""Calls that send files and parts, and what goes out for them."""

from __future__ import annotations

from email import message_from_bytes
from typing import Any

import httpx

from .calls import Server


def upload(package: Any, body: Any, content_type: str = "application/json") -> httpx.Request:
    """The request that a call of the operation sends."""
    server = Server(httpx.Response(200, content=b"x"))
    package.api.default.upload.sync(client=server.client(package), body=body, content_type=content_type)
    return server.last


def edited(package: Any, body: Any) -> Server:
    """The server that a call with a form of optional files was sent to."""
    server = Server()
    package.api.default.edit.sync(client=server.client(package), body=body)
    return server


def parts(request: httpx.Request) -> list[tuple[Any, Any, str | None, bytes]]:
    """The parts of a multipart request: name, file name, media type and content."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    found: list[Any] = message_from_bytes(head + request.content).get_payload()  # type: ignore[assignment]
    return [
        (
            one.get_param("name", header="Content-Disposition"),
            one.get_filename(),
            one.get("Content-Type"),
            one.get_payload(decode=True),
        )
        for one in found
    ]
