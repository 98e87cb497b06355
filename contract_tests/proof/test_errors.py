"""Turns what a server may answer into tests of the error that the caller gets, and of what errors have in common."""

import json
from typing import Any

import pytest

from contract_tests.bench import Bench
from contract_tests.proof.unheard import Unheard
from contract_tests.reading.media import is_json
from contract_tests.reading.operation import Operation
from contract_tests.serving.server import WITHOUT_BODY

OF_THE_PACKAGE = ("ConstraintError", "MissingTokenError", "ResponseError", "StatusError")


def answered(
    bench: Bench, operation: Operation, status: int, content: bytes, media: str | None = None, **arguments: Any
) -> Any:
    """What a detailed call makes of an answer, of a media type if one is named."""
    headers = {"Content-Type": media} if media else {}
    client = bench.client_that_gets(
        lambda _: bench.http.Response(status, headers=headers, content=content), **arguments
    )
    return bench.call(operation, "sync_detailed", client=client, **bench.arguments(operation))


@pytest.mark.parametrize("name", OF_THE_PACKAGE)
def test_every_error_is_one_of_the_package(bench: Bench, name: str) -> None:
    assert issubclass(getattr(bench.package.errors, name), bench.package.errors.Error)


def test_a_refusal_is_a_value_error(bench: Bench) -> None:
    assert issubclass(bench.package.errors.ConstraintError, ValueError)


def test_a_status_that_is_not_documented_is_an_error_of_its_type(bench: Bench, unheard: Unheard) -> None:
    with pytest.raises(bench.package.errors.UnexpectedStatus) as caught:
        answered(bench, unheard.operation, unheard.status, b"no")
    assert type(caught.value) is getattr(bench.package.errors, unheard.error)
    assert (caught.value.status_code, caught.value.content) == (unheard.status, b"no")


def test_a_status_that_is_not_documented_can_be_asked_for(bench: Bench, unheard: Unheard) -> None:
    response = answered(bench, unheard.operation, unheard.status, b"no", raise_on_unexpected_status=False)
    assert (response.status_code, response.content, response.parsed) == (unheard.status, b"no", None)


def test_an_answer_with_nan_is_not_json(bench: Bench, operation: Operation) -> None:
    documented = bench.server.documented(operation, bench.arguments(operation).get("body"))
    if operation.answer is not None and operation.method != "HEAD" and operation.status not in WITHOUT_BODY:
        said = {**documented, "no such field": float("nan")} if isinstance(documented, dict) else [float("nan")]
        media = next(media for media in operation.answers if is_json(media))
        with pytest.raises(bench.package.errors.ResponseError):
            answered(bench, operation, operation.status, json.dumps(said).encode(), media)
