"""Whether a request that breaks a rule is refused, sent with a warning or just sent is the caller's choice."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from .calls import Server, broken

Importer = Callable[[str], Any]
BROKEN = {"kind": "cat", "lives": 10, "name": "Tom"}


@pytest.fixture
def package(client: Importer) -> Any:
    return client("calls")


@pytest.fixture
def server() -> Server:
    return Server(httpx.Response(200, json={"kind": "dog", "name": "Rex"}))


def test_a_strict_client_sends_nothing(package: Any, server: Server) -> None:
    with pytest.raises(package.errors.ConstraintError) as refusal:
        server.client(package, token="t").pets.keep(7, BROKEN)
    assert broken(refusal) == [("body", "/name", "additionalProperties"), ("body", "/lives", "maximum")]
    assert server.requests == []


def test_a_warning_client_warns_of_each_violation_where_the_call_was_made(package: Any, server: Server) -> None:
    with pytest.warns(package.errors.ConstraintWarning) as told:
        server.client(package, token="t", validate="warn").pets.keep(7, BROKEN)
    assert [str(one.message) for one in told] == [
        "Cat.name: Cat has no such field; Dog has it",
        "Cat.lives: 10 is greater than the maximum of 9",
    ]
    assert {one.filename for one in told} == {__file__}
    assert json.loads(server.last.content) == BROKEN


@pytest.mark.parametrize("how", ["of the client", "of the call"])
def test_a_client_that_does_not_validate_sends_what_it_is_given_with_the_defaults(
    package: Any, server: Server, how: str
) -> None:
    caller = server.client(package, token="t", **({"validate": "off"} if how == "of the client" else {}))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        caller.with_options(validate="off").pets.keep("seven", kind="cat", colour="red")
    assert server.last.url.path == "/houses/seven/pets"
    assert json.loads(server.last.content) == {"kind": "cat", "colour": "red", "lives": 9}


@pytest.mark.parametrize("value", [float("nan"), {1, 2}, object(), "\ud800"])
@pytest.mark.parametrize("validate", ["warn", "off"])
def test_what_no_request_can_carry_is_refused_in_any_case(
    package: Any, server: Server, value: object, validate: str
) -> None:
    with pytest.raises(package.errors.ConstraintError):
        server.client(package, token="t", validate=validate).pets.keep(7, {"kind": "cat", "lives": value})
    assert server.requests == []


def test_a_missing_value_in_the_path_is_refused_in_any_case(package: Any, server: Server) -> None:
    with pytest.raises(package.errors.ConstraintError) as refusal:
        server.client(package, token="t", validate="off").pets.keep(package.types.UNSET, {"kind": "cat"})
    assert broken(refusal) == [("path", "/path/house", "required")]


def test_another_word_is_refused_when_the_client_is_made(package: Any) -> None:
    with pytest.raises(ValueError, match="validate can't be 'lax'; it is one of 'strict', 'warn', 'off'"):
        package.Client(validate="lax")
