"""Every rule of a schema is told in words, and as the document spells it."""

from __future__ import annotations

import pytest

from generator import ir
from generator.reference.errors import error_docs, error_of
from generator.runtime import errors
from generator.schema.vocabulary import VALUE_KEYWORDS
from generator.views.operation_docs import RAISES
from generator.views.rules import described, sentence, spelled_out
from generator.views.types import annotation

LIMITS = {"const": 1.5, "enum": [1.5, 2], "pattern": "^a", "uniqueItems": True, "multipleOf": 0.1, "format": "uuid"}


def value(**limits: object) -> ir.Value:
    return ir.Value(tuple(ir.Constraint(keyword, limit, f"#/{keyword}") for keyword, limit in limits.items()))


@pytest.mark.parametrize("keyword", [*(word for word in VALUE_KEYWORDS if word != "type"), "format"])
def test_each_keyword_has_words(keyword: str) -> None:
    schema = value(**{keyword: LIMITS.get(keyword, 3)})
    words = sentence(schema, None)
    assert words
    assert next(iter(spelled_out(schema))).startswith(f"{keyword}: ")
    assert sentence(ir.Array((), schema), None) == f"Each item {words[0].lower()}{words[1:]}"


def test_more_values_than_a_type_can_list_are_told_in_words() -> None:
    few, many = (value(type="integer", enum=list(range(count))) for count in (1_000, 1_001))
    assert (annotation(few)[:17], sentence(few, None)) == ("Literal[0, 1, 2, ", "")
    assert (annotation(many), sentence(many, None)[:17]) == ("int", "One of [0, 1, 2, ")


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"minimum": 1, "maximum": 50}, "1 to 50."),
        ({"minimum": 0}, "At least 0."),
        ({"minLength": 1, "maxLength": 1}, "Exactly 1 character."),
        ({"maxItems": 3, "uniqueItems": True}, "At most 3 items, without repeats."),
        ({"exclusiveMinimum": 0, "maximum": 1}, "At most 1, more than 0."),
        ({"type": "string", "enum": ["a"]}, ""),
        ({"pattern": "^[a-z]+$"}, "Matching `^[a-z]+$`."),
    ],
)
def test_the_words_of_a_schema(limits: dict[str, object], words: str) -> None:
    assert sentence(value(**limits), None) == words


def test_a_default_stands_last() -> None:
    assert sentence(value(minimum=1), ir.Default("a"), "in answers only") == 'In answers only, at least 1, default "a".'


def test_the_rules_of_alternatives_and_of_a_whole_schema_are_told() -> None:
    members = ir.Alternatives((value(minimum=1), value(type="null"), value(maxLength=2)))
    schema = ir.Checked(members, "#/a", {"not": {"const": 7, "title": "Seven"}})
    assert sentence(schema, None) == 'At least 1 or at most 2 characters, held to `not: {"const": 7}`.'
    assert list(spelled_out(schema)) == ["0.minimum: 1", "2.maxLength: 2", 'not: {"const": 7}']


def test_of_any_of_several_schemas_these_tell_all() -> None:
    schema = ir.Checked(ir.Alternatives((value(minimum=1), value(type="null"))), "#/a", {"anyOf": []})
    assert sentence(schema, None) == "At least 1."
    assert list(spelled_out(schema)) == ["0.minimum: 1"]


def test_the_reference_tells_of_one_of_several_schemas_that_it_is_one_alone() -> None:
    schema = ir.Checked(ir.Alternatives((value(minimum=1), value(maximum=0))), "#/a", {"oneOf": []})
    assert sentence(schema, None) == "At least 1 or at most 0."
    assert list(spelled_out(schema)) == ["0.minimum: 1", "1.maximum: 0", "oneOf"]


def test_rules_that_are_too_long_to_be_read_are_told_by_their_place() -> None:
    schema = ir.Checked(ir.Value(()), "#/a", {"not": {"enum": [*range(100)]}})
    assert sentence(schema, None) == "Held to all of `#/a`."
    assert list(spelled_out(schema)) == ["all of #/a"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [("How many.", "How many. At least 1."), ("How many", "How many\n\nAt least 1."), ("", "At least 1.")],
)
def test_rules_follow_a_sentence_and_stand_below_what_is_none(text: str, whole: str) -> None:
    assert described(text, "At least 1.") == whole


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 418, 422, 429, 500, 503])
def test_the_error_that_is_named_for_a_status_is_raised(status: int) -> None:
    assert error_of(str(status)) == errors.status_class(status).__name__


@pytest.mark.parametrize(
    ("status", "name"), [("5XX", "ServerError"), ("4XX", "StatusError"), ("default", "StatusError")]
)
def test_a_family_of_statuses_has_an_error(status: str, name: str) -> None:
    assert error_of(status) == name


def test_every_error_is_told() -> None:
    told = {one.name for one in error_docs()}
    assert told == {name for name in errors.__all__ if name not in ("UnexpectedStatus", "Violation")}
    assert {name for name, _ in RAISES} < told
    assert all(one.about for one in error_docs())
