"""A pattern that is large when compiled is carried, and a document of too many is refused."""

from __future__ import annotations

from generator.checking.patterns import Patterns
from generator.runtime._runtime.wholes.judges import expression

LARGE = r"^[\p{L}\p{N}]{1,500}$"
"""More than twice of what the engine compiles by itself."""


def test_a_large_pattern_is_carried() -> None:
    assert Patterns().problem(LARGE) == ""


def test_a_client_judges_by_a_large_pattern() -> None:
    assert [expression(LARGE).is_valid(text) for text in ("é" * 500, "é" * 501, "a b")] == [True, False, False]


def test_one_large_pattern_too_many_is_told() -> None:
    patterns = Patterns()
    told = [patterns.problem(f"{LARGE}|{index}") for index in range(4)]
    assert ["a large regular expression too many" in one or one for one in told] == ["", "", True, True]


def test_small_patterns_are_carried_in_any_number_beside_too_many_large_ones() -> None:
    patterns = Patterns()
    assert [patterns.problem(f"{LARGE}|{index}") for index in range(4)][-1] != ""
    assert {patterns.problem(f"^[a-z]{{1,{index}}}$") for index in range(1, 500)} == {""}
