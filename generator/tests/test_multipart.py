"""A body with files goes out part by part: each has its media type, its rules and those that tie it to others."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from .calls import Server, broken
from .uploading import edited, parts, upload

Importer = Callable[[str], Any]


@pytest.fixture
def package(client: Importer) -> Any:
    return client("bodies")


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
