"""Turns ways to keep a schema into the question whether a value can take them."""

import pytest

from contract_tests.finding.flatten import Flattener
from contract_tests.reading.pointers import Json

KINDS: Json = {"type": "integer", "oneOf": [{"const": number} for number in range(60)]}


def ways(node: Json) -> list[Json]:
    return Flattener({}).ways(node)


def test_a_choice_of_listed_values_is_kept_in_one_way() -> None:
    assert [one["enum"] for one in ways(KINDS)] == [list(range(60))]


def test_what_is_listed_twice_keeps_only_what_both_lists_have() -> None:
    assert [one["enum"] for one in ways({"enum": [59], "allOf": [KINDS]})] == [[59]]


def test_a_member_that_lists_what_another_lists_is_left_to_the_judge() -> None:
    assert len(ways({"oneOf": [{"const": 1}, {"const": 1}, {"const": 2}]})) > 1


@pytest.mark.parametrize(
    "node",
    [
        {"const": 1, "enum": [2, 3]},
        {"const": True, "allOf": [{"const": 1}]},
        {"type": "string", "enum": [1, None]},
        {"type": "string", "allOf": [{"type": ["null", "object"]}]},
    ],
    ids=str,
)
def test_what_contradicts_itself_is_no_way(node: Json) -> None:
    assert ways(node) == []
