"""Turns JSON values into texts by which they can be compared."""

import json
from fractions import Fraction

from contract_tests.reading.pointers import Json


def exact(value: Json) -> str:
    """A text that is the same for values that are the same in value and type: 1, 1.0 and true are three."""
    return json.dumps(value, sort_keys=True)


def equal_as_json(value: Json) -> str:
    """A text that is the same for values that JSON Schema takes for equal: 1 and 1.0 are one, true is another."""
    return exact(_whole(value))


def _whole(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_whole(inner) for inner in value]
    return whole(value) if isinstance(value, float) and value.is_integer() else value


def whole(value: float) -> int:
    """The integer that a number is, as it is written; what `int` makes of 1e23 is another."""
    return int(Fraction(repr(value)))
