"""The styles in which OpenAPI writes arrays and objects into text, as RFC 6570 expands a template.

Where the specification leaves a pair of style and type open, what servers commonly read is written: the delimited
styles explode as `form` does, and `deepObject` writes `a[b][c]=1` for an object in an object, `a[]=1` for an element
of an array, and `a[0][b]=1` in an array that holds objects or arrays: their numbers alone tell which members are whose.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias
from urllib.parse import quote

Write: TypeAlias = Callable[[str], str]
"""How one name or value is written."""

SEPARATORS: Final = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}
_DELIMITERS: Final = {"spaceDelimited": " ", "pipeDelimited": "|"}
"""What these styles write encoded, as they would the same character in a text."""

_RESERVED: Final = ":/?@!$'()*;"
"""What `allowReserved` lets through; what would end a value or the query is encoded all the same, as `&` and `#`."""


class Unwritable(Exception):
    """A value that a style has no way to write."""

    def __init__(self, value: object) -> None:
        self.value = value
        super().__init__(value)


def text_of(value: Any) -> str:
    """Returns a string, a number or a boolean as text."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, list | Mapping):
        raise Unwritable(value)
    return json.dumps(value)


def encoded(text: str) -> str:
    """Percent-encodes all but letters, digits and `-._~`."""
    return quote(text, safe="")


def with_reserved(text: str) -> str:
    return quote(text, safe=_RESERVED)


def without(delimiters: str) -> Write:
    """Returns what writes text as it is, unless it holds a delimiter that would tear it apart."""

    def write(text: str) -> str:
        if any(char in text for char in delimiters):
            raise Unwritable(text)
        return text

    return write


def parts(value: Any, explode: bool, write: Write) -> list[str]:
    """Returns the texts that a list of values consists of; for an object names and values, in pairs if exploded."""
    if isinstance(value, list):
        return [write(text_of(element)) for element in value]
    if isinstance(value, Mapping):
        members = [(write(name), write(text_of(member))) for name, member in value.items()]
        return [f"{name}={text}" for name, text in members] if explode else [one for pair in members for one in pair]
    return [write(text_of(value))]


def pairs(name: str, value: Any, style: str, explode: bool, write: Write, write_name: Write) -> list[tuple[str, str]]:
    """Returns a value as names with values: the styles of a query, a cookie and a form.

    Raises:
        Unwritable: a text holds what sets it apart from the next, and percent-encoding would not tell the two apart.
    """
    if style == "deepObject":
        return [(write_name(path), write(text)) for path, text in _deep(name, value)]
    if not isinstance(value, list | Mapping):
        return [(write_name(name), write(text_of(value)))]
    if not explode:
        whole = without(_DELIMITERS.get(style, ""))
        texts = parts(value, False, lambda text: write(whole(text)))
        return [(write_name(name), SEPARATORS[style].join(texts))] if texts else []
    members = value.items() if isinstance(value, Mapping) else [(name, element) for element in value]
    return [(write_name(key), write(text_of(member))) for key, member in members]


def _deep(name: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, Mapping):
        if any(not key or "[" in key or "]" in key for key in value):
            raise Unwritable(value)
        return [pair for key, member in value.items() for pair in _deep(f"{name}[{key}]", member)]
    if isinstance(value, list):
        numbered = any(isinstance(element, list | Mapping) for element in value)
        return [
            pair for index, one in enumerate(value) for pair in _element(f"{name}[{index if numbered else ''}]", one)
        ]
    return [(name, text_of(value))]


def _element(name: str, value: Any) -> list[tuple[str, str]]:
    """An element can't be left out where nothing stands for it: those after it would be others."""
    if not (found := _deep(name, value)):
        raise Unwritable(value)
    return found


def written_of(value: Any) -> Any:
    """Returns what of a value `deepObject` writes: in an object nothing stands for a member that holds nothing."""
    if isinstance(value, list):
        return [written_of(element) for element in value]
    if not isinstance(value, Mapping):
        return value
    members = {name: written_of(member) for name, member in value.items()}
    return {name: member for name, member in members.items() if member not in ([], {})}


def simple(value: Any, explode: bool, write: Write) -> str:
    """The style of a path and a header: `a,b`, or `x,1,y,2`, exploded `x=1,y=2`."""
    return ",".join(parts(value, explode, write))


def label(value: Any, explode: bool, write: Write) -> str:
    """The style `.a,b`, exploded `.a.b`."""
    whole = without("." if explode and isinstance(value, list | Mapping) else "")
    texts = parts(value, explode, lambda text: write(whole(text)))
    return f".{('.' if explode else ',').join(texts)}" if texts else ""


def matrix(name: str, value: Any, explode: bool, write: Write) -> str:
    """The style `;name=a,b`, exploded `;name=a;name=b`."""
    if explode and isinstance(value, list | Mapping):
        return "".join(_semicolon(key, text) for key, text in pairs(name, value, "form", True, write, write))
    texts = parts(value, False, write)
    return _semicolon(write(name), ",".join(texts)) if texts else ""


def _semicolon(name: str, text: str) -> str:
    return f";{name}={text}" if text else f";{name}"
