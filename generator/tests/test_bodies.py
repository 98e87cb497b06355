"""A body goes out in the media type that the caller chooses, checked by the rules of that one."""

from __future__ import annotations

import asyncio
import contextlib
import io
from collections.abc import Callable
from email import message_from_bytes
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx
import pytest

from .calls import Server, broken

Importer = Callable[[str], Any]
FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data"


@pytest.fixture
def package(client: Importer) -> Any:
    return client("bodies")


def upload(package: Any, body: Any, content_type: str = "application/json") -> httpx.Request:
    """The request that a call of the operation sends."""
    server = Server(httpx.Response(200, content=b"x"))
    package.api.default.upload.sync(client=server.client(package), body=body, content_type=content_type)
    return server.last


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


def test_a_form_with_files_goes_out_part_by_part(package: Any, tmp_path: Path) -> None:
    path = tmp_path / "on disk.png"
    path.write_bytes(b"disk")
    with path.open("rb") as opened:
        more = [package.types.File(payload=b"raw", file_name='a".bin', mime_type="a/b"), opened]
        request = upload(package, {"photo": b"\x89PNG", "more": more, "note": {"text": "hi"}}, "multipart/form-data")
    assert parts(request) == [
        ("photo", "photo", "image/png", b"\x89PNG"),
        ("more", "a%22.bin", "a/b", b"raw"),
        ("more", "on disk.png", "image/png", b"disk"),
        ("note", None, "application/json", b'{"text":"hi"}'),
        ("count", None, None, b"1"),
    ]


def test_the_parts_of_a_form_may_be_given_by_their_names(client: Importer) -> None:
    package, server = client("examples_of_bodies"), Server()
    caller = server.client(package)
    caller.default.upload(note="a", file=b"b", more=package.types.UNSET)
    assert parts(server.last) == [("note", None, None, b"a"), ("file", "file", "application/octet-stream", b"b")]
    with pytest.raises(package.errors.ConstraintError, match=r"body\.fil: the body has no such part") as refusal:
        caller.default.upload(note="a", fil=b"b")
    assert broken(refusal) == [("body", "/fil", "additionalProperties")]


def test_the_fields_of_a_form_may_be_given_too(client: Importer) -> None:
    package, server = client("forms"), Server()
    server.client(package).default.log_in(user="ann", pass_="a&b")
    assert server.last.content == b"user=ann&pass=a%26b&remember=false"


def test_a_form_of_objects_in_arrays_goes_out_in_brackets(client: Importer) -> None:
    package, server = client("deep_forms"), Server()
    order = server.client(package).default.order
    items = [{"price": {"unit": 1}, "tags": ["x"]}, package.models.Item(price={"unit": 2}, tags=[])]
    order(items=items, address="", expand=["a", "b"], where=[{"field": "f", "values": [1]}])
    assert unquote(server.last.url.query.decode()) == "where[0][field]=f&where[0][values][]=1"
    assert unquote(server.last.content.decode()) == (
        "items[0][price][unit]=1&items[0][tags][]=x&items[1][price][unit]=2&address=&expand[]=a&expand[]=b"
    )
    assert server.last.content.startswith(b"items%5B0%5D%5Bprice%5D%5Bunit%5D=1&")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"address": {"lines": [], "name": "x"}}, [("body", "/address", "anyOf")]),
        ({"items": [{"price": {}, "tags": ["x"]}]}, [("body", "/items/0/price", "required")]),
        ({"items": [{"price": {}}]}, [("body", "/items/0/price", "required"), ("body", "/items", "style")]),
        ({"items": [{"price": {"a[b]": 1}}]}, [("body", "/items", "style")]),
        ({"address": {"lines": ["x"], "a": None}}, [("body", "/address", "anyOf")]),
    ],
    ids=str,
)
def test_what_brackets_cannot_say_is_refused(client: Importer, body: Any, expected: Any) -> None:
    package, server = client("deep_forms"), Server()
    with pytest.raises(package.errors.ConstraintError) as refusal:
        server.client(package).default.order(body)
    assert (broken(refusal), server.requests) == (expected, [])


