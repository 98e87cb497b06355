"""Whatever a server answers, a caller gets a result or an error of the client, in time and within bounded memory."""

from __future__ import annotations

import asyncio
import gzip
import json
import random
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from typing import Any, Final

import httpx
import pytest

Importer = Callable[[str], Any]
DOG = {"kind": "dog", "name": "Rex"}
COUNT: Final = 12_000

VALUES: Final[list[Any]] = [None, True, 0, -1, 1e308, 10**400, "", "\ud800", "Rex", [], {}, [[]], {"kind": "cat"}, DOG]
STATUSES: Final = [200, 200, 200, 200, 201, 204, 206, 299, 302, 400, 401, 404, 429, 500, 503, 524, 599, 600, 999]
TYPES: Final = [
    "application/json",
    "application/json; charset=utf-16",
    "text/html",
    "",
    "a/b; charset=none",
    "\xff/\x80",
]
CODINGS: Final = ["", "", "", "gzip", "deflate", "br", "zstd", "gzip, gzip", "x"]


def fuzzed(chance: random.Random) -> httpx.Response:
    """An answer that has something wrong with it, most often."""
    content = _content(chance)
    headers = {"Content-Type": chance.choice(TYPES), "Retry-After": chance.choice(["", "-1", "9" * 99, "soon", "0"])}
    coding = chance.choice(CODINGS)
    if coding:
        headers["Content-Encoding"] = coding
        content = gzip.compress(content, 1) if chance.random() < 0.7 else content
    return httpx.Response(chance.choice(STATUSES), headers=_latin(headers), stream=httpx.ByteStream(content))


def _latin(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]


def _content(chance: random.Random) -> bytes:
    kind = chance.randrange(9)
    if kind == 0:
        return chance.randbytes(chance.randrange(60))
    if kind == 1:
        return b"[" * chance.choice([1, 900, 2000, 100_000]) + b'{"a":' * chance.choice([0, 5000])
    if kind > 5:
        return json.dumps({**DOG, "x": chance.choice(VALUES)}).encode()
    value: Any = {**DOG, chance.choice(["kind", "name", "birthDay", "x"]): chance.choice(VALUES)}
    whole = json.dumps(chance.choice([value, [value], chance.choice(VALUES)])).encode()
    if kind == 2:
        return whole[: chance.randrange(len(whole) + 1)]
    if kind == 3:
        place = chance.randrange(len(whole))
        return whole[:place] + chance.randbytes(1) + whole[place + 1 :]
    return whole + chance.choice([b"", b"", b" ", b"x", b"\x00", whole])


@pytest.mark.once
def test_of_twelve_thousand_fuzzed_answers_none_raises_anything_else(client: Importer) -> None:
    package, chance = client("calls"), random.Random(7)  # noqa: S311 - the same answers each time
    http = httpx.Client(transport=httpx.MockTransport(lambda _: fuzzed(chance)))
    caller = package.Client(token="t", http_client=http, retries=0)
    told = list(filter(None, (_told(package, caller) for _ in range(COUNT))))
    assert max(map(len, told)) < 5000
    assert COUNT / 20 < len(told) < COUNT - COUNT / 50


def _told(package: Any, caller: Any) -> str:
    """What the error of a call says; nothing where there is none."""
    try:
        caller.pets.keep(7, DOG)
    except package.errors.Error as error:
        return str(error)
    return ""


@contextmanager
def serving(answer: Callable[[socket.socket], None]) -> Generator[str]:
    """The address of a server that answers the first request in this way, byte for byte."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        thread = threading.Thread(target=_serve, args=(listening, answer), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


def _serve(listening: socket.socket, answer: Callable[[socket.socket], None]) -> None:
    with suppress(OSError):  # the client goes when it has had enough
        connection, _ = listening.accept()
        with connection:
            _read(connection)
            answer(connection)


def _read(connection: socket.socket) -> None:
    """Reads a request to its end: what comes after it never does."""
    connection.settimeout(0.05)
    with suppress(TimeoutError):
        while connection.recv(65_536):
            pass
    connection.settimeout(3)


HEAD: Final = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


HURRIED: Final[dict[str, Any]] = {"token": "t", "timeout": 0.5, "retries": 0, "max_response_bytes": 1_000_000}


def dripping(connection: socket.socket) -> None:
    connection.sendall(HEAD + b"Content-Length: 1000\r\n\r\n")
    while True:
        connection.sendall(b" ")
        time.sleep(0.05)


def dripping_from_the_start(connection: socket.socket) -> None:
    for byte in HEAD * 100:
        connection.sendall(bytes([byte]))
        time.sleep(0.05)


def endless(connection: socket.socket) -> None:
    connection.sendall(HEAD + b"\r\n[")
    while True:
        connection.sendall(b"1," * 30_000)


def truncated(connection: socket.socket) -> None:
    connection.sendall(HEAD + b"Content-Length: 1000000000\r\n\r\n[1")


BOMB: Final = gzip.compress(bytes(100_000_000), 1)


def bombing(connection: socket.socket) -> None:
    connection.sendall(HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(BOMB) + BOMB)


def flooding(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000)


def empty(connection: socket.socket) -> None:
    connection.sendall(HEAD + b"Content-Encoding: deflate\r\n\r\n\x78\x9c")
    while True:
        connection.sendall(b"\0\0\0\xff\xff" * 10_000)  # blocks without content


def silent(connection: socket.socket) -> None:
    connection.recv(1)


def no_http(connection: socket.socket) -> None:
    connection.sendall(b"220 smtp.example ready\r\n")


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (dripping, "Timeout"),
        (dripping_from_the_start, "Timeout"),
        (endless, "ResponseError"),
        (truncated, "ConnectionError"),
        (bombing, "ResponseError"),
        (flooding, "Timeout"),
        (empty, "Timeout"),
        (silent, "Timeout"),
        (no_http, "ConnectionError"),
    ],
)
def test_a_server_that_does_not_play_by_the_rules_is_an_error_in_time_and_memory(
    client: Importer, answer: Callable[[socket.socket], None], name: str
) -> None:
    package = client("calls")
    with serving(answer) as url, package.Client(base_url=url, **HURRIED) as caller:
        tracemalloc.start()
        started = time.monotonic()
        with pytest.raises(package.errors.Error) as failure:
            caller.pets.keep(7, DOG)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert type(failure.value).__name__ == name
    assert time.monotonic() - started < 5
    assert most < 300_000_000


@pytest.mark.parametrize("answer", [dripping, dripping_from_the_start, flooding, silent])
def test_an_asynchronous_call_ends_in_time_too(client: Importer, answer: Callable[[socket.socket], None]) -> None:
    package = client("calls")

    async def kept(url: str) -> None:
        async with package.AsyncClient(base_url=url, **HURRIED) as caller:
            await caller.pets.keep(7, DOG)

    started = time.monotonic()
    with serving(answer) as url, pytest.raises(package.errors.Timeout):
        asyncio.run(kept(url))
    assert time.monotonic() - started < 5


def test_a_redirect_is_not_followed_unless_that_is_wanted(client: Importer) -> None:
    package = client("calls")
    elsewhere = httpx.Response(307, headers={"Location": "https://elsewhere.example/"})
    http = httpx.Client(transport=httpx.MockTransport(lambda _: elsewhere))
    with pytest.raises(package.errors.StatusError) as failure:
        package.Client(token="t", http_client=http).pets.keep(7, DOG)
    assert failure.value.status_code == 307
