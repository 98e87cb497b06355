"""Turns the text of a document into its value and a line for each pointer, by the rules of JSON or of YAML 1.2."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import yaml

from .diagnostics import Diagnostic, DocumentError, unescaped
from .reading.json_reader import events, is_json
from .reading.plain_json import lines, plain
from .reading.yaml_reader import Reader


class Places:
    """Where the values of a document stand in its text: found out when it is first asked, since most have no need."""

    def __init__(self, source: Any, lines: Callable[[], Mapping[int, Sequence[int]]]) -> None:
        """`source` is the value as it stands there; `lines` returns for each object or array those of its members."""
        self._source = source
        self._lines = lines
        self._known: Mapping[int, Sequence[int]] | None = None
        self._members: dict[int, dict[str | int, int]] = {}

    def line(self, pointer: str) -> int:
        """Returns the line of what a pointer points to, or of the nearest thing around it."""
        line = 1
        value: Any = self._source
        for token in pointer.split("/")[1:]:
            name = unescaped(token)
            key: Any = int(name) if isinstance(value, list) and name.isdecimal() else name
            members = self._of(value)
            if key not in members:
                break
            line, value = members[key], value[key]
        return line

    def _of(self, value: Any) -> Mapping[str | int, int]:
        """Returns the line of each member of a value."""
        if not isinstance(value, dict | list):
            return {}
        if self._known is None:
            self._known = self._lines()
        if id(value) not in self._members:
            names = value if isinstance(value, dict) else range(len(value))
            self._members[id(value)] = dict(zip(names, self._known[id(value)], strict=True))
        return self._members[id(value)]


MANY: Final = 1_000
"""How many flaws are enough to tell: what becomes of each is not asked then."""


@dataclass(frozen=True)
class Document:
    """A document as it was read."""

    root: Any
    size: int
    """How many objects and arrays it was read from."""

    places: Places
    flaws: tuple[Diagnostic, ...] = ()
    """What is not JSON in it and was read as null: `checking.unreadable` says what becomes of it."""

    def line(self, pointer: str) -> int:
        """Returns the line of what a pointer points to, or of the nearest thing around it."""
        return self.places.line(pointer)

    @property
    def allowance(self) -> int:
        """How often schemas may be looked at by way of others, in all: in proportion to the document's size."""
        return 20_000 + 10 * self.size

    def diagnostic(self, pointer: str, message: str) -> Diagnostic:
        return Diagnostic(self.line(pointer), pointer, message)

    def warning(self, pointer: str, message: str) -> Diagnostic:
        return Diagnostic(self.line(pointer), pointer, message, "warning")


def load(text: str) -> Document:
    """Reads a document.

    Raises:
        DocumentError: the text is neither JSON nor YAML 1.2, or holds too much that JSON can't: tags, NaN, infinities,
            halves of surrogate pairs.
    """
    text = text.removeprefix("\ufeff")
    if is_json(text) and (read := plain(text)):
        root, size = read
        return Document(root, size, Places(root, partial(lines, text, root)))
    reader = Reader()
    for event in _events(text):
        reader.take(event)
    flaws = tuple(reader.diagnostics)
    if not isinstance(reader.root, dict):
        raise DocumentError(flaws or [Diagnostic(1, "#", "not an OpenAPI document: the top is no object")])
    if len(flaws) > MANY:
        raise DocumentError(flaws)
    return Document(reader.root, len(reader.lines), Places(reader.root, lambda: reader.lines), flaws)


def _events(text: str) -> Iterator[yaml.Event]:
    if is_json(text):
        yield from events(text)
        return
    try:
        yield from yaml.parse(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DocumentError([Diagnostic(line, "#", f"not YAML: {error.problem or error.context}")]) from error
    except yaml.YAMLError as error:
        raise DocumentError([Diagnostic(1, "#", f"not YAML: {str(error).splitlines()[0]}")]) from error
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise DocumentError([Diagnostic(line, "#", "half of a surrogate pair is not text")]) from error
