"""A download ends with the whole file under its name, or with an error and the folder as it was before."""

from __future__ import annotations

import asyncio
import gzip
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from generator.runtime._runtime.downloads.rules import Download
from generator.runtime._runtime.downloads.transfer import download_async
from generator.runtime.errors import (
    ConnectionError,
    DownloadError,
    Error,
    NotFoundError,
    ServerError,
    StatusError,
    Timeout,
)

from .downloading import PICTURE, Fetch, asynchronous, blocking, names
from .raw_server import Answer, RawServer, Send, answer

BOMB = gzip.compress(bytes(20_000_000))


@pytest.fixture(params=[blocking, asynchronous])
def fetch(request: pytest.FixtureRequest, server: RawServer, tmp_path: Path) -> Fetch:
    """Downloads /picture to picture.png, if it isn't told otherwise."""
    options = {"url": "/picture", "to": tmp_path / "picture.png", "base_url": server.url, "deadline": 5.0}
    return partial(request.param, **options)


def endlessly(server: RawServer, head: bytes, piece: bytes, pause: float = 0) -> Answer:
    """An answer that goes on for as long as somebody listens, or for so long that he should have stopped to."""

    def answering(send: Send) -> None:
        end = time.monotonic() + 5
        send(head)
        while not server.stopped.wait(pause) and time.monotonic() < end:
            send(piece)

    return answering


def test_a_file_is_downloaded_whole_and_its_progress_told(server: RawServer, fetch: Fetch, tmp_path: Path) -> None:
    server.answers["/picture"] = answer(PICTURE)
    told: list[tuple[int, int | None]] = []
    path = fetch(progress=lambda *seen: told.append(seen))
    assert (path, path.read_bytes(), names(tmp_path)) == (tmp_path / "picture.png", PICTURE, ["picture.png"])
    assert told[-1] == (len(PICTURE), len(PICTURE))
    assert told == sorted(told)
    assert len(told) > 1


def test_an_answer_without_a_length_is_taken_to_its_end(server: RawServer, fetch: Fetch) -> None:
    server.answers["/picture"] = answer(PICTURE, content_length=None)
    told: list[tuple[int, int | None]] = []
    assert fetch(progress=lambda *seen: told.append(seen)).read_bytes() == PICTURE
    assert told[-1] == (len(PICTURE), None)


def test_a_file_gets_the_permissions_of_any_other_new_file(server: RawServer, fetch: Fetch, tmp_path: Path) -> None:
    server.answers["/picture"] = answer(PICTURE)
    (tmp_path / "other").touch()
    assert fetch().stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.parametrize("content_type", ["text/html", ["image/", "text/html"], None, "TEXT/"])
def test_other_content_types_are_taken_where_they_are_asked_for(
    server: RawServer, fetch: Fetch, content_type: str | list[str] | None
) -> None:
    server.answers["/picture"] = answer(b"<p>", content_type="text/html; charset=utf-8")
    assert fetch(content_type=content_type).read_bytes() == b"<p>"


@pytest.mark.parametrize(
    ("sent", "error", "message"),
    [
        (answer(b"<p>", content_type="text/html; charset=utf-8"), DownloadError, "is of content type 'text/html', not"),
        (answer(PICTURE, content_type=None), DownloadError, "is of content type 'none', not image/"),
        (answer(PICTURE, content_type="imagery/png"), DownloadError, "is of content type 'imagery/png'"),
        (answer(PICTURE, content_length=10**9), DownloadError, "is larger than max_bytes=300000"),
        (answer(bytes(300_001), content_length=None), DownloadError, "is larger than max_bytes=300000"),
        (answer(PICTURE, content_length=len(PICTURE) + 1), ConnectionError, "without sending complete message body"),
        (answer(BOMB, content_encoding="gzip"), DownloadError, "is encoded as 'gzip', which was not asked for"),
        (answer(b"gone", "404 Not Found"), NotFoundError, "gone"),
        (answer(BOMB, "500 Oh", content_encoding="gzip"), ServerError, "500"),
        (answer(PICTURE[:99], "206 Partial Content"), StatusError, "206"),
        (answer(status="304 Not Modified"), StatusError, "304"),
        (answer(status="302 Found", location="http://[::z]/"), Error, "Invalid URL|302"),
        (answer(status="302 Found", location="/picture"), DownloadError, "more than 5 redirects"),
        (answer(PICTURE, content_length="lots"), ConnectionError, "bad Content-Length"),
        (answer(PICTURE, "99999 Much"), ConnectionError, "illegal"),
        (b"no HTTP at all\r\n\r\n", ConnectionError, "illegal"),
        (b"", ConnectionError, "disconnected"),
    ],
)
def test_what_may_not_be_kept_is_an_error_and_leaves_the_file_as_it_was(
    server: RawServer, fetch: Fetch, tmp_path: Path, sent: bytes, error: type[Error], message: str
) -> None:
    server.answers["/picture"] = sent
    (tmp_path / "picture.png").write_bytes(b"before")
    with pytest.raises(error, match=message):
        fetch(max_bytes=300_000)
    assert (names(tmp_path), (tmp_path / "picture.png").read_bytes()) == (["picture.png"], b"before")


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (answer(content_length=None), bytes(1_000_000)),
        (answer(content_length=None, status="400 Bad"), bytes(1_000_000)),
        (answer(content_length=None, status="400 Bad", content_encoding="gzip"), BOMB),
    ],
)
def test_an_endless_answer_ends_early_and_takes_little_memory(
    server: RawServer, fetch: Fetch, tmp_path: Path, head: bytes, piece: bytes
) -> None:
    server.answers["/picture"] = endlessly(server, head, piece)
    tracemalloc.start()
    with pytest.raises((DownloadError, StatusError)):
        fetch(max_bytes=30_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4_000_000
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (answer(content_length=1000), b"x"),
        (answer(content_length=None), b"x"),
        (b"HTTP/1.1 200 OK\r\n", b"x: y\r\n"),
        (answer(b"", "500 Oh", content_length=1000), b"x"),
        (b"", b""),
    ],
)
def test_a_server_that_takes_its_time_is_not_waited_for(
    server: RawServer, fetch: Fetch, tmp_path: Path, head: bytes, piece: bytes
) -> None:
    server.answers["/picture"] = endlessly(server, head, piece, pause=0.02)
    started = time.monotonic()
    with pytest.raises(Timeout, match=r"not done within 0\.2 s"):
        fetch(deadline=0.2, timeout=5)
    assert time.monotonic() - started < 1
    assert names(tmp_path) == []


