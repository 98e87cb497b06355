"""An expression is judged as ECMA-262 reads it, whatever the engine reads, or it is refused by name."""

from __future__ import annotations

import pytest

from generator.checking.patterns import Patterns
from generator.expressions.reading import Unreadable
from generator.expressions.replacements import moved, replacements, with_replacements
from generator.expressions.writing import for_engine
from generator.runtime._runtime.wholes.judges import expression

READ = [
    # what a text of several lines is
    ("^.$", ["a", "\x85", "\U0001f600"], ["\n", "\r", "\u2028", "\u2029", "ab"]),
    ("^a$", ["a"], ["a\n", "\na"]),
    ("^[^]$", ["\n", "\U0001f600"], [""]),
    ("[]", [], ["", "a"]),
    # sets
    (r"^\d(?!x)", ["1"], ["\u0663"]),
    (r"^\w(?!x)", ["a", "_"], ["\u00e9"]),
    (r"^\s$", ["\ufeff", "\u1680", "\u2028", "\u3000"], ["\x85", "\u200b"]),
    (r"^[\S]+$", ["a\x85"], ["a\u3000b"]),
    (r"^[^\W]$", ["a"], ["\u00e9"]),
    (r"\bk", ["k", "\u00e9k"], ["ak"]),
    (r"^[\w-.]+$", ["a-.b"], ["a b"]),
    (r"^[a[&&~]+$", ["a[&~"], ["b"]),
    (r"^[\b]$", ["\x08"], ["b"]),
    # characters
    (r"^\0\cA\x41\u0042\u{43}$", ["\x00\x01ABC"], ["0AABC"]),
    (r"^\ud83d\ude00$", ["\U0001f600"], ["\U0001f601"]),
    (r"^[^\ud800-\udfff]$", ["a", "\U0001f600"], ["ab"]),
    (r"^\-\@\<\"$", ['-@<"'], ["a"]),
    ("^{a{,3}]}$", ["{a{,3}]}"], ["{aa]}"]),
    # references
    (r"^(a)?b\1$", ["b", "aba"], ["ba", "ab"]),
    (r"^(?<n>a)\k<n>1$", ["aa1"], ["a1"]),
    (r"^\1(a)$", ["a"], ["aa"]),
    (r"^(?:(a|b)\1)+$", ["aabb"], ["ab"]),
    # what takes nothing, repeated
    ("^(?=a)*b", ["b"], ["a"]),
    ("^(?=a)+a", ["a"], ["b"]),
    ("^()*$", [""], ["a"]),
    # what the engine's optimizer makes something else of
    ("^a+b?a+$", ["aa", "aba"], ["a", "ab"]),
    (r"^\w+-?\x61+(?=$)", ["aa"], ["a"]),
    ("^(?:a+(?:ba*)?)+$", ["ab", "aba"], ["abb"]),
    # more than can be compiled
    ("^.{0,262144}$", ["a" * 262_144], ["a" * 262_145, "\r"]),
    # of other dialects
    (r"\Aa\Z", ["a"], ["ba", "a\n"]),
    (r"^(?P<n>a|b)(?P=n)$", ["aa"], ["ab"]),
    ("(?i)^k$", ["K", "\u212a"], ["l"]),
    ("^(a(?i)b|c)d$", ["aBd", "Cd"], ["Abd", "cD"]),
    ("(?s)^.$", ["\n"], [""]),
    ("(?m)^a$", ["b\u2028a\r"], ["ba"]),
    (r"^\x{41}\pL$", ["A\u00e9"], ["A1"]),
]


@pytest.mark.parametrize(("pattern", "taken", "refused"), READ)
def test_an_expression_takes_what_it_takes_in_ecma_262(pattern: str, taken: list[str], refused: list[str]) -> None:
    assert Patterns().problem(pattern) == ""
    validator = expression(for_engine(pattern))
    assert [text[:9] for text in taken if not validator.is_valid(text)] == []
    assert [text[:9] for text in refused if validator.is_valid(text)] == []


@pytest.mark.parametrize(
    "pattern",
    [
        r"^[a-z0-9_-]+$",
        r"^\d{4}-\d{2}$",
        r"^(?!-)[a-z]+(?<!-)$",
        r"^\p{Lu}[^\w.]*?$",
        r"^(a|b)\1$",
        r"^[\w.-]+@[\w-]+$",
    ],
)
def test_what_the_engine_reads_alike_is_judged_by_as_it_stands(pattern: str) -> None:
    assert for_engine(pattern) == pattern


@pytest.mark.parametrize(
    "pattern",
    [
        *(r"\h", r"\e", r"\a", r"\G", r"\x4", r"\u41", r"\08", r"\cé", r"(a)\2", r"\k<a>", r"\p{^L}", "\\"),
        *("[[:alpha:]]", "[a-z&&[aeiou]]", "[[a]]", "[b-a]", "[a", r"\u{110000}"),
        *(
            "(?x)a",
            "a(?x)b",
            "(?>a)",
            "a++",
            "a{2}{3}",
            "a{2,1}",
            "^*",
            r"\b?",
            "*",
            "{1}",
            "(a",
            "a)",
            "(?<a>b)(?<a>c)",
        ),
        *(r"(?:(a)|b)*\1", r"(a*)*\1", r"(?<=(a))\1", r"(?<=\ba+)b", r"(?i)\P{L}"),
    ],
)
def test_what_is_no_expression_or_read_in_several_ways_is_refused_by_name(pattern: str) -> None:
    with pytest.raises(Unreadable) as why:
        for_engine(pattern)

    assert str(why.value) in Patterns().problem(pattern)


def test_no_two_expressions_are_judged_by_the_same() -> None:
    stated = [{"pattern": r"\@"}, {"pattern": "@"}, {"patternProperties": {r"\u{40}": {}, r"\x{40}": {}}}]
    found = replacements(stated)
    assert (found[r"\@"], found[r"\x{40}"]) == ("@(?:)", r"\u{40}(?:)")


def test_a_schema_is_found_below_the_expression_that_is_judged_by() -> None:
    schemas = {"#/A": {"patternProperties": {"^./": {"default": 1}}}, "#/A/patternProperties/^.~1": {"default": 1}}
    root = with_replacements({"A": schemas["#/A"]}, schemas)
    (name,) = root["A"]["patternProperties"]
    assert moved(
        "#/A/patternProperties/^.~1", replacements(schemas.values())
    ) == "#/A/patternProperties/" + name.replace("/", "~1")


def test_expressions_of_more_than_is_read_are_told() -> None:
    patterns = Patterns()
    told = [patterns.problem("a" * 15_000 + str(index)) for index in range(20)]
    assert [bool(one) for one in told] == [False] * 13 + [True] * 7
    assert replacements({"pattern": "." * 15_000 + str(index)} for index in range(20)) == {}
