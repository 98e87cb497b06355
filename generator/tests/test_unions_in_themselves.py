"""Unions whose members hold the union again: each level of a body must not multiply what is asked about those below."""

from __future__ import annotations

from typing import Any

import pytest

from .one_body import Package, refused, sent
from .test_whole_violations import told

DEPTH = 20


def nested(leaf: dict[str, Any], depth: int = DEPTH) -> dict[str, Any]:
    """A body of that many operators, each on the left of the one around it."""
    for level in range(depth):
        leaf = {"left": leaf, "right": {"kind": "value", "held": 1}, "kind": f"op{level % 4}"}
    return leaf


@pytest.fixture(params=["oneOf", "anyOf"])
def expressions(request: pytest.FixtureRequest, package: Package) -> Any:
    """Operators of a left and a right, the tag at the end; that it need not be given is how many frameworks tell it."""
    names = ["Value", *(f"Op{number}" for number in range(4))]
    union = {request.param: [{"$ref": f"#/components/schemas/{name}"} for name in names]}
    operands = {"left": union, "right": union}
    operators = {
        f"Op{number}": {
            "type": "object",
            "required": ["left", "right"],
            "properties": {**operands, "kind": {"const": f"op{number}", "default": f"op{number}"}},
        }
        for number in range(4)
    }
    value = {
        "type": "object",
        "required": ["held"],
        "properties": {"held": {"type": "integer"}, "kind": {"const": "value"}},
    }
    return package(A={"type": "object", "properties": {"root": union}}, Value=value, **operators)


def test_a_deep_body_that_is_valid_is_sent(expressions: Any) -> None:
    body = {"root": nested({"held": 1, "kind": "value"})}
    assert sent(expressions, body) == body


def test_of_a_deep_body_that_is_wrong_the_way_there_is_told(expressions: Any) -> None:
    body = {"root": nested({"held": "one", "kind": "value"}, 1)}
    [(pointer, _, _, message)] = told(expressions, body)
    assert pointer == "/root"
    assert "fits none of Op0 (left: " in message
    assert "fits none of Value (held: 'one' is not of type integer), and 4 more" in message
    assert refused(expressions, {"root": nested({"held": "one", "kind": "value"})})
