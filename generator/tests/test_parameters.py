"""A parameter is checked like a body, and written where it belongs without changing anything else there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from generator.translation.arguments import argument_names

from .calls import Server, broken

Importer = Callable[[str], Any]


@pytest.fixture
def package(client: Importer) -> Any:
    return client("parameters")


def find(package: Any, *path: Any, **arguments: Any) -> httpx.Request:
    """The request that a call of the operation sends."""
    server = Server()
    find_pets = package.api.default.find_pets
    find_pets.sync(*(path or (7,)), client=server.client(package), **{"tags": ["a"], **arguments})
    return server.last


def test_each_parameter_goes_where_the_document_says(package: Any) -> None:
    request = find(
        package,
        7,
        "a b",
        tags=["x", "y z"],
        id_query="a/b&c",
        id_header=True,
        filter_={"age": 3, "name": "é"},
        where={"age": 1},
        client_cookie="c",
        created="1",
        created_greater_than_sign="2",
    )
    assert str(request.url) == (
        "https://pets.example/pets/7/a%20b?limit=20&tags=x%7Cy%20z&id=a/b%26c"
        "&filter%5Bage%5D=3&filter%5Bname%5D=%C3%A9&where=%7B%22age%22%3A1%7D&created%3E=2&created=1"
    )
    assert (request.headers["id"], request.headers["cookie"]) == ("true", "client=c")


def test_what_is_left_out_goes_out_with_its_default_or_not_at_all(package: Any) -> None:
    request = find(package)
    assert str(request.url) == "https://pets.example/pets/7/all?limit=20&tags=a"
    assert "id" not in request.headers
    assert "cookie" not in request.headers


def test_null_is_left_out_where_the_document_allows_it(package: Any) -> None:
    assert "id=" not in str(find(package, id_query=None).url)
    with pytest.raises(package.errors.ConstraintError) as refusal:
        find(package, created=None)
    assert broken(refusal) == [("query", "/query/created", "type")]


@pytest.mark.parametrize("value", ["", ".", "..", "..."])
def test_a_path_value_that_would_change_the_path_is_refused(package: Any, value: str) -> None:
    with pytest.raises(package.errors.ConstraintError) as refusal:
        find(package, 7, value)
    assert broken(refusal) == [("path", "/path/tail", "style")]


@pytest.mark.parametrize("value", ["../x", "a/b", "a?b", "a#b", "%2e%2e", "{petId}", "a\\b", "a;b", "..%2f"])
def test_no_character_of_a_path_value_is_more_than_itself(package: Any, value: str) -> None:
    url = find(package, 7, value).url
    assert url.raw_path.split(b"?")[0].count(b"/") == 3
    assert (url.path, url.fragment) == (f"/pets/7/{value}", "")
    assert dict(url.params) == {"limit": "20", "tags": "a"}


def test_no_character_of_a_query_value_starts_another_parameter(package: Any) -> None:
    request = find(package, id_query="1&limit=99#x+y=z", created="&limit=98")
    assert request.url.params.get_list("limit") == ["20"]
    assert (request.url.params["id"], request.url.params["created"]) == ("1&limit=99#x+y=z", "&limit=98")


@pytest.mark.parametrize("value", ["a;b", "a\r\nb", "a b", "é", 'a"', "a,b"])
def test_a_cookie_that_would_be_another_is_refused(package: Any, value: str) -> None:
    with pytest.raises(package.errors.ConstraintError) as refusal:
        find(package, client_cookie=value)
    assert broken(refusal) == [("cookie", "/cookie/client", "style")]


def test_everything_that_is_wrong_is_told_at_once_and_nothing_is_sent(package: Any) -> None:
    server = Server()
    with pytest.raises(package.errors.ConstraintError) as refusal:
        package.api.default.find_pets.sync(
            0, client=server.client(package), limit=51, tags=["a", ""], filter_={"age": "x", "size": 1}, id_header="yes"
        )
    assert broken(refusal) == [
        ("path", "/path/petId", "minimum"),
        ("query", "/query/limit", "maximum"),
        ("query", "/query/tags/1", "minLength"),
        ("header", "/header/id", "type"),
        ("query", "/query/filter/size", "additionalProperties"),
        ("query", "/query/filter/age", "type"),
    ]
    assert "query parameter limit: 51 is greater than the maximum of 50" in str(refusal.value)
    assert server.requests == []


def test_a_required_parameter_that_leaves_nothing_to_send_is_refused(package: Any) -> None:
    nothing: tuple[Any, ...] = (package.types.UNSET, [])
    for tags in nothing:
        with pytest.raises(package.errors.ConstraintError) as refusal:
            find(package, tags=tags)
        assert broken(refusal) == [("query", "/query/tags", "required")]


def test_a_query_of_the_callers_httpx_client_stays(package: Any) -> None:
    server = Server()
    caller = server.client(package)
    caller.get_httpx_client().params = {"key": "1"}
    package.api.default.find_pets.sync(7, client=caller, tags=["a"])
    assert dict(server.last.url.params) == {"key": "1", "limit": "20", "tags": "a"}


def test_a_parameter_wins_over_the_clients_cookie(package: Any) -> None:
    server = Server()
    caller = server.client(package, cookies={"client": "old", "other": "kept"})
    package.api.default.find_pets.sync(7, client=caller, tags=["a"], client_cookie="new")
    assert server.last.headers["cookie"] == "other=kept; client=new"


def test_names_that_would_be_the_same_are_told_apart_in_the_same_way_in_any_order() -> None:
    keys = [("query", "id"), ("header", "id"), ("query", "client"), ("query", "at>"), ("query", "at"), ("query", "at<")]
    names = argument_names(keys)
    assert names == argument_names(reversed(keys))
    assert list(names.values()) == [
        "id_query",
        "id_header",
        "client_query",
        "at_greater_than_sign",
        "at",
        "at_less_than_sign",
    ]


def test_names_that_cannot_be_told_apart_are_numbered() -> None:
    assert list(argument_names([("query", "fooBar"), ("query", "foo_bar")]).values()) == ["foo_bar", "foo_bar_2"]


def test_a_name_in_the_query_of_a_path_is_a_parameter_of_the_query_once(client: Importer) -> None:
    package, server = client("queries_of_paths"), Server()
    caller = server.client(package).default
    caller.show_app(app_id="a&b")
    caller.drop_app(app_id="a")
    caller.list_users("7", user="u", limit=2)
    assert [str(request.url.raw_path, "ascii") for request in server.requests] == [
        "/apps?app_id=a%26b",
        "/apps?app_id=a",
        "/apps/7?kind=a&limit=2&from=1&user=u",
    ]
    with pytest.raises(package.errors.ConstraintError) as refusal:
        caller.show_app(app_id="a")
    assert broken(refusal) == [("query", "/query/app_id", "minLength")]