def test_a_server_that_is_silent_is_waited_for_as_long_as_it_is_told(server: RawServer, fetch: Fetch) -> None:
    server.answers["/picture"] = endlessly(server, answer(content_length=9), b"", pause=0.02)
    with pytest.raises(Timeout, match=r"GET http://127\.0\.0\.1:[0-9]+/picture: "):
        fetch(timeout=0.1)


def test_tls_that_never_begins_is_not_waited_for(server: RawServer, fetch: Fetch) -> None:
    with pytest.raises(Timeout):
        fetch(base_url=server.url.replace("http:", "https:"), deadline=0.2)


def test_no_connection_is_an_error_of_its_own(fetch: Fetch) -> None:
    with pytest.raises(ConnectionError, match=r"GET http://127\.0\.0\.1:1/picture: "):
        fetch(base_url="http://127.0.0.1:1")


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing/x.png", "No such file"), ("file/x.png", "Not a directory"), ("folder", "it is a folder")],
)
def test_a_file_that_cannot_be_written_is_an_error(
    server: RawServer, fetch: Fetch, tmp_path: Path, name: str, reason: str
) -> None:
    server.answers["/picture"] = answer(PICTURE)
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(DownloadError, match=f"{name} can't be written: {reason}"):
        fetch(to=tmp_path / name)
    assert names(tmp_path) == ["file", "folder"]


def test_an_error_of_the_caller_passes_and_leaves_nothing(server: RawServer, fetch: Fetch, tmp_path: Path) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    server.answers["/picture"] = answer(PICTURE)
    with pytest.raises(KeyboardInterrupt):
        fetch(progress=interrupt)
    assert names(tmp_path) == []


def mocked(content: bytes | Iterator[bytes], **headers: str) -> dict[str, Any]:
    response = httpx.Response(200, content=content, headers={"Content-Type": "image/png", **headers})
    return {"transport": httpx.MockTransport(lambda _: response)}


@pytest.mark.parametrize("headers", [{}, {"Content-Length": "7", "Transfer-Encoding": "chunked"}])
def test_a_transport_of_the_callers_own_will_do(fetch: Fetch, headers: dict[str, str]) -> None:
    assert fetch(mocked(PICTURE, **headers)).read_bytes() == PICTURE


@pytest.mark.parametrize("length", [3, 5])
def test_the_bytes_are_counted_whoever_transports_them(fetch: Fetch, tmp_path: Path, length: int) -> None:
    with pytest.raises(DownloadError, match=f"ends after 4 of {length} bytes"):
        fetch(mocked(b"four", **{"Content-Length": str(length)}))
    assert names(tmp_path) == []


def test_a_transport_of_the_callers_own_is_not_waited_for_either(tmp_path: Path) -> None:
    def drops() -> Iterator[bytes]:
        for _ in range(100):
            time.sleep(0.02)
            yield b"x"

    started = time.monotonic()
    with pytest.raises(Timeout, match=r"not done within 0\.2 s"):
        blocking(mocked(drops()), url="/x", to=tmp_path / "x", base_url="http://127.0.0.1", deadline=0.2)
    assert time.monotonic() - started < 1


def test_a_cancelled_download_leaves_nothing(server: RawServer, tmp_path: Path) -> None:
    async def cancelled() -> None:
        arrived = asyncio.Event()
        what = Download(url="/x", to=tmp_path / "x", base_url=server.url, progress=lambda *_: arrived.set())
        async with httpx.AsyncClient() as http:
            task = asyncio.create_task(download_async(http, what))
            await arrived.wait()
            assert len(names(tmp_path)) == 1
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    server.answers["/x"] = endlessly(server, answer(content_length=None), b"x", pause=0.01)
    asyncio.run(cancelled())
    assert names(tmp_path) == []


KILLED = """
import sys
from generator.tests.downloading import {way}
{way}(url="/picture", to=sys.argv[2], base_url=sys.argv[1])
"""


@pytest.mark.parametrize("way", ["blocking", "asynchronous"])
def test_a_killed_download_leaves_no_half_file_under_the_name(server: RawServer, tmp_path: Path, way: str) -> None:
    target = tmp_path / "picture.png"
    target.write_bytes(b"before")
    server.answers["/picture"] = endlessly(server, answer(content_length=10_000_000), PICTURE[:9000], pause=0.01)
    process = subprocess.Popen([sys.executable, "-c", KILLED.format(way=way), server.url, str(target)])
    wait_until(lambda: any(part.stat().st_size for part in tmp_path.glob("*.part")))
    process.kill()
    assert process.wait() == -9
    assert target.read_bytes() == b"before"


def wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not done():
        assert time.monotonic() < end
        time.sleep(0.01)
