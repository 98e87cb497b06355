"""Turns what a provider may answer into tests of what the caller gets: an error with a type of its own, or pictures."""

from typing import Any

import pytest

from contract_tests.endpoint.conftest import Endpoint, Provider
from contract_tests.reading.pointers import Json

STATUSES = [
    (400, "BadRequestError"),
    (401, "AuthenticationError"),
    (403, "PermissionDeniedError"),
    (404, "NotFoundError"),
    (422, "UnprocessableEntityError"),
    (429, "RateLimitError"),
    (500, "ServerError"),
    (503, "ServerError"),
    (524, "ServerError"),
    (999, "StatusError"),
]
BODIES = [b'{"detail": "no"}', b"<html>no</html>", b"", b"\xff\xfe"]


@pytest.mark.parametrize(("status", "name"), STATUSES)
@pytest.mark.parametrize("content", BODIES)
def test_6_a_status_but_200_is_an_error_of_its_type_with_the_body(
    endpoint: Endpoint, provider: Provider, generate: Any, status: int, name: str, content: bytes
) -> None:
    errors = endpoint.bench.package.errors
    provider.says(status, content)
    with pytest.raises(errors.UnexpectedStatus) as caught:
        generate()
    assert type(caught.value) is getattr(errors, name)
    assert (caught.value.status_code, caught.value.content) == (status, content)
    assert isinstance(caught.value, errors.Error)
    assert provider.requests == 1


def test_6_another_success_is_not_documented_either(endpoint: Endpoint, provider: Provider, generate: Any) -> None:
    provider.says(201, {"data": []})
    with pytest.raises(endpoint.bench.package.errors.UnexpectedStatus):
        generate()


@pytest.mark.parametrize(
    "content",
    [
        b"<html>busy</html>",
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"data": null}',
        b'{"data": {}}',
        b'{"data": [{}]}',
        b'{"data": [{"url": null}]}',
        b'{"data": [{"url": "https://images.example/a"}, {}]}',
        b'{"data": [{"url": 5}]}',
        b'{"data": ["https://images.example/a"]}',
        b'{"error": {"message": "no credit"}}',
    ],
)
def test_7_a_200_that_holds_no_pictures_is_an_error_of_its_own(
    endpoint: Endpoint, provider: Provider, generate: Any, content: bytes
) -> None:
    errors = endpoint.bench.package.errors
    provider.says(200, content)
    with pytest.raises(errors.ResponseError) as caught:
        generate()
    assert caught.value.content == content
    assert isinstance(caught.value, errors.Error)


@pytest.mark.parametrize(
    "answer",
    [
        {"data": []},
        {"data": [{"url": "https://images.example/a"}, {"url": "https://images.example/b"}]},
        {"data": [{"url": "https://images.example/a", "seed": 7}], "took": 1.5, "usage": {"credits": 2}},
    ],
    ids=["no picture", "a picture more than asked for", "fields that the page does not name"],
)
def test_7_an_answer_is_read_tolerantly_and_kept_whole(provider: Provider, generate: Any, answer: Json) -> None:
    provider.says(200, answer)
    assert generate().parsed.to_dict() == answer


def test_7_the_pictures_are_at_hand(provider: Provider, generate: Any) -> None:
    provider.says(200, {"data": [{"url": "https://images.example/a"}]})
    assert [picture.url for picture in generate().parsed.data] == ["https://images.example/a"]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_as_many_pictures_come_back_as_were_asked_for(endpoint: Endpoint, count: int) -> None:
    body = {"model": "sdxl", "prompt": "p", "num_outputs": count}
    pictures = endpoint.bench.call(endpoint.operation, body=body).data
    assert len({picture.url for picture in pictures}) == count
