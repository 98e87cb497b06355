"""A body goes out in the media type that the caller chooses, checked by the rules of that one."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from .calls import Server, broken
from .uploading import upload

Importer = Callable[[str], Any]


@pytest.fixture
def package(client: Importer) -> Any:
    return client("bodies")


@pytest.mark.parametrize(
    ("content_type", "body", "sent"),
    [
        ("application/json", {"text": "é"}, '{"text":"é"}'.encode()),
        ("application/x-www-form-urlencoded", {"text": "a&b=é", "tags": ["x", "y"]}, b"text=a%26b%3D%C3%A9&tags=x,y"),
        ("application/octet-stream", b"\x00\xff", b"\x00\xff"),
        ("application/octet-stream", io.BytesIO(b"\x00\xff"), b"\x00\xff"),
        ("text/plain", "abc", b"abc"),
    ],
)
def test_a_body_is_written_as_its_media_type(package: Any, content_type: str, body: Any, sent: bytes) -> None:
    request = upload(package, body, content_type)
    assert (request.headers["content-type"], request.content) == (content_type, sent)


def test_text_that_is_not_ascii_says_its_charset(package: Any) -> None:
    request = upload(package, "é", "text/plain")
    assert (request.headers["content-type"], request.content) == ("text/plain; charset=utf-8", "é".encode())


@pytest.mark.parametrize(
    ("content_type", "body", "violation"),
    [
        ("application/json", b"bytes", ("", "type")),
        ("application/x-www-form-urlencoded", {"text": ""}, ("/text", "minLength")),
        ("application/x-www-form-urlencoded", [1], ("", "type")),
        ("multipart/form-data", [1], ("", "type")),
        ("multipart/form-data", {"photo": io.StringIO("text")}, ("/photo", "format")),
        ("application/octet-stream", "text", ("", "format")),
        ("text/plain", "abcd", ("", "maxLength")),
        ("text/plain", b"abc", ("", "type")),
    ],
)
def test_a_body_that_is_none_of_its_media_type_is_refused(
    package: Any, content_type: str, body: Any, violation: tuple[str, str]
) -> None:
    with pytest.raises(package.errors.ConstraintError) as refusal:
        upload(package, body, content_type)
    assert broken(refusal) == [("body", *violation)]


def test_a_media_type_that_is_not_offered_is_refused(package: Any) -> None:
    with pytest.raises(ValueError, match="takes no body of 'application/xml'; it takes 'application/json'"):
        upload(package, "<a/>", "application/xml")


@pytest.mark.parametrize("body", [b"0123", io.BytesIO(b"0123")])
def test_bytes_and_files_go_out_without_blocking_too(package: Any, body: Any) -> None:
    server = Server(httpx.Response(200, content=b"x"))
    caller = server.client(package)
    how = {"client": caller, "body": body, "content_type": "application/octet-stream"}
    assert asyncio.run(package.api.default.upload.asyncio(**how)) == b"x"
    assert server.last.content == b"0123"


def test_an_answer_is_read_by_its_content_type(package: Any) -> None:
    for content_type, read in (("application/octet-stream", b"a,b"), ("text/csv; charset=utf-8", "a,b")):
        server = Server(httpx.Response(200, content=b"a,b", headers={"Content-Type": content_type}))
        assert package.api.default.upload.sync(client=server.client(package), body={}) == read
    assert server.last.headers["accept"] == "application/octet-stream, text/csv"


@pytest.mark.parametrize("given", ["a.png", Path("a.png"), io.StringIO("a")], ids=["name", "path", "text file"])
def test_it_is_told_how_a_file_is_given(package: Any, given: Any) -> None:
    with pytest.raises(package.errors.ConstraintError, match=r"as open\(path, 'rb'\) gives one"):
        upload(package, {"photo": given}, "multipart/form-data")
