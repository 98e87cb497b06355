"""A schema that no field can judge by itself is judged as a whole: by any name, for any type, and once."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from .one_body import Package, refused, sent


def test_a_schema_that_is_referred_to_may_be_called_anything(package: Package) -> None:
    union = {"anyOf": [{"$ref": "#/components/schemas/A {thing}%"}, {"$ref": "#/components/schemas/Gr%C3%B6%C3%9Fe"}]}
    made = package(**{"A": union, "A {thing}%": {"type": "integer"}, "Größe": {"type": "boolean"}})
    assert [sent(made, 1), sent(made, True)] == [1, True]
    assert refused(made, "x") == [("", "anyOf")]


def test_the_rules_of_a_schema_without_a_type_hold_for_arrays_too(package: Package) -> None:
    made = package(Loose={"if": {"properties": {"a": {"const": 1}}}, "then": {"maxItems": 1}})
    assert refused(made, [1, 2]) == [("", "maxItems")]
    assert sent(made, [1]) == [1]


def test_a_part_of_what_is_judged_is_judged_with_it(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    part = {"type": "object", "properties": {"id": {}, "label": {}}, "dependentRequired": {"id": ["label"]}}
    made = package(
        Inner=part,
        Outer={**part, "properties": {"id": {}, "inner": {"$ref": "#/components/schemas/Inner"}}},
    )
    schemas: Any = importlib.import_module(f"{made.__name__}._runtime.wholes.schemas")
    judged: list[str] = []
    broken_rules = schemas.broken_rules

    def counted(place: str, given: Any) -> Any:
        judged.append(place)
        return broken_rules(place, given)

    monkeypatch.setattr(schemas, "broken_rules", counted)
    made.models.Outer.from_dict({"inner": {"id": 1, "label": 2}})
    assert judged == ["#/$defs/~1components~1schemas~1Outer"]


def test_what_part_of_what_is_judged_becomes_is_for_its_own_rules_to_say(package: Package) -> None:
    def part(name: str) -> dict[str, Any]:
        return {"type": "object", "properties": {"id": {}, name: {}}, "dependentRequired": {"id": [name]}}

    members = [{"$ref": f"#/components/schemas/{name}"} for name in ("First", "Second")]
    made = package(
        First=part("first"),
        Second=part("second"),
        Outer={"properties": {"inner": {"anyOf": members}}, "not": {"required": ["other"]}},
    )
    outer = made.models.Outer.from_dict({"inner": {"id": 1, "second": 2}})
    assert isinstance(outer.inner, made.models.Second)


def test_a_union_with_a_rule_beside_it_has_a_name_of_its_own(package: Package) -> None:
    union = {"anyOf": [{"type": "string"}, {"type": "integer"}]}
    made = package(A={"$ref": "#/components/schemas/B", "not": {"const": 1}}, B=union)
    assert {"A", "B"} <= set(made.models.__all__)
    assert refused(made, 1) == [("", "not")]
