"""A request goes to the server that the document names for it, unless the caller names another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from .calls import Server

Importer = Callable[[str], Any]


@pytest.fixture
def package(client: Importer) -> Any:
    return client("servers")


def called(package: Any, operation: str, **arguments: Any) -> str:
    server = Server()
    getattr(package.api.default, operation).sync(client=server.client(package, **arguments))
    return str(server.last.url)


@pytest.mark.parametrize(
    ("operation", "variables", "url"),
    [
        ("here", {}, "https://eu.example/v1/api/here"),
        ("here", {"region": "us", "port": "8443", "base": "v2/b"}, "https://us.example:8443/v2/b/here"),
        ("again", {}, "https://eu.example/v1/api/here"),
        ("of_path", {"region": "us"}, "https://path.example/path"),
        ("of_operation", {}, "https://main.example/path"),
        ("of_operation", {"bucket": "mine"}, "https://mine.example/path"),
    ],
)
def test_the_nearest_server_is_called(package: Any, operation: str, variables: dict[str, str], url: str) -> None:
    assert called(package, operation, server_variables=variables) == url


@pytest.mark.parametrize("operation", ["here", "of_path", "of_operation", "relative"])
def test_a_base_url_of_the_caller_wins(package: Any, operation: str) -> None:
    assert called(package, operation, base_url="http://localhost:1/x/").startswith("http://localhost:1/x/")


def test_the_servers_of_operations_are_called_through_the_clients_own_httpx_client_too(package: Any) -> None:
    server = Server()
    caller = package.Client(httpx_args={"transport": httpx.MockTransport(server)})
    for operation in ("here", "of_path"):
        getattr(package.api.default, operation).sync(client=caller)
    assert [request.url.host for request in server.requests] == ["eu.example", "path.example"]


def test_a_server_relative_to_the_document_asks_for_a_base_url(package: Any) -> None:
    with pytest.raises(ValueError, match=r"'../v2', relative to where the document is: make the client with base_url"):
        called(package, "relative")


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"regoin": "eu"}, "no server of the document has a variable 'regoin'; there is base, bucket, port, region"),
        ({"region": "mars"}, "region can't be 'mars'; it is one of 'eu', 'us'"),
        ({"bucket": "evil.example/"}, "bucket can't be"),
        ({"bucket": "user@evil"}, "bucket can't be"),
        ({"base": "a?b"}, "base can't be"),
        ({"port": 443}, "port can't be 443"),
    ],
)
def test_a_variable_that_would_lead_elsewhere_is_refused(package: Any, variables: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        package.Client(server_variables=variables)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("api.example", "'api.example': an address begins with http:// or https:// and a host"),
        ("ftp://api.example", "an address begins with http"),
        ("https://", "an address begins with http"),
        ("", "an address begins with http"),
        ("https://me:s3cret@api.example", "'https://api.example': a user or a password in it would get into logs"),
        ("https://api.example/?version=1", "paths are appended to it"),
        ("https://api.example#top", "paths are appended to it"),
        ("https://api.example:port", "'https://api.example:port': Invalid port"),
    ],
)
def test_what_is_no_address_of_a_server_is_refused(package: Any, url: str, message: str) -> None:
    with pytest.raises(package.errors.RequestError, match=f"base_url can't be .*{message}"):
        package.Client(base_url=url)


def test_the_address_of_an_http_client_is_one_of_a_server_too(package: Any) -> None:
    caller = package.Client(http_client=httpx.Client(base_url="https://api.example?version=1"))
    with pytest.raises(package.errors.RequestError, match=r"base_url can't be 'https://api\.example/': paths"):
        package.api.default.here.sync(client=caller)
