"""Values of Python's that stand for JSON go out as what they stand for; of others it is told where they are."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from .one_body import Package, refused, sent


class Text(str):
    __slots__ = ()


class Ratio(float):
    __slots__ = ()


class Colour(StrEnum):
    RED = "red"


class Size(IntEnum):
    ONE = 1


IN_FIELDS: dict[str, Any] = {
    "text": {"type": "string", "pattern": "^[a-z]+$"},
    "ratio": {"type": "number", "multipleOf": 0.1},
    "colour": {"enum": ["red", 1]},
    "map": {"type": "object", "additionalProperties": {"type": "integer", "maximum": 1}},
}
AS_A_WHOLE = {"not": {"required": ["no"]}}
either_way = pytest.mark.parametrize("rules", [{}, AS_A_WHOLE])


@either_way
def test_values_of_derived_classes_are_those_that_they_are_derived_from(package: Package, rules: Any) -> None:
    made = package(A={"type": "object", "properties": IN_FIELDS, **rules})
    body = {Text("text"): Text("abc"), "ratio": Ratio(0.3), "colour": Colour.RED, "map": {Text("a"): Size.ONE}}
    assert sent(made, body) == {"text": "abc", "ratio": 0.3, "colour": "red", "map": {"a": 1}}
    assert sent(made, made.models.A.from_dict(body)) == sent(made, body)
    assert refused(made, {"text": Text("A"), "ratio": Ratio(0.25), "colour": Size.ONE, "map": {"a": Size.ONE}}) == [
        ("/text", "pattern"),
        ("/ratio", "multipleOf"),
    ]


@either_way
def test_what_json_has_no_word_for_is_told_where_it_is(package: Package, rules: Any) -> None:
    made = package(A={"properties": {"any": {}, "union": {"anyOf": [{"type": "array"}, {"type": "string"}]}}, **rules})
    unsayable: list[Any] = [float("nan"), Decimal(1), b"", {1}, iter([]), "\ud800"]
    assert refused(made, {"any": {"a": unsayable}}) == [(f"/any/a/{index}", "type") for index in range(len(unsayable))]
    assert refused(made, {"any": {1: 2, "\ud800": 3}}) == [("/any/1", "type"), ("/any/\ud800", "type")]
    assert refused(made, {"union": [float("inf")]}) == [("/union/0", "type")]


class Mode(Enum):
    FAST = "fast"


@either_way
@pytest.mark.parametrize(
    ("given", "instead"),
    [
        (datetime(2026, 1, 2, tzinfo=UTC), "its isoformat()"),
        (date(2026, 1, 2), "its isoformat()"),
        (UUID(int=1), "str() of it"),
        (Decimal(1), "float() or str() of it"),
        (Path("a"), "str() of it"),
        (Mode.FAST, "its value"),
        (b"a", "its decode()"),
        ({"a"}, "a list() of it"),
    ],
    ids=str,
)
def test_it_is_told_what_to_give_in_place_of_what_json_has_no_word_for(
    package: Package, rules: Any, given: Any, instead: str
) -> None:
    either = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    made = package(A={"properties": {"text": {"type": "string"}, "any": {}, "either": either}, **rules})
    for name in ("text", "any", "either"):
        with pytest.raises(made.errors.ConstraintError) as refusal:
            sent(made, {name: given})
        assert f"{given!r} is" in str(refusal.value)
        assert str(refusal.value).endswith(f"; give {instead}")


def test_a_float_that_stands_for_an_integer_goes_out_as_one_whatever_says_so(package: Package) -> None:
    whole = {"type": "integer"}
    made = package(
        A={
            "type": "object",
            "properties": {
                "kind": {},
                "list": {"prefixItems": [{}, whole]},
                "union": {"anyOf": [{"type": "null"}, whole]},
            },
            "patternProperties": {"^x": {"$ref": "#/components/schemas/B"}},
            "if": {"properties": {"kind": {"const": 1}}},
            "then": {"properties": {"steps": {"type": ["integer", "null"]}, "scale": {"type": ["integer", "number"]}}},
        },
        B=whole,
    )
    body = {"kind": 1.0, "list": [1.0, 2.0], "union": 3.0, "x": 1e23, "steps": 4.0, "scale": 5.0}
    assert repr(sent(made, body)) == repr(
        {"kind": 1.0, "list": [1.0, 2], "union": 3, "steps": 4, "scale": 5.0, "x": 10**23}
    )
    assert repr(sent(made, {"kind": 2, "steps": 4.0})) == repr({"kind": 2, "steps": 4.0})
    assert repr(sent(made, made.models.A.from_dict(body))) == repr(sent(made, body))


def test_what_is_wrong_beside_what_json_has_no_word_for_is_told_too(package: Package) -> None:
    made = package(
        A={
            "type": "object",
            "properties": {"a": {"type": "number"}, "b": {"type": "string"}, "list": {"contains": {"type": "null"}}},
            "required": ["c"],
            "maxProperties": 2,
        }
    )
    nan = float("nan")
    assert sorted(refused(made, {"a": nan, "b": 1, "list": [nan]})) == [
        ("", "maxProperties"),
        ("/a", "type"),
        ("/b", "type"),
        ("/c", "required"),
        ("/list/0", "type"),
    ]
