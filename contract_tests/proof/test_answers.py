"""Turns each answer that the document describes into a call that gets it: read as described, or raised as an error."""

from typing import Any

import pytest

from contract_tests.bench import Bench
from contract_tests.ledger import READ
from contract_tests.reading.pointers import Json
from contract_tests.reading.values import exact
from contract_tests.serving.answers import Described
from contract_tests.serving.server import Answer


def asked(bench: Bench, answer: Described, said: Answer, how: str) -> Any:
    """What a call makes of an answer."""
    client = bench.client_that_gets(
        lambda _: bench.http.Response(said.status, content=said.content, headers={"Content-Type": said.media})
    )
    return bench.call(answer.operation, how, client=client, **bench.arguments(answer.operation))


def test_an_answer_is_read_as_the_document_describes_it(bench: Bench, answer: Described, how: str) -> None:
    for value in answer.values(bench.server.bodies):
        said = answer.answer(value)
        status, parsed = outcome(bench, answer, said, how)
        assert status in (answer.status, None)
        assert same(parsed, value), (parsed, value)
        bench.ledger.add(READ, answer.name)


def test_an_answer_that_was_not_asked_for_is_an_error_with_what_came(bench: Bench, other_answer: Described) -> None:
    said = Answer(other_answer.status, b"<a/>", {}, other_answer.media)
    with pytest.raises(bench.package.errors.Error) as caught:
        asked(bench, other_answer, said, "sync")
    assert caught.value.content == said.content
    kind = bench.package.errors.ResponseError if other_answer.is_success else bench.package.errors.StatusError
    assert isinstance(caught.value, kind)
    bench.ledger.add(READ, other_answer.name)


def test_a_success_that_was_not_asked_for_comes_as_it_is(bench: Bench, other_success: Described) -> None:
    said = Answer(other_success.status, b"<a/>", {}, other_success.media)
    for how in ("sync_detailed", "asyncio_detailed"):
        found = asked(bench, other_success, said, how)
        assert (found.status_code, found.content, found.parsed) == (said.status, said.content, None)


def outcome(bench: Bench, answer: Described, said: Answer, how: str) -> tuple[int | None, Any]:
    """Status and body, by a return or by an error. A plain call returns no status."""
    if not answer.is_success:
        with pytest.raises(bench.package.errors.StatusError) as caught:
            asked(bench, answer, said, how)
        assert caught.value.content == said.content
        return caught.value.status_code, caught.value.parsed
    found = asked(bench, answer, said, how)
    return (found.status_code, found.parsed) if how.endswith("_detailed") else (None, found)


def same(parsed: Any, value: Json) -> bool:
    if isinstance(value, bytes) or value is None:
        return bool(parsed == value)
    return exact(plain(parsed)) == exact(value)


def plain(parsed: Any) -> Any:
    """The JSON that was read, where it was read into models."""
    if isinstance(parsed, list):
        return [plain(one) for one in parsed]
    if isinstance(parsed, dict):
        return {name: plain(one) for name, one in parsed.items()}
    return parsed.to_dict() if hasattr(parsed, "to_dict") else parsed
