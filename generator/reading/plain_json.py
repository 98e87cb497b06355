"""Turns the text of a JSON document into its value, and only when asked into the line of each of its values.

Most documents have nothing wrong with them. The parser of the standard library reads such a one many times faster than
one that knows where it is; whatever it finds wrong is left to the latter to tell.
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterator
from typing import Any, Final

from .yaml_reader import HALF, MAX_DEPTH, MAX_MEMBERS, finite

_ESCAPED_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]")
_VALUE: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|[{[]|[^][{}",: \t\r\n]++', re.DOTALL)
"""A name, or the beginning of a value."""

_BREAK: Final = re.compile(r"\r\n?|\n")


def plain(text: str) -> tuple[Any, int] | None:
    """Returns the value of a JSON document and how many objects and arrays it has; None where something is wrong."""
    if HALF.search(text) or _ESCAPED_HALF.search(text):
        return None
    try:
        root = json.loads(text, object_pairs_hook=_object, parse_float=finite, parse_constant=finite)
    except (ValueError, RecursionError):
        return None
    count, depth, level = 0, 0, [root]
    while level:
        count, depth = count + len(level), depth + 1
        if depth > MAX_DEPTH or max(map(len, level)) > MAX_MEMBERS:
            return None
        level = [member for one in level for member in _members(one) if isinstance(member, dict | list)]
    return root, count


def _object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(members)
    if len(made) != len(members):
        raise ValueError("a name stands twice in an object")
    return made


def _members(value: Any) -> Any:
    return value.values() if isinstance(value, dict) else value


def lines(text: str, root: Any) -> dict[int, array[int]]:
    """Returns for each object or array of a document, by its `id`, the line of each member, in their order.

    The text has a name or the beginning of a value wherever the value has one when it is gone through in order.
    """
    places = _lines(text)
    next(places)
    found: dict[int, array[int]] = {id(root): array("I")}
    waiting = [(found[id(root)], root, iter(_members(root)))]
    while waiting:
        own, value, members = waiting[-1]
        for member in members:
            own.append(next(places))
            if isinstance(value, dict):
                next(places)
            if isinstance(member, dict | list):
                inner = found[id(member)] = array("I")
                waiting.append((inner, member, iter(_members(member))))
                break
        else:
            waiting.pop()
    return found


def _lines(text: str) -> Iterator[int]:
    """Yields the line of each name and of each value's beginning."""
    line, breaks = 1, (found.end() for found in _BREAK.finditer(text))
    following = next(breaks, len(text) + 1)
    for found in _VALUE.finditer(text):
        while following <= found.start():
            line, following = line + 1, next(breaks, len(text) + 1)
        yield line
