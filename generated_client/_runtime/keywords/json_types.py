"""What JSON Schema means by a type and by equality, told for Python's values."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeGuard

if TYPE_CHECKING:
    from fractions import Fraction

SHOWN: Final = 80
"""How many characters of a value a message shows."""


def is_string(value: object) -> TypeGuard[str]:
    """A Python string is a JSON string unless it holds half of a surrogate pair, which no UTF-8 can carry."""
    return isinstance(value, str) and (value.isascii() or is_clean(value))


def is_clean(text: str) -> bool:
    """Says whether UTF-8 can carry a text: that of half a surrogate pair it can't."""
    try:
        str.encode(text)
    except UnicodeEncodeError:
        return False
    return True


_MOST_BITS: Final = 14_284
"""How many bits an integer may have: Python writes and reads no more than 4,300 digits."""


def is_number(value: object) -> TypeGuard[int | float]:
    """Neither a boolean nor NaN nor an infinity is a number, nor an integer that can't be written."""
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool) and value.bit_length() <= _MOST_BITS


def exact(value: float) -> Fraction:
    """Returns a number as it is written: 0.1 is a tenth, whatever a class derived from float shows it as."""
    from fractions import Fraction  # here, as few documents have multiples

    return Fraction(int(value)) if isinstance(value, int) else Fraction(float.__repr__(value))


def is_integer(value: object) -> bool:
    """A number without a fraction is an integer, 2.0 too."""
    return is_number(value) and (isinstance(value, int) or value.is_integer())


def is_array(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    return isinstance(value, list | tuple)


def is_model(value: object) -> bool:
    return hasattr(type(value), "__source__")


def is_object(value: object) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, Mapping) or is_model(value)


IS_TYPE: Final[Mapping[str, Callable[[object], bool]]] = {
    "array": is_array,
    "boolean": lambda value: isinstance(value, bool),
    "integer": is_integer,
    "null": lambda value: value is None,
    "number": is_number,
    "object": is_object,
    "string": is_string,
}


_USUAL: Final[Mapping[type, str]] = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    type(None): "null",
}
"""The types that JSON's scalars have in Python; a class derived from one of them is asked further."""


def is_json(value: object) -> bool:
    """Says whether a value can go out as JSON, all that it holds included."""
    if (usual := _USUAL.get(type(value))) is not None:
        return IS_TYPE[usual](value)
    if is_array(value):
        return all(map(is_json, value))
    if isinstance(value, Mapping):
        return all(is_string(name) and is_json(member) for name, member in value.items())
    return any(holds(value) for holds in IS_TYPE.values())


def plain(value: Any) -> Any:
    """Returns a value as Python's own types for JSON, where it is one: with the models in it as objects."""
    if type(value) in _USUAL:
        return value
    if is_model(value):
        return value.to_dict()
    if is_array(value):
        return list(map(plain, value))
    if isinstance(value, Mapping):
        return {plain(name): plain(member) for name, member in value.items()}
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int.__int__(value)
    return float.__float__(value) if isinstance(value, float) else value


def no_json(value: Any) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yields all in a value that JSON has no word for, each with the way to it."""
    if is_array(value):
        for index, element in enumerate(value):
            yield from (((index, *way), found) for way, found in no_json(element))
    elif isinstance(value, Mapping):
        for name, member in value.items():
            inner = no_json(member) if is_string(name) else [((), name)]
            yield from (((str(name), *way), found) for way, found in inner)
    elif not is_json(value):
        yield (), value


def sayable(value: Any) -> Any:
    """Returns plain data with null for all that JSON has no word for."""
    if isinstance(value, list):
        return list(map(sayable, value))
    if isinstance(value, dict):
        return {name: sayable(member) for name, member in value.items() if is_string(name)}
    return value if is_json(value) else None


def compact(value: Any, *, ascii_only: bool = False) -> str:
    """Returns JSON as it goes out; where only ASCII can, with escapes."""
    return (_ASCII_ENCODER if ascii_only else _ENCODER).encode(value)


_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_ASCII_ENCODER: Final = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def equal(left: object, right: object) -> bool:
    """JSON's equality: 1 is 1.0, `True` is not 1, and so on through arrays and objects."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if is_array(left) and is_array(right):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return left.keys() == right.keys() and all(equal(left[name], right[name]) for name in left)
    return left == right


def all_different(values: list[Any] | tuple[Any, ...]) -> bool:
    """Says whether no two values are equal, in time that grows with their number."""
    seen: set[object] = set()
    for value in values:
        key = _key(value)
        if key in seen:
            return False
        seen.add(key)
    return True


def _key(value: Any) -> object:
    """Returns what two values share if and only if they are equal."""
    if isinstance(value, bool):
        return bool, value
    if is_array(value):
        return list, tuple(map(_key, value))
    if isinstance(value, Mapping):
        return dict, frozenset((name, _key(member)) for name, member in value.items())
    return value if value is None or isinstance(value, int | float | str) else id(value)


def shown(value: object) -> str:
    """Returns a value as a message shows it: in Python's spelling, and short."""
    try:
        text = repr(value)
    except (RecursionError, ValueError):  # nested too deep, or an integer of too many digits
        return f"a {type(value).__name__} that can't be shown"
    if len(text) <= SHOWN:
        return text
    return f"{text[:SHOWN]}… ({len(value)} characters)" if isinstance(value, str) else f"{text[:SHOWN]}…"
