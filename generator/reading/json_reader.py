"""Turns the text of a JSON document into the events that a parser of YAML gives, so that one reader serves both.

JSON is nearly YAML, and a parser of YAML nearly reads it: it refuses tabs and the surrogate pairs of `\\u` escapes,
takes single quotes and comments, and folds lines in strings.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import yaml

from generator.diagnostics import Diagnostic, DocumentError

_BEGINS: Final = re.compile(r'[ \t\r\n]*\{[ \t\r\n]*["}]')
_TOKEN: Final = re.compile(
    r"""([ \t\r\n]*+)(?:"""
    r"""(?P<text>"(?:[^"\\\x00-\x1f]|\\.)*+")"""
    r"""|(?P<mark>[][{},:])"""
    r"""|(?P<plain>(?:true|false|null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?)(?![-+.\w]))"""
    r"""|(?P<end>\Z)"""
    r"""|(?P<wrong>"|[-+.\w]++|.))""",
    re.DOTALL,
)
_BREAK: Final = re.compile(r"\r\n?|\n")

_EXPECTED: Final = {
    "value": "a value",
    "first item": "a value or ']'",
    "name": "a name in quotes",
    "first name": "a name in quotes or '}'",
    "colon": "':'",
    "more": "',' or the end of what is open",
    "nothing": "nothing more",
}
_SCALARS: Final = ("text", "plain")
_SHOWN: Final = 20
"""How many characters of the text a message shows."""


class _Token(NamedTuple):
    kind: str
    """`text` or `plain` for a scalar, empty for the end of the text, else the mark itself."""

    text: str
    at: yaml.Mark


def is_json(text: str) -> bool:
    """Says whether a document is JSON by how it begins: with an object that is empty or has a name in quotes."""
    return _BEGINS.match(text) is not None


def events(text: str) -> Iterator[yaml.Event]:
    """Yields an event for each value, and for each name and each end of an object or array.

    Raises:
        DocumentError: the text is not JSON.
    """
    state = "value"
    closing: list[str] = []
    for token in _tokens(text):
        match state, token.kind:
            case ("value" | "first item", "{" | "["):
                closing.append("}" if token.kind == "{" else "]")
                state = "first name" if token.kind == "{" else "first item"
            case ("value" | "first item", "text" | "plain"):
                state = "more"
            case ("name" | "first name", "text"):
                state = "colon"
            case ("colon", ":"):
                state = "value"
                continue
            case ("more", ",") if closing:
                state = "name" if closing[-1] == "}" else "value"
                continue
            case ("more" | "first name" | "first item", "}" | "]") if closing and closing[-1] == token.kind:
                closing.pop()
                state = "more"
            case ("more", "") if not closing:
                return
            case _:
                expected = _EXPECTED[state if closing or state == "value" else "nothing"]
                raise _error(token.at, f"{token.text[:_SHOWN] or 'the end'} stands where {expected} is expected")
        yield _event(token)


def _tokens(text: str) -> Iterator[_Token]:
    at = yaml.Mark("", 0, 0, 0, None, 0)
    for found in _TOKEN.finditer(text):
        if found[1] and (breaks := len(_BREAK.findall(found[1]))):
            at = yaml.Mark("", 0, at.line + breaks, 0, None, 0)
        kind = found.lastgroup or "wrong"
        if kind == "wrong":
            raise _error(at, _wrong(found[kind]))
        yield _Token(kind if kind in _SCALARS else found[kind], found[kind], at)


def _wrong(text: str) -> str:
    if text == '"':
        return "a string has no end, or holds a line break or another control character"
    return f"{text[:_SHOWN]!r} has no meaning here"


def _event(token: _Token) -> yaml.Event:
    at = token.at
    match token.kind:
        case "{":
            return yaml.MappingStartEvent(None, None, True, at, at)
        case "[":
            return yaml.SequenceStartEvent(None, None, True, at, at)
        case "}":
            return yaml.MappingEndEvent(at, at)
        case "]":
            return yaml.SequenceEndEvent(at, at)
        case "text":
            return yaml.ScalarEvent(None, None, (False, True), _string(token), at, at)
        case _:
            return yaml.ScalarEvent(None, None, (True, False), token.text, at, at)


def _string(token: _Token) -> str:
    if "\\" not in token.text:
        return token.text[1:-1]
    try:
        return str(json.loads(token.text))
    except ValueError as error:
        raise _error(token.at, "an escape in a string has no meaning") from error


def _error(at: yaml.Mark, message: str) -> DocumentError:
    return DocumentError([Diagnostic(at.line + 1, "#", f"not JSON: {message}")])
