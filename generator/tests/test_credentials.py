"""Credentials go where their scheme says, to the server that they are for, and are shown to nobody."""

from __future__ import annotations

import copy
import logging
import pickle
from base64 import b64encode
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from .calls import Server

Importer = Callable[[str], Any]
SECRET = "s3cret-v4lue"
LOGIN = b64encode(f"user:{SECRET}".encode()).decode()
EVERYTHING = {"key": SECRET, "login": ("user", SECRET), "second": SECRET, "jar": SECRET, "oauth": SECRET}


@pytest.fixture
def package(client: Importer) -> Any:
    return client("credentials")


def sent(request: httpx.Request) -> dict[str, str]:
    """The credentials on a request, by where they are."""
    headers = {name: request.headers[name] for name in ("authorization", "x-key", "cookie") if name in request.headers}
    query = request.url.query.decode()
    return {**headers, **({"query": query} if query else {})}


@pytest.mark.parametrize(
    ("operation", "credentials", "expected"),
    [
        ("either", {"key": SECRET}, {"x-key": SECRET}),
        (
            "either",
            {"login": ("user", SECRET), "second": "a&b"},
            {"authorization": f"Basic {LOGIN}", "query": "second%20key=a%26b"},
        ),
        ("either", EVERYTHING, {"x-key": SECRET}),
        ("token", {"oauth": SECRET}, {"authorization": f"Bearer {SECRET}"}),
        ("jar", {"jar": SECRET}, {"cookie": f"session={SECRET}"}),
        ("optional", {}, {}),
        ("optional", {"oauth": SECRET}, {"authorization": f"Bearer {SECRET}"}),
        ("open_", EVERYTHING, {}),
    ],
)
def test_an_operation_gets_the_first_alternative_that_there_are_credentials_for(
    package: Any, operation: str, credentials: dict[str, Any], expected: dict[str, str]
) -> None:
    server = Server()
    getattr(package.api.default, operation).sync(client=server.client(package, credentials=credentials))
    assert sent(server.last) == expected


def test_the_token_is_that_of_the_bearer_scheme(package: Any) -> None:
    server = Server()
    package.api.default.token.sync(client=server.client(package, token=SECRET))
    assert sent(server.last) == {"authorization": f"Bearer {SECRET}"}


@pytest.mark.parametrize(
    ("operation", "arguments", "needed"),
    [
        (
            "either",
            {"token": SECRET},
            "credentials={'key': ...} (or the environment variable CREDENTIALS_KEY) or credentials={'login': (user",
        ),
        (
            "either",
            {"credentials": {"second": SECRET}},
            "credentials={'key': ...} (or the environment variable CREDENTIALS_KEY) or credentials={'login'",
        ),
        ("token", {}, "token=..."),
        ("jar", {"token": SECRET}, "credentials={'jar': ...}"),
    ],
)
def test_a_call_without_credentials_is_not_sent_and_told_what_it_needs(
    package: Any, operation: str, arguments: dict[str, Any], needed: str
) -> None:
    server = Server()
    with pytest.raises(package.errors.MissingTokenError) as failure:
        getattr(package.api.default, operation).sync(client=server.client(package, **arguments))
    assert needed in str(failure.value)
    assert server.requests == []


def test_credentials_that_the_callers_httpx_client_brings_will_do(package: Any) -> None:
    server = Server()
    caller = server.client(package, headers={"x-key": "mine"})
    package.api.default.either.sync(client=caller)
    assert sent(server.last) == {"x-key": "mine"}


@pytest.mark.parametrize("operation", ["either", "token", "jar"])
@pytest.mark.parametrize("left_out", ["", "key"])
def test_credentials_never_go_to_another_host(package: Any, operation: str, left_out: str) -> None:
    elsewhere = httpx.Response(307, headers={"Location": "https://elsewhere.example/x"})
    server = Server(elsewhere, httpx.Response(204))
    given = {name: value for name, value in EVERYTHING.items() if name != left_out}
    caller = server.client(package, credentials=given, raise_on_unexpected_status=False)
    getattr(package.api.default, operation).sync_detailed(client=caller)
    others = [request for request in server.requests if request.url.host != "keys.example"]
    shown = [str([request.url.raw_path, request.headers.raw]) for request in others]
    assert [text for text in shown if SECRET in text or LOGIN in text] == []


