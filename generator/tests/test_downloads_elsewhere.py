"""A download goes nowhere that it should not, and takes no secret to a foreign host."""

from __future__ import annotations

import socket
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from generator.runtime._runtime.downloads import addresses
from generator.runtime._runtime.downloads import rules as download_rules
from generator.runtime._runtime.http.token_auth import TokenAuth
from generator.runtime._runtime.http.tokens import Secret
from generator.runtime.errors import DownloadError

from .downloading import PICTURE, Fetch, asynchronous, blocking, names
from .raw_server import RawServer, answer, raw_server

PUBLIC = "https://93.184.216.34"


@pytest.fixture(params=[blocking, asynchronous])
def fetch(request: pytest.FixtureRequest, tmp_path: Path) -> Fetch:
    return partial(request.param, to=tmp_path / "picture.png", deadline=5.0)


def refusing(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"{request.url} was asked")


NOWHERE: dict[str, Any] = {"transport": httpx.MockTransport(refusing)}


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://93.184.216.34/x", "is not https; if that is meant, say allow_http=True"),
        ("ftp://93.184.216.34/x", "is no address of the web"),
        ("file:///etc/passwd", "is no address of the web"),
        ("data:image/png;base64,AAAA", "is no address of the web"),
        ("https://user:secret@93.184.216.34/x", "holds a user or a password"),
        ("https://secret@93.184.216.34/x", "holds a user or a password"),
        ("https://93.184.216.34:99999999/secret?key=secret", "has a port that can be none"),
        (f"https://{'a' * 64}.com/x", "has a host that can be none"),
        ("https://127.0.0.1/x", "leads to 127.0.0.1, a loopback address"),
        ("https://127.1/x", "leads to 127.0.0.1, a loopback address"),
        ("https://2130706433/x", "leads to 127.0.0.1, a loopback address"),
        ("https://0x7f000001/x", "leads to 127.0.0.1, a loopback address"),
        ("https://0177.0.0.1/x", "is no address: Invalid IPv4"),
        ("https://localhost/x", "a loopback address"),
        ("https://[::1]/x", "leads to ::1, a loopback address"),
        ("https://[::ffff:127.0.0.1]/x", "a loopback address"),
        ("https://[::ffff:a9fe:a9fe]/x", "a link-local address"),
        ("https://169.254.169.254/latest/meta-data", "a link-local address"),
        ("https://0.0.0.0/x", "an? unspecified address"),
        ("https://10.0.0.1/x", "a private address"),
        ("https://192.168.1.1/x", "a private address"),
        ("https://224.0.0.1/x", "a multicast address"),
    ],
)
def test_what_is_no_public_https_address_is_not_asked(fetch: Fetch, tmp_path: Path, url: str, reason: str) -> None:
    with pytest.raises(DownloadError, match=reason) as refused:
        fetch(NOWHERE, url=url, base_url=PUBLIC)
    assert "secret" not in refused.value.url.replace("/secret", "") + refused.value.reason
    assert names(tmp_path) == []


def test_a_relative_address_needs_a_base_url(fetch: Fetch) -> None:
    with pytest.raises(DownloadError, match=r"^/x: is no address of the web"):
        fetch(NOWHERE, url="/x", base_url="")


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("93.184.216.34", "public"),
        ("2606:2800:220:1::1", "public"),
        ("::ffff:93.184.216.34", "public"),
        ("64:ff9b::5db8:d822", "public"),
        ("64:ff9b::a00:1", "private"),
        ("2002:7f00:1::", "loopback"),
        ("::7f00:1", "loopback"),
        ("fe80::1%lo", "link-local"),
        ("fd00::1", "private"),
        ("fec0::1", "site-local"),
        ("ff02::1", "multicast"),
        ("::", "unspecified"),
        ("240.0.0.1", "reserved"),
        ("255.255.255.255", "reserved"),
        ("100.64.0.1", "shared"),
        ("172.31.0.1", "private"),
    ],
)
def test_an_address_is_of_one_kind(address: str, kind: str) -> None:
    assert addresses.kind(address) == kind


