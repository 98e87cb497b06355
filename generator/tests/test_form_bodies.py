"""A form says what its style has a way to write; what a server would read as something else is not sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest

from .calls import Server, broken
from .uploading import edited, parts

Importer = Callable[[str], Any]
FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data"


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
    assert str(refusal.value).endswith(f"text: {nothing!r} leaves nothing to send")


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