def test_credentials_are_in_nothing_that_a_person_or_a_file_sees(
    package: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server = Server(httpx.Response(500))
    caller = server.client(package, retries=0, credentials={"login": ("user", SECRET), "second": SECRET})
    with pytest.raises(package.errors.ServerError) as failure:
        package.api.default.either.sync(client=caller)
    assert f"second%20key={SECRET}".encode() in server.last.url.raw_path
    seen = [caplog.text, repr(caller), repr(caller._credentials), str(failure.value), str(server.last.url)]
    seen.append(repr(server.last.url) + repr(server.last))
    assert [text for text in seen if SECRET in text or LOGIN in text] == []
    assert "second%20key=***" in caplog.text
    kept = pickle.dumps(package.Client(token=SECRET, credentials=EVERYTHING))
    assert SECRET.encode() not in kept
    assert LOGIN.encode() not in kept


def test_a_copy_keeps_the_credentials_and_a_pickle_loses_them(package: Any) -> None:
    server = Server()
    caller = server.client(package, credentials={"login": ("user", SECRET), "second": SECRET})
    package.api.default.either.sync(client=copy.copy(caller))
    package.api.default.either.sync(client=caller.with_headers({"x": "y"}))
    assert [sent(request)["authorization"] for request in server.requests] == [f"Basic {LOGIN}"] * 2
    loaded = pickle.loads(pickle.dumps(package.Client(credentials=EVERYTHING)))  # noqa: S301 - our own pickle
    with pytest.raises(package.errors.MissingTokenError):
        package.api.default.either.sync(client=loaded)


@pytest.mark.parametrize(
    ("credentials", "message"),
    [
        (SECRET, "credentials are a mapping of security schemes"),
        ({"login": (SECRET, 1)}, r"'login' is \(user, password\), both texts"),
        ({"login": (SECRET,)}, r"'login' is \(user, password\), both texts"),
        ({"kye": "x"}, "no security scheme 'kye'; it has 'key', 'login'"),
        ({"login": "x"}, r"'login' is \(user, password\)"),
        ({"key": ("a", "b")}, "'key' is one text"),
        ({"login": ("a:b", "c")}, "holds a colon"),
        ({"key": f"{SECRET}\n"}, "visible ASCII"),
        ({"jar": f"{SECRET};x"}, "can't be the value of a cookie"),
    ],
)
def test_credentials_that_could_not_be_sent_are_refused_when_they_are_given(
    package: Any, credentials: Any, message: str
) -> None:
    with pytest.raises(ValueError, match=message) as refusal:
        package.Client(credentials=credentials)
    assert SECRET not in str(refusal.value)


@pytest.mark.parametrize(
    ("operation", "arguments", "expected"),
    [
        ("login", {"token": f"user:{SECRET}"}, {"authorization": f"Basic {LOGIN}"}),
        ("login", {"token": LOGIN, "prefix": "Basic"}, {"authorization": f"Basic {LOGIN}"}),
        ("login", {"token": "u", "credentials": {"login": ("user", SECRET)}}, {"authorization": f"Basic {LOGIN}"}),
        ("keys", {"token": SECRET}, {"x-key": SECRET, "query": f"key={SECRET}"}),
        ("keys", {"token": "t", "credentials": {"one": SECRET}}, {"x-key": SECRET, "query": "key=t"}),
        ("keys", {"token": "t", "credentials": {"jar": SECRET}}, {"cookie": f"session={SECRET}"}),
    ],
)
def test_a_token_stands_for_what_is_not_given_where_no_other_token_could_be_meant(
    client: Importer, operation: str, arguments: dict[str, Any], expected: dict[str, str]
) -> None:
    package = client("no_token")
    server = Server()
    getattr(package.api.default, operation).sync(client=server.client(package, **arguments))
    assert {name: text.replace("***", SECRET) for name, text in sent(server.last).items()} == expected


def test_a_token_that_stands_for_a_password_is_not_shown_either(client: Importer) -> None:
    package = client("no_token")
    server = Server(httpx.Response(500, text=f"{LOGIN} {SECRET}"))
    with pytest.raises(package.errors.ServerError) as failure:
        package.api.default.login.sync(client=server.client(package, retries=0, token=f"user:{SECRET}"))
    assert [text for text in (LOGIN, SECRET) if text in str(failure.value)] == []


def test_a_key_that_is_the_only_one_may_be_given_as_the_token(client: Importer) -> None:
    package = client("one_key")
    server = Server()
    package.api.default.call.sync(client=server.client(package, token=SECRET))
    assert sent(server.last) == {"x-key": SECRET}
