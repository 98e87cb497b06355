"""Turns the events of a YAML parser into a value and a line for each of its members."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, NoReturn

import yaml

from generator.diagnostics import MANY, Diagnostic, DocumentError, child
from generator.reading.extent import extent

from .limits import (
    MAX_DEPTH,
    MAX_MEMBERS,
    MAX_WAY,
    NO_TEXT,
    TOO_DEEP,
    TOO_LONG,
    TOO_LONG_EACH,
    TOO_WIDE,
    are_too_long,
    finite,
    is_text,
    twice,
    whole,
)

MAX_ALIASED: Final = 20_000
"""How many values the aliases of a document may stand for, all together."""

_TAG: Final = "tag:yaml.org,2002:"


def _none(text: str) -> NoReturn:
    raise ValueError(f"{text} is not a JSON number")


_TAGGED: Final[dict[str, tuple[type, ...]]] = {
    f"{_TAG}int": (int,),
    f"{_TAG}float": (int, float),
    f"{_TAG}bool": (bool,),
    f"{_TAG}null": (type(None),),
}
"""What a value is that has a tag."""

_PLAIN: Final = re.compile(
    r"(?P<null>null|Null|NULL|~|)|(?P<bool>true|True|TRUE|false|False|FALSE)|(?P<int>[-+]?[0-9]+)"
    r"|(?P<based>0o[0-7]+|0x[0-9a-fA-F]+)|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<none>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
_MADE: Final[dict[str | None, Callable[[str], Any]]] = {
    "null": lambda _: None,
    "bool": lambda text: text.lower() == "true",
    "int": whole,
    "based": lambda text: whole(text, 0),
    "float": finite,
    "none": _none,
}
"""What a scalar without quotes is, by what it looks like."""


@dataclass(slots=True)
class _Open:
    """An object or array whose end was not read yet."""

    value: Any
    anchor: str | None
    lines: array[int]
    """The line of each member, in their order."""

    is_object: bool
    awaits_key: bool
    flaws_before: int
    """How many diagnostics there were when it began."""

    way: int
    """How many characters the names have that lead to it."""

    key: str = ""
    """That of the member which was begun last."""


class Reader:
    """Builds the value from the parser's events, so that depth costs no stack."""

    def __init__(self) -> None:
        self.root: Any = None
        self.lines: dict[int, array[int]] = {}
        """For each object or array, by its `id`, the line of each member, in their order."""

        self.diagnostics: list[Diagnostic] = []
        self._open: list[_Open] = []
        self._top: _Open | None = None
        self._anchors: dict[str, Any] = {}
        self._sizes: dict[str, int] = {}
        self._flawed: set[str] = set()
        self._aliased = 0
        self._ways = 0
        self._documents = 0
        self._takers: dict[type, Callable[[Any], None]] = {
            yaml.DocumentStartEvent: self._document,
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
        }

    def take(self, events: Iterable[Any]) -> None:
        """Adds the events of the parser.

        Raises:
            DocumentError: they are of more than is carried, or of more than is worth telling that is not JSON.
        """
        takers = self._takers
        for event in events:
            taker = takers.get(type(event))
            if taker is not None:
                taker(event)

    def members(self, value: Any) -> dict[str, tuple[int, Any]]:
        """Returns the line of each member of a value that was read, and the member."""
        if not isinstance(value, dict | list):
            return {}
        named = value.items() if isinstance(value, dict) else enumerate(value)
        return {str(name): (line, member) for line, (name, member) in zip(self.lines[id(value)], named, strict=True)}

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise DocumentError([Diagnostic(_line(event), "#", "a second YAML document starts here")])

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        before = len(self.diagnostics)
        if not is_text(event.value):
            self._complain(event, NO_TEXT)
        top = self._top
        if top is not None and top.awaits_key:
            self._key(event, top)
            return
        value = self._tagged(event) if event.tag is not None else event.value
        if event.tag is None and event.implicit[0]:
            value = self._plain(event)
        if event.anchor is not None:
            self._anchor(event.anchor, value, before)
        self._add(value, event)

    def _start(self, event: Any) -> None:
        is_object = type(event) is yaml.MappingStartEvent
        if self._awaits_key():
            raise DocumentError([Diagnostic(_line(event), self._pointer(), "a key is not a string")])
        before = len(self.diagnostics)
        if event.tag is not None and event.tag not in ("!", f"{_TAG}map" if is_object else f"{_TAG}seq"):
            self._complain(event, f"the tag {event.tag} is not JSON")
        if len(self._open) >= MAX_DEPTH:
            raise DocumentError([Diagnostic(_line(event), self._pointer(), TOO_DEEP)])
        way = self._way(event)
        value: Any = {} if is_object else []
        lines = self.lines[id(value)] = array("I")
        self._add(value, event)
        self._top = _Open(value, event.anchor, lines, is_object, awaits_key=is_object, flaws_before=before, way=way)
        self._open.append(self._top)

    def _way(self, event: yaml.Event) -> int:
        """Returns how many characters the names have that lead to the object or array that comes next."""
        top = self._top
        if top is None:
            return 0
        way = top.way + 1 + len(top.key if top.is_object else str(len(top.value)))
        self._ways += way
        if way > MAX_WAY or are_too_long(self._ways, len(self.lines)):
            message = TOO_LONG if way > MAX_WAY else TOO_LONG_EACH
            raise DocumentError([Diagnostic(_line(event), self._member_pointer(), message)])
        return way

    def _end(self, _: yaml.Event) -> None:
        closed = self._open.pop()
        self._top = self._open[-1] if self._open else None
        if closed.anchor is not None:
            self._anchor(closed.anchor, closed.value, closed.flaws_before)

    def _anchor(self, name: str, value: Any, flaws_before: int) -> None:
        """Keeps what an alias may stand for; a flaw in it is one at the alias too."""
        self._anchors[name] = value
        self._sizes.pop(name, None)
        (self._flawed.add if len(self.diagnostics) > flaws_before else self._flawed.discard)(name)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if self._awaits_key() or event.anchor not in self._anchors:
            problem = "a key is an alias" if self._awaits_key() else f"the alias *{event.anchor} stands for nothing yet"
            raise DocumentError([Diagnostic(_line(event), self._pointer(), problem)])
        value = self._anchors[event.anchor]
        if event.anchor in self._flawed:
            self._complain(event, f"what the alias *{event.anchor} stands for is not JSON")
        if event.anchor not in self._sizes:
            self._sizes[event.anchor] = extent(value)
        self._aliased += self._sizes[event.anchor]
        if self._aliased > MAX_ALIASED:
            message = f"aliases stand for more than {MAX_ALIASED} values, or for texts as long as that"
            raise DocumentError([Diagnostic(_line(event), self._pointer(), message)])
        self._add(value, event)

    def _key(self, event: yaml.ScalarEvent, parent: _Open) -> None:
        if event.value in parent.value:
            self._complain(event, twice(event.value), child(self._pointer(), event.value))
            del parent.lines[list(parent.value).index(event.value)]
            del parent.value[event.value]
        if event.value == "<<" and event.implicit[0]:
            self._complain(event, "merge keys are not part of YAML 1.2", self._pointer())
        parent.key, parent.awaits_key = event.value, False
        parent.lines.append(_line(event))

    def _plain(self, event: yaml.ScalarEvent) -> Any:
        try:
            found = _PLAIN.fullmatch(event.value)
            return _MADE[found.lastgroup](event.value) if found else event.value
        except ValueError as error:
            return self._complain(event, str(error))

    def _tagged(self, event: yaml.ScalarEvent) -> Any:
        if event.tag in ("!", _TAG + "str"):
            return event.value
        if event.tag not in _TAGGED:
            return self._complain(event, f"the tag {event.tag} is not JSON")
        value = self._plain(event)
        if value is not None and type(value) not in _TAGGED[event.tag]:
            return self._complain(event, f"{event.value!r} is not what its tag {event.tag} says")
        return value

    def _add(self, value: Any, event: yaml.Event) -> None:
        parent = self._top
        if parent is None:
            self.root = value
            return
        if len(parent.value) >= MAX_MEMBERS:
            raise DocumentError([Diagnostic(_line(event), self._pointer(), TOO_WIDE)])
        if parent.is_object:
            parent.value[parent.key] = value
            parent.awaits_key = True
        else:
            parent.lines.append(_line(event))
            parent.value.append(value)

    def _awaits_key(self) -> bool:
        return self._top is not None and self._top.awaits_key

    def _pointer(self) -> str:
        """Returns the pointer of the innermost object or array that is open."""
        pointer = "#"
        for around in self._open[:-1]:
            pointer = child(pointer, around.key if around.is_object else len(around.value) - 1)
        return pointer

    def _member_pointer(self) -> str:
        """Returns the pointer of the value that comes next, or of the object whose key does."""
        top = self._top
        if top is None or top.awaits_key:
            return self._pointer()
        return child(self._pointer(), top.key if top.is_object else len(top.value))

    def _complain(self, event: yaml.Event, message: str, pointer: str | None = None) -> None:
        self.diagnostics.append(Diagnostic(_line(event), pointer or self._member_pointer(), message))
        if len(self.diagnostics) > MANY:
            raise DocumentError(self.diagnostics)


def _line(event: yaml.Event) -> int:
    mark: Any = event.start_mark
    line: int = mark.line
    return line + 1