def test_the_parts_of_a_form_are_checked_all_at_once(package: Any) -> None:
    gif = package.types.File(payload=b"", mime_type="image/gif")
    with pytest.raises(package.errors.ConstraintError) as refusal:
        upload(
            package,
            {"photo": gif, "more": [b"", b"", "text"], "note": {"text": ""}, "count": 4, "other": 1},
            "multipart/form-data",
        )
    assert broken(refusal) == [
        ("body", "/photo", "contentType"),
        ("body", "/more", "maxItems"),
        ("body", "/more/2", "format"),
        ("body", "/note/text", "minLength"),
        ("body", "/count", "maximum"),
        ("body", "/other", "additionalProperties"),
    ]
    with pytest.raises(package.errors.ConstraintError) as refusal:
        upload(package, {}, "multipart/form-data")
    assert broken(refusal) == [("body", "/photo", "required")]


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


def edited(package: Any, body: Any) -> Server:
    server = Server()
    package.api.default.edit.sync(client=server.client(package), body=body)
    return server


def test_nothing_stands_in_a_form_for_what_is_null(client: Importer) -> None:
    package = client("optional_files")
    server = edited(package, {"image": b"1", "mask": b"2", "more": None, "strength": None})
    assert [(name, content) for name, *_, content in parts(server.last)] == [("image", b"1"), ("mask", b"2")]
    package.api.default.note.sync(client=server.client(package), body={"text": "a", "tag": None})
    assert server.last.content == b"text=a"


@pytest.mark.parametrize("nothing", [None, []])
def test_nothing_is_refused_in_a_form_for_what_must_be_there(client: Importer, nothing: Any) -> None:
    package = client("optional_files")
    with pytest.raises(package.errors.ConstraintError) as refusal:
        package.api.default.note.sync(client=Server().client(package), body={"text": nothing})
    assert broken(refusal) == [("body", "/text", "required")]


@pytest.mark.parametrize("validate", ["strict", "off"])
@pytest.mark.parametrize(
    ("content_type", "given", "taken"),
    [
        (FORM, {"tags": []}, ["x"]),
        (FORM, {"text": None}, "none"),
        (FORM, {"places": {}}, {"a": 1}),
        (PARTS, {"tags": []}, ["x"]),
        (PARTS, {"text": None}, "none"),
    ],
)
def test_nothing_is_not_sent_in_a_form_where_it_stands_for_a_default(
    client: Importer, validate: str, content_type: str, given: Any, taken: Any
) -> None:
    package, server = client("emptied_forms"), Server()
    with pytest.raises(package.errors.ConstraintError) as refusal:
        server.client(package, validate=validate).default.note(given, content_type=content_type)
    assert broken(refusal) == [("body", f"/{next(iter(given))}", "default")]
    assert (refusal.value.violations[0].limit, server.requests) == (taken, [])


def test_nothing_is_not_sent_in_brackets_where_it_stands_for_a_default(client: Importer) -> None:
    package, server = client("emptied_forms"), Server()
    caller = server.client(package).default
    for call, at in ((caller.note, "/filter"), (caller.find, "/query/filter")):
        with pytest.raises(package.errors.ConstraintError, match="would be read as") as refusal:
            call(filter_={"names": [], "size": 1})
        assert [(one.pointer, one.limit) for one in refusal.value.violations] == [(at, {"names": ["a"], "size": 1})]
    caller.find(filter_={"names": []})
    assert server.last.url.query == b""


@pytest.mark.parametrize("content_type", [FORM, PARTS])
def test_nothing_is_sent_in_a_form_where_it_is_the_default(client: Importer, content_type: str) -> None:
    package, server = client("emptied_forms"), Server()
    server.client(package).default.note({"plain": []}, content_type=content_type)
    assert b"plain" not in server.last.content


def test_a_part_that_is_not_listed_keeps_the_rules_of_such_parts(client: Importer) -> None:
    package = client("optional_files")
    server = edited(package, {"image": b"1", "mask": b"2", "seed": "abc"})
    assert ("seed", b"abc") in [(name, content) for name, *_, content in parts(server.last)]
    with pytest.raises(package.errors.ConstraintError) as refusal:
        edited(package, {"image": b"1", "mask": b"2", "seed": "abcd", "file": b"3"})
    assert broken(refusal) == [("body", "/seed", "maxLength"), ("body", "/file", "type")]


