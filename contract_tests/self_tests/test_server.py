"""Turns requests into answers of the mock server, by its handler and over HTTP."""

import http.client
import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from contract_tests.opening import read
from contract_tests.reading.document import Document
from contract_tests.reading.pointers import Json
from contract_tests.self_tests.documents import ANSWERS, CIRCLE, SQUARE, document_of, shapes
from contract_tests.serving.http_mock import listen
from contract_tests.serving.server import Answer, Server
from contract_tests.support import unsupported
from contract_tests.wire.request import Request

JSON = {"authorization": "Bearer t", "content-type": "application/json"}
ROUND = {"kind": "circle", "radius": 1}


def secured() -> Document:
    """A document whose operations ask for a token."""
    content = shapes().content
    components = {**content["components"], "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}}
    return read({**content, "security": [{"bearer": []}], "components": components})


@pytest.fixture
def server() -> Server:
    return Server(secured(), secrets={"bearer": "Bearer t"})


def ask(server: Server, body: Json = ROUND, method: str = "POST", path: str = "/things", **headers: str) -> Answer:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    said = JSON | {name.replace("_", "-"): value for name, value in headers.items()}
    return server.answer(Request(method, path, said, content))


def test_a_valid_body_is_answered_with_200_and_kept(server: Server) -> None:
    assert ask(server).status == 200
    assert server.requests == 1
    assert [call.body for call in server.calls] == [ROUND]


def test_text_of_a_media_type_that_is_none_comes_as_bytes() -> None:
    art = {"application/octocat-stream": {"schema": {"type": "string"}, "example": "Moo"}}
    answers = {"200": {"description": "Done.", "content": art}}
    document = read({"openapi": "3.1.0", "paths": {"/things": {"get": {"responses": answers}}}})
    assert Server(document).documented(document.operations[0], None) == b"Moo"


def test_json_that_is_said_to_hold_bytes_is_a_text() -> None:
    pictures = {"application/json": {"schema": {"type": "string", "format": "binary"}}}
    answers = {"200": {"description": "Done.", "content": pictures}}
    document = read({"openapi": "3.1.0", "paths": {"/things": {"get": {"responses": answers}}}})
    assert isinstance(Server(document).documented(document.operations[0], None), str)


def test_of_many_calls_the_last_are_kept(server: Server) -> None:
    for size in range(1, 101):
        ask(server, ROUND | {"radius": size})
    kept = [call.body["radius"] for call in server.calls]
    assert kept == list(range(101 - len(kept), 101))
    assert 0 < len(kept) < 20


def test_operations_that_differ_in_the_fragment_of_their_path_are_told_apart() -> None:
    posts = [document_of(body).content["paths"]["/things"] for body in (CIRCLE, SQUARE)]
    document = read({"openapi": "3.1.0", "paths": dict(zip(("/things#circle", "/things#square"), posts, strict=True))})
    server, square = Server(document), {"kind": "square", "side": 1}
    assert [ask(server, body).status for body in (ROUND, square, {"kind": "none"})] == [200, 200, 422]
    assert [call.operation.path for call in server.calls] == ["/things#circle", "/things#square"]
    server.meant = document.operations[0]
    assert ask(server, square).status == 422


def test_the_path_that_names_less_is_the_one_that_is_meant() -> None:
    posts = {path: {"post": {"responses": {"204": {"description": path}}}} for path in ("/{a}/{b}/{c}", "/{a}/b/{c}")}
    server = Server(read({"openapi": "3.1.0", "paths": posts}))
    server.answer(Request("POST", "/1/b/2", {}, b""))
    assert server.calls[-1].operation.path == "/{a}/b/{c}"


@pytest.mark.parametrize("sent", ["/%E5%9B%BE%20a/x", "/图 a/x"])
def test_what_a_url_can_not_hold_of_a_path_is_known_by_what_stands_for_it(sent: str) -> None:
    server = Server(read({"openapi": "3.1.0", "paths": {"/图 a/{b}": {"post": {"responses": ANSWERS}}}}))
    assert server.answer(Request("POST", sent, {}, b"")).status == 200


def test_operations_that_differ_in_the_query_of_their_path_are_told_apart() -> None:
    paths = ("/a", "/a?upload", "/a?upload&kind=b")
    posts = {path: {"post": {"responses": {"204": {"description": path}}}} for path in paths}
    server = Server(read({"openapi": "3.1.0", "paths": posts}))
    for target in ("/a", "/a?kind=b", "/a?upload", "/a?upload=&kind=c", "/a?kind=b&upload"):
        server.answer(Request("POST", target, {}, b""))
    said = [call.operation.path for call in server.calls]
    assert said == ["/a", "/a", "/a?upload", "/a?upload", "/a?upload&kind=b"]


@pytest.mark.parametrize(("example", "answered"), [({"n": 7}, {"n": 7}), ({"n": "seven"}, {"n": 1})])
def test_an_example_is_the_answer_where_it_is_valid(example: Json, answered: Json) -> None:
    schema = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}
    content = {"application/json": {"schema": schema, "example": example}}
    get = {"get": {"responses": {"200": {"description": "", "content": content}}}}
    server = Server(read({"openapi": "3.1.0", "paths": {"/n": get}}))
    assert ask(server, b"", method="GET", path="/n").body == answered


