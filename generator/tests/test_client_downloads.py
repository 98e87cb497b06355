"""A client downloads a file with its own credentials and settings, and raises nothing but errors of its own."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from .calls import Server

Importer = Callable[[str], Any]
URL = "https://pets.example/rex.png"


def picture() -> httpx.Response:
    return httpx.Response(200, content=b"\x89PNG", headers={"Content-Type": "image/webp"})


@pytest.fixture
def package(client: Importer, monkeypatch: pytest.MonkeyPatch) -> Any:
    package = client("calls")
    monkeypatch.setattr(f"{package.__name__}._runtime.downloads.rules.resolved", lambda _: ["93.184.215.14"])
    return package


def test_a_file_is_there_when_it_is_whole(package: Any, tmp_path: Path) -> None:
    server, steps = Server(picture()), []
    saved = server.client(package, token="t").download(URL, tmp_path / "rex.png", lambda *step: steps.append(step))
    assert (saved.read_bytes(), steps[-1]) == (b"\x89PNG", (4, 4))
    assert server.last.headers["authorization"] == "Bearer t"


def test_an_asynchronous_client_downloads_too(package: Any, tmp_path: Path) -> None:
    http = httpx.AsyncClient(transport=httpx.MockTransport(Server(picture()).asynchronously))
    saving = package.AsyncClient(token="t", async_http_client=http).download(URL, tmp_path / "rex.png")
    assert asyncio.run(saving).read_bytes() == b"\x89PNG"


def test_the_token_goes_to_no_other_host(package: Any, tmp_path: Path) -> None:
    server = Server(picture())
    server.client(package, token="t", headers={"x": "y"}).download("https://cdn.example/a", tmp_path / "a.png")
    assert not {"authorization", "x"} & set(server.last.headers)


@pytest.mark.parametrize(("name", "media_type"), [("a.png", "text/html"), ("a", "text/html"), ("a.png", "video/mp4")])
def test_a_file_of_another_kind_than_its_name_is_refused(
    package: Any, tmp_path: Path, name: str, media_type: str
) -> None:
    page = httpx.Response(200, content=b"<html>", headers={"Content-Type": media_type})
    with pytest.raises(package.errors.DownloadError, match=f"content type '{media_type}'"):
        Server(page).client(package, token="t").download(URL, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_an_error_has_no_exception_of_httpx_attached(package: Any, tmp_path: Path) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("gone", request=request)

    caller = package.Client(token="t", http_client=httpx.Client(transport=httpx.MockTransport(fail)))
    with pytest.raises(
        package.errors.ConnectionError, match=r"pets.example/rex.png: the connection broke \(ReadError: gone"
    ) as failure:
        caller.download(URL, tmp_path / "rex.png")
    assert (failure.value.__cause__, failure.value.__context__) == (None, None)


def test_a_download_that_is_refused_says_why_and_shows_no_token(package: Any, tmp_path: Path) -> None:
    refused = httpx.Response(429, text="s3cret-t0ken: slower", headers={"X-Request-Id": "r7", "Retry-After": "9"})
    with pytest.raises(package.errors.RateLimitError) as failure:
        Server(refused).client(package, token="s3cret-t0ken").download(URL, tmp_path / "rex.png")
    error = failure.value
    assert (error.content, error.request_id, error.retry_after) == (b"***: slower", "r7", 9)


@pytest.mark.parametrize("name", ["a\0b.png", "\ud800.png", "pipe"])
def test_what_can_be_no_file_is_not_written(package: Any, tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(package.errors.DownloadError, match="can't be written"):
        Server(picture()).client(package, token="t").download(URL, tmp_path / name)
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("name", ["", "/"])
def test_a_name_that_is_no_name_is_refused(package: Any, name: str) -> None:
    with pytest.raises(package.errors.DownloadError, match=r"can't be written: .*empty name"):
        Server(picture()).client(package, token="t").download(URL, name)


def test_an_error_of_the_callers_own_stays_what_it_is(package: Any, tmp_path: Path) -> None:
    def told(*_: object) -> None:
        raise UnicodeError("mine")

    with pytest.raises(UnicodeError, match="mine"):
        Server(picture()).client(package, token="t").download(URL, tmp_path / "rex.png", told)
