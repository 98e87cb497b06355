"""An answer is read as the document describes it for its status and its media type, an error's too."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from importlib import import_module
from typing import Any

import httpx
import pytest

from .calls import Server

Importer = Callable[[str], Any]
PROBLEM = {"Content-Type": "application/problem+json"}


@pytest.fixture
def package(client: Importer) -> Any:
    return client("answers")


def ask(package: Any, answer: httpx.Response, function: str = "get_ask", **arguments: Any) -> Any:
    module = getattr(package.api.default, function)
    return module.sync_detailed(client=Server(answer).client(package, retries=0, **arguments)).parsed


def answer(status: int, text: str, content_type: str) -> httpx.Response:
    return httpx.Response(status, content=text.encode(), headers={"Content-Type": content_type})


def test_a_success_is_read_by_status_and_media_type(package: Any) -> None:
    assert ask(package, answer(200, '{"text": "a"}', "application/json; charset=utf-8")).text == "a"
    assert ask(package, answer(200, "<p>", "text/html")) == "<p>"
    assert ask(package, answer(200, "%PDF", "Application/PDF")) == b"%PDF"
    assert ask(package, answer(202, "whatever", "text/html")) is None


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("latin-1", "Ã©"),
        ("utf-16-le", "\ua9c3"),
        *((one, "é") for one in ("base64", "zip", "undefined", "idna", "none")),
    ],
)
def test_a_text_is_read_in_its_charset_if_that_is_one(package: Any, charset: str, text: str) -> None:
    assert ask(package, answer(200, "é", f"text/html; charset={charset}")) == text


def test_a_success_of_another_media_type_is_tried_as_the_first(package: Any) -> None:
    assert ask(package, answer(200, '{"text": "a"}', "application/vnd.a+json")).text == "a"
    with pytest.raises(package.errors.ResponseError, match="status 200 is 'image/png', not JSON: Expecting value"):
        ask(package, answer(200, "\x00", "image/png"))


EVENTS = 'data: {"text": "a"}\n\ndata: [DONE]\n\n'


def test_a_stream_beside_json_says_what_it_is_and_comes_whole_with_its_status(package: Any) -> None:
    client = Server(answer(200, EVENTS, "text/event-stream; charset=utf-8")).client(package)
    with pytest.raises(package.errors.ResponseError) as failure:
        client.default.get_ask()
    assert str(failure.value).splitlines()[0] == (
        "the answer with status 200 is 'text/event-stream; charset=utf-8', which is not read: "
        "`with_raw_response` gives its `content`"
    )
    raw = client.default.with_raw_response.get_ask()
    assert (raw.status_code, raw.content.decode(), raw.parsed) == (200, EVENTS, None)


def test_a_stream_alone_is_read_as_one_text(package: Any) -> None:
    assert ask(package, answer(200, '{"text": "a"}\n{}\n', "application/x-ndjson"), "put_ask") == '{"text": "a"}\n{}\n'


def test_what_is_not_read_is_not_asked_for(package: Any) -> None:
    server = Server(answer(200, '{"text": "a"}', "application/json"))
    server.client(package).default.get_ask()
    assert server.requests[0].headers["Accept"] == (
        "application/json, text/*, application/pdf, application/problem+json, text/plain"
    )


@pytest.mark.parametrize(("status", "text", "parsed"), [(404, '{"title": "Gone"}', "Gone"), (503, '{"title": ""}', "")])
def test_a_documented_error_holds_what_its_body_says(package: Any, status: int, text: str, parsed: str) -> None:
    with pytest.raises(package.errors.UnexpectedStatus) as failure:
        ask(package, httpx.Response(status, content=text.encode(), headers=PROBLEM))
    assert failure.value.parsed.title == parsed
    assert pickle.loads(pickle.dumps(failure.value)).content == text.encode()  # noqa: S301


def test_a_family_of_statuses_is_read_where_the_status_itself_is_not_described(package: Any) -> None:
    with pytest.raises(package.errors.ConflictError) as failure:
        ask(package, answer(409, "12", "text/plain"))
    assert failure.value.parsed == 12


@pytest.mark.parametrize("text", ["", "<html>", "{}", '{"title": 1}', "[" * 100_000])
def test_an_error_whose_body_is_not_as_described_is_the_same_error_with_nothing_parsed(package: Any, text: str) -> None:
    with pytest.raises(package.errors.NotFoundError) as failure:
        ask(package, httpx.Response(404, content=text.encode(), headers=PROBLEM))
    assert (failure.value.parsed, failure.value.content) == (None, text.encode())


def test_default_is_a_success_only_where_no_other_is_described_and_the_status_says_so(package: Any) -> None:
    assert ask(package, answer(201, '["a"]', "application/json"), "trace_ask") == ["a"]
    with pytest.raises(package.errors.ServerError) as failure:
        ask(package, answer(500, '["a"]', "application/json"), "trace_ask")
    assert failure.value.parsed == ["a"]


def test_head_has_no_body_whatever_is_described(package: Any) -> None:
    assert ask(package, httpx.Response(200), "head_ask") is None


def test_who_asks_for_no_error_gets_the_answer_with_nothing_parsed(package: Any) -> None:
    not_found = httpx.Response(404, content=json.dumps({"title": "x"}).encode(), headers=PROBLEM)
    assert ask(package, not_found, raise_on_unexpected_status=False) is None


def test_any_success_will_do_where_no_answer_is_described(package: Any) -> None:
    responses = import_module(f"{package.__name__}._runtime.responses")
    assert [responses.Responses({}).succeeds(status) for status in (200, 204, 299, 302, 404)] == [True] * 3 + [
        False
    ] * 2


def test_null_is_read_where_openapi_30_is_nullable_in_vain_and_never_sent(client: Importer) -> None:
    package = client("nullable_in_vain")
    nulls = {"owner": None, "size": None, "pet": None}
    server = Server(httpx.Response(200, json=nulls))
    thing = server.client(package).default.read_thing()
    assert (thing.owner, thing.size, thing.pet) == (None, None, None)
    with pytest.raises(package.errors.ConstraintError) as refusal:
        server.client(package).default.keep_thing(nulls)
    assert {one.pointer for one in refusal.value.violations} == {"/owner", "/size", "/pet"}