@pytest.mark.parametrize("url", ["http://169.254.169.254/x", "http://10.0.0.1/x"])
def test_a_base_url_that_is_loopback_opens_no_other_network(fetch: Fetch, url: str) -> None:
    with pytest.raises(DownloadError, match="where the base URL does not"):
        fetch(NOWHERE, url=url, base_url="http://127.0.0.1:8000", allow_http=True)


def test_http_is_allowed_to_the_host_of_a_base_url_without_tls_alone(fetch: Fetch, server: RawServer) -> None:
    server.answers["/x"] = answer(PICTURE)
    assert fetch(url=f"{server.url}/x", base_url="http://127.0.0.1:1/v1").read_bytes() == PICTURE
    with pytest.raises(DownloadError, match="is not https"):
        fetch(url=f"{server.url}/x", base_url="https://127.0.0.1:1/v1")
    with pytest.raises(DownloadError, match="is not https"):
        fetch(url=f"{server.url}/x", base_url="http://localhost:1/v1")
    assert server.paths == ["/x"]


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://localhost/x", "is not https"),
        ("https://169.254.169.254/x", "link-local"),
        ("https://u:p@127.0.0.1/x", "holds a user"),
        ("ftp://127.0.0.1/x", "no address of the web"),
        ("http://127.0.0.1:99999/x", "has a port that can be none"),
    ],
)
def test_each_redirect_is_checked_like_the_first_address(
    fetch: Fetch, server: RawServer, location: str, reason: str
) -> None:
    server.answers["/x"] = answer(status="302 Found", location=location)
    with pytest.raises(DownloadError, match=reason):
        fetch(url="/x", base_url=server.url)
    assert server.paths == ["/x"]


def test_nothing_of_the_callers_own_goes_to_a_foreign_host(fetch: Fetch, server: RawServer) -> None:
    mine = {"headers": {"X-Key": "s3cret"}, "cookies": {"c": "s3cret"}, "params": {"k": "s3cret"}}
    with raw_server() as foreign:
        server.answers["/x?k=s3cret"] = answer(status="307 Away", location=f"{foreign.url}/y")
        foreign.answers["/y"] = answer(PICTURE)
        auth = TokenAuth("Authorization", Secret("Bearer s3cret"), server.url)
        fetch(mine | {"auth": ("u", "s3cret")}, url="/x", base_url=server.url, auth=auth, headers={"X-Own": "s3cret"})
        assert server.requests[0].count("s3cret") == 5
        assert "s3cret" not in foreign.requests[0]
        assert "authorization" not in foreign.requests[0].lower()
        assert "accept-encoding: identity" in foreign.requests[0].lower()


def test_the_callers_http_client_authenticates_at_the_base_url_alone(fetch: Fetch, server: RawServer) -> None:
    with raw_server() as foreign:
        server.answers["/x"] = answer(PICTURE)
        foreign.answers["/x"] = answer(PICTURE)
        for one in (server, foreign):
            fetch({"auth": ("u", "p")}, url=f"{one.url}/x", base_url=server.url)
        assert ["authorization" in one.requests[0].lower() for one in (server, foreign)] == [True, False]


def test_a_name_that_leads_elsewhere_than_when_it_was_looked_up_gets_no_request(
    fetch: Fetch, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download_rules, "resolved", lambda _: ("93.184.216.34",))
    server.answers["/x"] = answer(PICTURE)
    with pytest.raises(DownloadError, match=r"leads to 127\.0\.0\.1, a loopback address"):
        fetch(url=f"{server.url.replace('127.0.0.1', 'localhost')}/x", base_url=PUBLIC, allow_http=True)
    assert server.requests == []


def test_a_host_with_one_private_address_among_others_is_not_asked(
    fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 0)) for one in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *_, **__: found if host == "pictures.example" else [])
    with pytest.raises(DownloadError, match=r"leads to 10\.0\.0\.1"):
        fetch(NOWHERE, url="https://pictures.example/x", base_url=PUBLIC)


def test_a_proxy_may_be_private(fetch: Fetch, server: RawServer) -> None:
    server.answers["http://93.184.216.34/x"] = answer(PICTURE)
    fetch({"proxy": server.url}, url="http://93.184.216.34/x", base_url=PUBLIC, allow_http=True)
    assert server.paths == ["http://93.184.216.34/x"]
