"""Turns the text of a JSON document into the events that a parser of YAML gives, so that one reader serves both.

JSON is nearly YAML, and a parser of YAML nearly reads it: it refuses tabs and the surrogate pairs of `\\u` escapes,
takes single quotes and comments, and folds lines in strings.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, TypeAlias

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

_VALUE: Final = {"text": "more", "plain": "more", "{": "first name", "[": "first item"}
_FOLLOWING: Final[dict[str, dict[str, str]]] = {
    "value": _VALUE,
    "first item": {**_VALUE, "]": "more"},
    "name": {"text": "colon"},
    "first name": {"text": "colon", "}": "more"},
    "colon": {":": "value"},
    "in an object": {",": "name", "}": "more"},
    "in an array": {",": "value", "]": "more"},
    "in nothing": {"": ""},
}
"""For each state the tokens that may come, and the state then: `more` is that of what is open."""

_EXPECTED: Final = {
    "value": "a value",
    "first item": "a value or ']'",
    "name": "a name in quotes",
    "first name": "a name in quotes or '}'",
    "colon": "':'",
    "in an object": "',' or the end of what is open",
    "in an array": "',' or the end of what is open",
    "in nothing": "nothing more",
}
_OPENS: Final = {"{": "in an object", "[": "in an array"}
_SCALARS: Final = ("text", "plain")
_SILENT: Final = (",", ":")
_SHOWN: Final = 20
"""How many characters of the text a message shows."""


_Token: TypeAlias = tuple[str, str, yaml.Mark]
"""Its kind (`text` or `plain` for a scalar, empty for the end, else the mark itself), its text and its place."""


def is_json(text: str) -> bool:
    """Says whether a document is JSON by how it begins: with an object that is empty or has a name in quotes."""
    return _BEGINS.match(text) is not None


def events(text: str) -> Iterator[yaml.Event]:
    """Yields an event for each value, and for each name and each end of an object or array.

    Raises:
        DocumentError: the text is not JSON.
    """
    state, open_ = "value", ["in nothing"]
    for token in _tokens(text):
        kind = token[0]
        if kind not in _FOLLOWING[state]:
            shown = token[1][:_SHOWN] or "the end"
            raise _error(token[2], f"{shown} stands where {_EXPECTED[state]} is expected")
        if not kind:
            return
        state = _FOLLOWING[state][kind]
        if kind in _OPENS:
            open_.append(_OPENS[kind])
        elif kind in ("}", "]"):
            open_.pop()
        if state == "more":
            state = open_[-1]
        if kind not in _SILENT:
            yield _event(token)


def _tokens(text: str) -> Iterator[_Token]:
    at = yaml.Mark("", 0, 0, 0, None, 0)
    for found in _TOKEN.finditer(text):
        space, kind = found[1], found.lastgroup or "wrong"
        if ("\n" in space or "\r" in space) and (breaks := len(_BREAK.findall(space))):
            at = yaml.Mark("", 0, at.line + breaks, 0, None, 0)
        shown = found[kind]
        if kind == "wrong":
            raise _error(at, _wrong(shown))
        yield (kind if kind in _SCALARS else shown), shown, at


def _wrong(text: str) -> str:
    if text == '"':
        return "a string has no end, or holds a line break or another control character"
    return f"{text[:_SHOWN]!r} has no meaning here"


def _event(token: _Token) -> yaml.Event:
    kind, text, at = token
    match kind:
        case "text":
            return yaml.ScalarEvent(None, None, (False, True), _string(text, at), at, at)
        case "plain":
            return yaml.ScalarEvent(None, None, (True, False), text, at, at)
        case "{":
            return yaml.MappingStartEvent(None, None, True, at, at)
        case "[":
            return yaml.SequenceStartEvent(None, None, True, at, at)
        case "}":
            return yaml.MappingEndEvent(at, at)
        case _:
            return yaml.SequenceEndEvent(at, at)


def _string(text: str, at: yaml.Mark) -> str:
    if "\\" not in text:
        return text[1:-1]
    try:
        return str(json.loads(text))
    except ValueError as error:
        raise _error(at, "an escape in a string has no meaning") from error


def _error(at: yaml.Mark, message: str) -> DocumentError:
    return DocumentError([Diagnostic(at.line + 1, "#", f"not JSON: {message}")])
