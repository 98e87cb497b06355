"""Turns JSON values into what they can be compared by."""

import json
from fractions import Fraction
from hashlib import blake2b
from typing import TypeAlias

from contract_tests.reading.pointers import Json

Digest: TypeAlias = bytes


def exact(value: Json) -> str:
    """A text that is the same for values that are the same in value and type: 1, 1.0 and true are three."""
    return json.dumps(value, sort_keys=True)


def equal_as_json(value: Json) -> str:
    """A text that is the same for values that JSON Schema takes for equal: 1 and 1.0 are one, true is another."""
    return exact(_whole(value))


def digest(value: Json) -> Digest:
    """What stands for a value, to be remembered instead of it: bodies may be long, and a run has many."""
    return blake2b(repr(value).encode(), digest_size=16).digest()


def _whole(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_whole(inner) for inner in value]
    return whole(value) if isinstance(value, float) and value.is_integer() else value


def whole(value: float) -> int:
    """The integer that a number is, as it is written; what `int` makes of 1e23 is another."""
    return int(Fraction(repr(value)))
