"""A client has the operations as attributes, to be called with a body or with the fields of one."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from generator.naming import OF_CLIENT, OF_RESOURCE

from .calls import Server, broken
from .one_body import package_of

Importer = Callable[[str], Any]
DOG = {"kind": "dog", "name": "Rex"}


@pytest.fixture
def package(client: Importer) -> Any:
    return client("calls")


@pytest.fixture
def server() -> Server:
    return Server(httpx.Response(200, json=DOG))


@pytest.fixture
def caller(package: Any, server: Server) -> Any:
    return server.client(package, token="t", retries=0)


def body(server: Server) -> Any:
    return json.loads(server.last.content)


def test_a_model_a_mapping_and_fields_are_sent_alike(package: Any, caller: Any, server: Server) -> None:
    caller.pets.keep(7, package.models.Dog(name="Rex", birth_day="1.1."), dry_run=True)
    caller.pets.keep(7, {"kind": "dog", "name": "Rex", "birthDay": "1.1."}, dry_run=True)
    caller.pets.keep(7, kind="dog", name="Rex", birth_day="1.1.", dry_run=True)
    sent = [(str(one.url), json.loads(one.content)) for one in server.requests]
    assert sent == [("https://pets.example/houses/7/pets?dryRun=true", {**DOG, "birthDay": "1.1."})] * 3


def test_a_parameter_may_be_called_as_the_fields_together_are(package: Any) -> None:
    server = Server()
    server.client(package, token="t").pets.groom("Rex", coat_colour="red", fields="all")
    assert (server.last.url.query, body(server)["coat-colour"]) == (b"fields=all", "red")


def test_what_is_left_out_takes_the_default_of_the_variant(caller: Any, server: Server) -> None:
    caller.pets.keep(7, kind="cat")
    assert body(server) == {"kind": "cat", "lives": 9}


def test_further_properties_of_an_open_model_go_out_by_their_wire_names(caller: Any, server: Server) -> None:
    caller.pets.keep(7, kind="dog", name="Rex", additional_properties={"eye-colour": "blue"})
    assert body(server) == {**DOG, "eye-colour": "blue"}


@pytest.mark.parametrize(
    ("fields", "violations"),
    [
        ({"kind": "cat", "lives": 10}, [("body", "/lives", "maximum")]),
        ({"kind": "cat", "name": "Tom"}, [("body", "/name", "additionalProperties")]),
        ({"kind": "dog", "name": "Rex", "colour": "red"}, [("body", "/colour", "additionalProperties")]),
        ({"name": "Rex"}, [("body", "/kind", "required")]),
        ({"kind": "fish"}, [("body", "/kind", "discriminator")]),
        ({}, [("body", "/kind", "required")]),
    ],
)
def test_fields_are_held_to_the_rules_of_their_variant(
    package: Any, caller: Any, server: Server, fields: dict[str, Any], violations: list[tuple[str, str, str]]
) -> None:
    with pytest.raises(package.errors.ConstraintError) as refusal:
        caller.pets.keep(7, **fields)
    assert broken(refusal) == violations
    assert server.requests == []


def test_a_field_that_is_given_by_its_wire_name_is_told_by_its_own(package: Any) -> None:
    with pytest.raises(package.errors.ConstraintError, match="Dog has no such field: 'birthDay' is its birth_day"):
        package.models.Dog(name="Rex", birthDay="1.1.")


def test_a_name_that_is_much_like_one_is_told_by_that(client: Importer, package: Any) -> None:
    bodies, form = client("bodies"), {"content_type": "multipart/form-data"}
    upload = Server().client(bodies).default.upload
    calls: dict[str, Callable[[], Any]] = {
        "Dog.birthday: Dog has no such field; is birth_day meant?": lambda: package.models.Dog(name="", birthday=""),
        "Dog.tail: Dog has no such field": lambda: package.models.Dog(name="", tail=""),
        "Cat.lifes: Cat has no such field; is lives meant?": lambda: package.models.Cat.from_dict({"lifes": 3}),
        "body.fhoto: the body has no such part; is photo meant?": lambda: upload({"photo": b"", "fhoto": ""}, **form),
    }
    for told, call in calls.items():
        with pytest.raises((package.errors.ConstraintError, bodies.errors.ConstraintError)) as refusal:
            call()
        assert told in [one.message for one in refusal.value.violations]


def test_a_body_of_another_media_type_is_given_where_fields_of_the_first_may_be(client: Callable[[str], Any]) -> None:
    package, server = client("bodies"), Server(httpx.Response(200, content=b"x"))
    caller = server.client(package)
    form = "application/x-www-form-urlencoded"
    for given in (
        {"body": "abc", "content_type": "text/plain"},
        {"text": "abc"},
        {"text": "abc", "content_type": form},
    ):
        caller.default.upload(**given)
    sent = [(request.headers["content-type"], request.content) for request in server.requests]
    assert sent == [("text/plain", b"abc"), ("application/json", b'{"text":"abc"}'), (form, b"text=abc")]


def test_the_parts_of_a_body_are_given_as_fields_where_its_media_type_is_named(client: Callable[[str], Any]) -> None:
    package, server = client("bodies"), Server(httpx.Response(200, content=b"x"))
    caller = server.client(package)
    caller.default.upload(content_type="multipart/form-data", photo=b"abc", count=2)
    assert server.last.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'filename="photo"' in server.last.content
    with pytest.raises(package.errors.RequestError) as refusal:
        caller.default.upload(photo=b"abc", count=2)
    assert str(refusal.value) == (
        "application/json has no 'photo' and 'count'; to send multipart/form-data: content_type='multipart/form-data'"
    )
    with pytest.raises(package.errors.ConstraintError, match=r"^body\.colour: the body has no such part$"):
        caller.default.upload(content_type="multipart/form-data", photo=b"abc", colour="red")
    with pytest.raises(package.errors.ConstraintError, match=r"^body: is required$"):
        caller.default.upload(content_type="text/plain")
    assert len(server.requests) == 1


def test_a_body_and_fields_of_one_at_once_are_refused(package: Any, caller: Any) -> None:
    with pytest.raises(package.errors.RequestError, match="a body is given, and fields of one too: lives"):
        caller.pets.keep(7, DOG, lives=3)


def test_more_fields_than_anybody_reads_are_given_in_a_body_alone(packages: Path) -> None:
    properties = {f"p{index}": {"type": "integer"} for index in range(301)}
    few, many = (
        package_of(packages, "3.1.0", {"B": {"type": "object", "properties": some}})
        for some in (dict(list(properties.items())[:300]), properties)
    )
    server = Server()
    server.client(few).t.put(p1=1)
    server.client(many).t.put({"p1": 1})
    assert [json.loads(request.content) for request in server.requests] == [{"p1": 1}, {"p1": 1}]
    assert "they are more than 300" in many.api.t.put.PutCall.__call__.__doc__
    with pytest.raises(TypeError, match="p1"):
        server.client(many).t.put(p1=1)


def test_a_raw_response_has_status_and_headers_too(package: Any, caller: Any) -> None:
    answer = caller.pets.with_raw_response.keep(7, DOG)
    assert (answer.status_code, answer.headers["content-type"], answer.parsed) == (
        200,
        "application/json",
        package.models.Dog(name="Rex"),
    )


def test_an_asynchronous_client_has_the_same_operations(package: Any, server: Server) -> None:
    http = httpx.AsyncClient(transport=httpx.MockTransport(server.asynchronously))

    async def kept() -> list[Any]:
        async with package.AsyncClient(token="t", async_http_client=http) as caller:
            return [await caller.pets.keep(7, DOG), (await caller.pets.with_raw_response.keep(7, kind="cat")).parsed]

    assert asyncio.run(kept()) == [package.models.Dog(name="Rex")] * 2


def test_names_that_a_client_has_already_end_with_an_underscore(caller: Any) -> None:
    assert repr(caller.headers_.with_raw_response_) == "<POST /dogs/{name}>"
    assert caller.headers == {}


def test_every_name_of_a_client_and_a_resource_is_known_to_the_generator(client: Importer) -> None:
    package = client("credentials")
    names = {name for cls in (package.Client, package.AsyncClient) for name in dir(cls) if name[0].islower()}
    assert names - {"default"} <= OF_CLIENT
    assert {name for name in dir(package.Client().default) if not name.startswith("_")} >= OF_RESOURCE - {"operation"}


def test_a_client_is_made_with_other_options_for_one_call_over_the_same_connections(package: Any) -> None:
    caller = package.Client(token="t", headers={"a": "1"})
    other = caller.with_options(timeout=3, retries=0, validate="off", headers={"b": "2"})
    assert (other.retries, other.validate, other.headers) == (0, "off", {"a": "1", "b": "2"})
    assert (caller.retries, caller.validate, caller.headers) == (2, "strict", {"a": "1"})
    assert other.get_httpx_client() is caller.get_httpx_client()


def test_the_timeout_of_one_call_goes_to_its_request_alone(package: Any, server: Server) -> None:
    caller = server.client(package, token="t")
    caller.with_options(timeout=3).pets.keep(7, DOG)
    caller.pets.keep(7, DOG)
    assert [one.extensions["timeout"]["read"] for one in server.requests] == [3, 5]
