"""A client that is made without a token takes it from the environment variable that the document names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.diagnostics import DocumentError
from generator.pipeline import generate

from .calls import Server

Importer = Callable[[str], Any]
DOCUMENT = """
openapi: 3.1.0
info: {title: %s, version: '1'}
paths: {}
components: {securitySchemes: {%s}}
"""


def client_of(title: str, schemes: str) -> str:
    return generate(DOCUMENT % (title, schemes))["client.py"]


def test_the_token_is_read_when_the_client_is_made(client: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    package, server = client("calls"), Server()
    monkeypatch.setenv("CALLS_TOKEN", "of the environment")
    caller, given = server.client(package), server.client(package, token="given")
    monkeypatch.delenv("CALLS_TOKEN")
    for one in (caller, given):
        one.headers_.with_raw_response_("Rex")
    assert [one.headers["authorization"] for one in server.requests] == ["Bearer of the environment", "Bearer given"]
    with pytest.raises(package.errors.MissingTokenError, match=r"token=\.\.\., or set the .*variable CALLS_TOKEN"):
        server.client(package).headers_.with_raw_response_("Rex")


def test_each_of_several_schemes_has_a_variable(client: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    package, server = client("credentials"), Server()
    monkeypatch.setenv("CREDENTIALS_LOGIN", "user:pass:word")
    monkeypatch.setenv("CREDENTIALS_SECOND", "2")
    server.client(package).default.either()
    assert server.last.headers["authorization"] == "Basic dXNlcjpwYXNzOndvcmQ="
    assert server.last.url.query == b"second%20key=2"


@pytest.mark.parametrize(
    ("title", "schemes", "variable"),
    [
        ("Pet Store", "key: {type: http, scheme: bearer}", "PET_STORE_TOKEN"),
        ("Pet Store", "key: {type: http, scheme: bearer, x-token-env: MY_KEY}", "MY_KEY"),
        ("Pet Store", "appKey: {type: apiKey, in: header, name: k}", "PET_STORE_APP_KEY"),
        ("犬", "key: {type: oauth2, flows: {}}", "API_TOKEN"),
        ("3D", "key: {type: http, scheme: bearer}", "_3D_TOKEN"),
    ],
)
def test_the_variable_is_named_by_the_document_or_after_its_title(title: str, schemes: str, variable: str) -> None:
    assert f'"{variable}"' in client_of(title, schemes)


@pytest.mark.parametrize("name", ["A-B", "''", "A=B", "ß", "1A"])
def test_what_can_name_no_variable_is_refused(name: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        client_of("A", f"key: {{type: http, scheme: bearer, x-token-env: {name}}}")
    assert [one.pointer for one in refusal.value.diagnostics] == ["#/components/securitySchemes/key/x-token-env"]
