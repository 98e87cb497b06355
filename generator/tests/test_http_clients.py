"""A client sends through the httpx client that it is given, or through its own until it is closed."""

from __future__ import annotations

import asyncio
import copy
import math
import pickle
import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

THING: dict[str, Any] = {"transport": httpx.MockTransport(lambda _: httpx.Response(200, json=[{"name": "a"}]))}


@pytest.fixture
def package(client: Callable[[str], Any]) -> Any:
    return client("operations")


@pytest.mark.parametrize("argument", ["http_client", "async_http_client"])
def test_an_async_client_takes_an_async_http_client_by_either_name(package: Any, argument: str) -> None:
    caller = package.AsyncClient(**{argument: httpx.AsyncClient(**THING)})
    assert asyncio.run(caller.with_options(retries=0).things.list_()) == [package.models.Thing(name="a")]


@pytest.mark.parametrize(
    ("kind", "argument", "given", "message"),
    [
        ("Client", "http_client", httpx.AsyncClient, "http_client has to be a httpx.Client, not AsyncClient"),
        ("Client", "async_http_client", httpx.Client, "async_http_client has to be a httpx.AsyncClient, not Client"),
        ("AsyncClient", "http_client", httpx.Client, "http_client has to be a httpx.AsyncClient, not Client"),
        ("Client", "http_client", object, "http_client has to be a httpx.Client, not object"),
    ],
)
def test_an_http_client_that_no_request_could_go_through_is_refused(
    package: Any, kind: str, argument: str, given: type[object], message: str
) -> None:
    with pytest.raises(TypeError, match=message):
        getattr(package, kind)(**{argument: given()})


@pytest.mark.parametrize("calls", [0, 1])
def test_a_closed_client_sends_nothing(package: Any, calls: int) -> None:
    with package.Client(httpx_args=THING) as caller:
        for _ in range(calls):
            caller.things.list_()
    with pytest.raises(package.errors.RequestError, match="the client is closed"):
        caller.things.list_()


def test_a_closed_async_client_sends_nothing(package: Any) -> None:
    async def closed() -> None:
        async with package.AsyncClient(httpx_args=THING) as caller:
            await caller.things.list_()
        await caller.things.list_()

    with pytest.raises(package.errors.RequestError, match="the client is closed"):
        asyncio.run(closed())


def test_an_http_client_that_its_owner_closed_is_told_of(package: Any) -> None:
    with httpx.Client(**THING) as http:
        caller = package.Client(http_client=http)
        caller.things.list_()
    with pytest.raises(package.errors.RequestError, match="the httpx client is closed"):
        caller.things.list_()


def test_a_client_that_was_used_can_be_copied_and_pickled_without_its_connections(package: Any) -> None:
    with package.Client(token="t") as caller:
        caller.get_httpx_client()
        copies = [copy.deepcopy(caller), pickle.loads(pickle.dumps(caller))]  # noqa: S301 - our own pickle
    assert [one.get_httpx_client().is_closed for one in copies] == [False, False]


@pytest.mark.parametrize("arguments", [{"retries": -1}, {"retries": None}, {"max_response_bytes": "9"}])
def test_an_argument_that_is_no_number_is_named(package: Any, arguments: dict[str, Any]) -> None:
    [name] = arguments
    with pytest.raises(ValueError, match=f"{name} can't be .*; it is a number of at least 0"):
        package.Client(**arguments)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"headers": "x"}, "headers can't be of type str; it is a mapping of names to texts"),
        ({"headers": {"a": 1}}, "headers can't hold one of type int at 'a'; it is a mapping of names to texts"),
        ({"cookies": {1: "a"}}, "cookies can't hold one of type int at 1; it is a mapping of names to texts"),
        ({"server_variables": None}, "server_variables can't be of type NoneType; it is a mapping of names to texts"),
        (
            {"httpx_args": []},
            "httpx_args can't be of type list; it is a mapping of arguments of httpx.Client to values",
        ),
        ({"base_url": b"https://a.example"}, "base_url can't be of type bytes; it is a text"),
        ({"prefix": 1}, "prefix can't be of type int; it is a text"),
        ({"auth_header_name": 1}, "auth_header_name can't be of type int; it is a text"),
        ({"validate": "lax"}, "validate can't be 'lax'; it is one of 'strict', 'warn', 'off'"),
        ({"follow_redirects": "no"}, "follow_redirects can't be 'no'; it is True or False"),
        ({"raise_on_unexpected_status": 0}, "raise_on_unexpected_status can't be 0; it is True or False"),
        ({"verify_ssl": "no/such.pem"}, "verify_ssl can't be 'no/such.pem': there is no such file or folder"),
        ({"verify_ssl": 1}, "verify_ssl can't be 1; it is True, False, an ssl.SSLContext, or the path of certificates"),
    ],
    ids=str,
)
def test_an_argument_that_is_something_else_is_named_when_a_client_is_made(
    package: Any, arguments: dict[str, Any], told: str
) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(told)}$"):
        package.Client(**arguments)


def test_options_that_are_something_else_are_named(package: Any) -> None:
    caller = package.Client()
    with pytest.raises(ValueError, match="headers can't be of type list"):
        caller.with_options(headers=[("a", "b")])
    with pytest.raises(ValueError, match="cookies can't be of type str"):
        caller.with_cookies("a=b")
    with pytest.raises(ValueError, match="retries can't be True"):
        caller.with_options(retries=True)


@pytest.mark.parametrize("timeout", ["5", -1, math.nan, math.inf, (1, 2)])
def test_a_timeout_that_is_none_is_named(package: Any, timeout: object) -> None:
    with pytest.raises(ValueError, match=f"timeout can't be {re.escape(repr(timeout))}; it is seconds"):
        package.Client(timeout=timeout)