def test_null_is_no_file_that_must_be_there(client: Importer) -> None:
    package = client("optional_files")
    with pytest.raises(package.errors.ConstraintError) as refusal:
        edited(package, {"image": b"1", "mask": None})
    assert broken(refusal) == [("body", "/mask", "required")]


@pytest.mark.parametrize(("image", "attempts"), [(b"1", 2), (io.BytesIO(b"1"), 1)])
def test_parts_go_out_again_where_none_is_read_from_a_file(client: Importer, image: Any, attempts: int) -> None:
    package = client("optional_files")
    server = Server(httpx.Response(429, headers={"Retry-After": "0"}), httpx.Response(204))
    with contextlib.suppress(package.errors.RateLimitError):
        package.api.default.edit.sync(client=server.client(package), body={"image": image, "mask": b"2"})
    assert len(server.requests) == attempts


@pytest.mark.parametrize(
    ("parts_given", "refused"),
    [
        ({"title": "a", "picture": b"b"}, []),
        ({"title": "a", "picture": b"b", "more": [b"c", b"d"]}, []),
        ({"title": b"a", "address": "b"}, []),
        ({"picture": b"b"}, [("body", "/title", "required")]),
        ({"title": "a", "picture": b"b", "address": "c"}, [("body", "", "oneOf")]),
        ({"title": "a", "address": "b", "more": [b"c"]}, [("body", "", "dependentRequired")]),
        ({"title": "a", "picture": b"b", "c": 1, "d": None}, [("body", "", "maxProperties")]),
        ({"title": "a", "address": "too long, it is"}, [("body", "/address", "maxLength")]),
    ],
    ids=repr,
)
def test_rules_that_tie_parts_together_hold_for_files_too(client: Importer, parts_given: Any, refused: Any) -> None:
    package, server = client("ruled_files"), Server()
    told: list[Any] = []
    try:
        server.client(package).default.add(parts_given)
    except package.errors.ConstraintError as error:
        told = [(one.place, one.pointer, one.keyword) for one in error.violations]
    assert told == refused
    assert len(server.requests) == (not refused)


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({"masks": b"a"}, [("masks", "masks", b"a")]),
        ({"masks": [b"a", b"b"]}, [("masks", "masks", b"a"), ("masks", "masks", b"b")]),
        ({"source": b"a"}, [("source", "source", b"a")]),
        ({"source": {"id": 1}}, [("source", None, b'{"id":1}')]),
    ],
    ids=str,
)
def test_what_may_be_a_file_is_one_where_bytes_are_given(client: Importer, given: Any, sent: Any) -> None:
    server = edited(client("optional_files"), {"image": b"1", "mask": b"2", **given})
    assert [(name, file, content) for name, file, _, content in parts(server.last)][2:] == sent


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"masks": "a.png"}, ("/masks", "format")),
        ({"masks": [b"a", b"b", b"c"]}, ("/masks", "oneOf")),
        ({"masks": [b"a", 1]}, ("/masks", "oneOf")),
        ({"source": "a.png"}, ("/source", "format")),
        ({"source": {}}, ("/source", "anyOf")),
        ({"source": [b"a"]}, ("/source", "anyOf")),
    ],
    ids=str,
)
def test_what_may_be_a_file_keeps_its_rules(client: Importer, given: Any, expected: Any) -> None:
    package = client("optional_files")
    with pytest.raises(package.errors.ConstraintError) as refusal:
        edited(package, {"image": b"1", "mask": b"2", **given})
    assert broken(refusal) == [("body", *expected)]


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("a.jpeg", "image/jpeg"),
        ("a.png", "image/png"),
        ("a.txt", "image/png"),
        ("a.png.gz", "image/png"),
        ("a", "image/png"),
    ],
)
def test_the_name_of_a_file_tells_its_media_type_of_those_that_go_there(
    package: Any, name: str, content_type: str
) -> None:
    photo = package.types.File(payload=b"x", file_name=name)
    assert parts(upload(package, {"photo": photo}, "multipart/form-data"))[0] == ("photo", name, content_type, b"x")