def test_a_body_is_refused_with_all_it_breaks(server: Server) -> None:
    refusal = ask(server, {"kind": "circle", "radius": 0, "side": 1})
    assert refusal.status == 422
    found = refusal.body["violations"]
    assert {(one["pointer"], one["keyword"]) for one in found} == {
        ("/radius", "exclusiveMinimum"),
        ("/side", "additionalProperties"),
    }
    assert all(one["message"] for one in found)
    assert not server.calls


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Bearer another", "Basic t", "bearer t", "t"])
def test_who_has_not_the_token_is_not_let_in(server: Server, header: str) -> None:
    refusal = ask(server, authorization=header)
    assert (refusal.status, refusal.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_any_token_is_let_in_where_none_is_set() -> None:
    server = Server(secured())
    assert ask(server, authorization="Bearer whatever").status == 200
    assert ask(server, authorization="Bearer ").status == 401


@pytest.mark.parametrize(
    ("status", "question"),
    [
        (404, {"path": "/thing"}),
        (405, {"method": "GET"}),
        (415, {"content_type": "text/plain"}),
        (400, {"body": b"{"}),
        (400, {"body": b'{"kind": "circle", "radius": NaN}'}),
        (400, {"body": b'{"kind": "\\ud800"}'}),
        (400, {"body": b"\xff"}),
        (200, {"content_type": "application/json; charset=utf-8"}),
    ],
)
def test_a_request_that_is_amiss_has_its_own_status(server: Server, status: int, question: dict[str, Any]) -> None:
    assert ask(server, **question).status == status


def test_an_operation_without_security_asks_for_no_token() -> None:
    server = Server(document_of(CIRCLE))
    request = Request("POST", "/things", {"content-type": "application/json"}, json.dumps(ROUND).encode())
    assert server.answer(request).status == 200


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    listener = listen(server, 0)
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{listener.server_port}"
    listener.shutdown()
    listener.server_close()
    thread.join()


def test_over_http_it_answers_the_same(address: str) -> None:
    accepted = urllib.request.urlopen(_request(address, ROUND))  # noqa: S310 - its own address
    with pytest.raises(urllib.error.HTTPError) as refusal:
        urllib.request.urlopen(_request(address, {"kind": "circle", "radius": 0}))  # noqa: S310 - its own address
    with accepted, refusal.value as refused:
        assert (accepted.status, accepted.read()) == (200, b"")
        assert (refused.status, json.load(refused)["violations"][0]["pointer"]) == (422, "/radius")


@pytest.mark.parametrize("header", [("Transfer-Encoding", "chunked"), ("Content-Length", "-1")])
def test_over_http_a_body_of_no_told_length_is_refused(address: str, header: tuple[str, str]) -> None:
    with closing(http.client.HTTPConnection(address.removeprefix("http://"), timeout=5)) as connection:
        connection.putrequest("POST", "/things")
        connection.putheader(*header)
        connection.endheaders(b"0\r\n\r\n")
        assert connection.getresponse().status == 411


def _request(address: str, body: Json) -> urllib.request.Request:
    return urllib.request.Request(  # noqa: S310 - its own address
        f"{address}/things",
        json.dumps(body).encode(),
        {"Authorization": "Bearer t", "Content-Type": "application/json"},
    )


def test_of_two_credentials_in_one_place_a_request_has_room_for_one() -> None:
    content = secured().content
    key = {"type": "apiKey", "in": "header", "name": "Authorization"}
    components = {**content["components"], "securitySchemes": {**content["components"]["securitySchemes"], "key": key}}
    document = read({**content, "components": components, "security": [{"bearer": [], "key": []}]})
    server = Server(document, secrets={"bearer": "Bearer t", "key": "k"})
    assert [ask(server, authorization=one).status for one in ("Bearer t", "k", "Bearer u", "")] == [200, 200, 401, 401]
    assert [line.partition(": ")[2] for line in unsupported(document)] == [
        "bearer and key in one place, where a request has room for one"
    ]
