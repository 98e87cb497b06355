"""What would take a time beyond measure is refused before anything tries it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.check import check
from generator.checking.weights import MAX_NESTED, MAX_REPEATED, too_heavy
from generator.load import load


def problems(schemas: dict[str, Any]) -> list[tuple[str, str]]:
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "components": {"schemas": schemas}}
    return [(found.pointer, found.message) for found in check(load(json.dumps(document)))]


def to(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def doubled(length: int) -> dict[str, Any]:
    following = {f"S{n}": {"anyOf": [to(f"S{n + 1}"), to(f"S{n + 1}")]} for n in range(length)}
    return {**following, f"S{length}": {"type": "string"}}


def repeated(places: int) -> dict[str, Any]:
    chosen = {"Chosen": {"type": "string", "enum": [str(n) for n in range(MAX_REPEATED // 10)]}}
    return {**chosen, **{f"S{n}": {"items": to("Chosen")} for n in range(places)}}


def nested(depth: int) -> dict[str, Any]:
    following = {f"S{n}": {"allOf": [to(f"S{n + 1}")]} for n in range(depth)}
    return {**following, f"S{depth}": {"type": "string"}}


def test_as_many_schemas_as_are_carried_may_judge_a_value() -> None:
    assert problems(doubled(11)) == []


def test_the_first_schema_that_leads_to_too_many_is_named() -> None:
    assert problems(doubled(15)) == [("#/components/schemas/S2", "more than 20000 schemas judge one value here")]


def test_schemas_that_lie_too_deep_in_one_another_are_refused() -> None:
    assert problems(nested(MAX_NESTED // 3)) == []
    assert [message for _, message in problems(nested(MAX_NESTED))] == [
        f"schemas that judge one value lie deeper than {MAX_NESTED} levels"
    ]


def test_a_document_of_many_schemas_that_each_combine_many_is_refused() -> None:
    parts = {f"P{n}": {"type": "string"} for n in range(300)}
    union = {"anyOf": [to(name) for name in parts]}
    schemas = {f"S{n}": {"anyOf": [to("U"), to("U")]} for n in range(400)}
    (found,) = problems({**parts, "U": union, **schemas})
    assert found[1] == "schemas combine each other too often for a document of this size"


def test_what_references_repeat_may_be_more_than_what_is_written() -> None:
    assert problems(repeated(16)) == []


def test_a_reference_that_repeats_too_much_is_named() -> None:
    assert problems(repeated(24)) == [
        (
            "#/components/schemas/S16/items/$ref",
            "references repeat more values and texts than is carried for a document of this size",
        )
    ]


def test_what_a_schema_combines_is_looked_at_once() -> None:
    class Looked(list[str]):
        """Names that count how often one of them is looked at."""

        looks = 0

        def __iter__(self) -> Iterator[str]:
            for one in super().__iter__():
                Looked.looks += 1
                yield one

    names = Looked(f"S{n}" for n in range(500))
    document = load('{"openapi": "3.1.0"}')
    assert too_heavy(document, ["#"], lambda name: names if name == "#" else []) == []
    assert Looked.looks < 10 * len(names)
