"""Turns the events of a YAML parser into a value and a line for each of its members."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from generator.diagnostics import Diagnostic, DocumentError, child

MAX_DEPTH: Final = 200
MAX_ALIASED: Final = 20_000
"""How many values the aliases of a document may stand for, all together."""

ALIASED_CHARACTERS: Final = 50
"""How many characters of a text count as much as a value there."""

MAX_MEMBERS: Final = 20_000
"""How many members one object or array may have."""

_HALF: Final = re.compile("[\ud800-\udfff]")
_LOST: Final = re.compile(r"[^eE]*[1-9].*")
"""A number that is not zero."""

_TAG: Final = "tag:yaml.org,2002:"


def _decimal(value: int) -> int:
    """Refuses a number that Python would not write in decimal, as it refuses one that is written so."""
    str(value)
    return value


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
    "int": int,
    "based": lambda text: _decimal(int(text, 0)),
    "float": float,
    "none": lambda _: math.nan,
}
"""What a scalar without quotes is, by what it looks like."""


@dataclass
class _Open:
    """An object or array whose end was not read yet."""

    value: dict[str, Any] | list[Any]
    pointer: str
    anchor: str | None
    size: int = 1
    key: str | None = None
    lines: dict[str | int, int] = field(default_factory=dict)


class Reader:
    """Builds the value from the parser's events, so that depth costs no stack."""

    def __init__(self) -> None:
        self.root: Any = None
        self.lines: dict[int, dict[str | int, int]] = {}
        self.diagnostics: list[Diagnostic] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._aliased = 0
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

    def take(self, event: Any) -> None:
        """Adds one event of the parser."""
        taker = self._takers.get(type(event))
        if taker is not None:
            taker(event)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise DocumentError([Diagnostic(_line(event), "#", "a second YAML document starts here")])

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if self._expects_key():
            self._key(event)
            return
        self._refuse_halves(event)
        value = self._resolved(event)
        size = 1 + len(event.value) // ALIASED_CHARACTERS
        if event.anchor is not None:
            self._anchors[event.anchor] = value, size
        self._add(value, event, size)

    def _start(self, event: Any) -> None:
        kind = "map" if isinstance(event, yaml.MappingStartEvent) else "seq"
        if self._expects_key():
            raise DocumentError([Diagnostic(_line(event), self._pointer(), "a key is not a string")])
        if event.tag not in (None, "!", _TAG + kind):
            self._complain(event, f"the tag {event.tag} is not JSON")
        if len(self._open) >= MAX_DEPTH:
            raise DocumentError([Diagnostic(_line(event), self._pointer(), f"deeper than {MAX_DEPTH} levels")])
        value: Any = {} if kind == "map" else []
        opened = _Open(value, self._member_pointer(), event.anchor)
        self._add(value, event, 0)
        self._open.append(opened)
        self.lines[id(value)] = opened.lines

    def _end(self, _: yaml.Event) -> None:
        closed = self._open.pop()
        if closed.anchor is not None:
            self._anchors[closed.anchor] = closed.value, closed.size
        self._grow(closed.size)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if self._expects_key() or event.anchor not in self._anchors:
            problem = (
                "a key is an alias" if self._expects_key() else f"the alias *{event.anchor} stands for nothing yet"
            )
            raise DocumentError([Diagnostic(_line(event), self._pointer(), problem)])
        value, size = self._anchors[event.anchor]
        self._aliased += size
        if self._aliased > MAX_ALIASED:
            message = f"aliases stand for more than {MAX_ALIASED} values, or for texts as long as that"
            raise DocumentError([Diagnostic(_line(event), self._pointer(), message)])
        self._add(value, event, size)

    def _key(self, event: yaml.ScalarEvent) -> None:
        parent = self._open[-1]
        if event.value in parent.value:
            self._complain(event, f"the key {event.value!r} stands here twice", child(parent.pointer, event.value))
        if event.value == "<<" and event.implicit[0]:
            self._complain(event, "merge keys are not part of YAML 1.2", parent.pointer)
        self._refuse_halves(event)
        parent.key = event.value
        parent.lines[event.value] = _line(event)

    def _refuse_halves(self, event: yaml.ScalarEvent) -> None:
        if not event.value.isascii() and _HALF.search(event.value):
            self._complain(event, "half of a surrogate pair is not text")

    def _resolved(self, event: yaml.ScalarEvent) -> Any:
        if event.tag is None and not event.implicit[0]:
            return event.value
        tag = event.tag if event.tag != "!" else _TAG + "str"
        if tag not in (None, _TAG + "str", *_TAGGED):
            return self._complain(event, f"the tag {tag} is not JSON")
        if tag == _TAG + "str":
            return event.value
        try:
            found = _PLAIN.fullmatch(event.value)
            value = _MADE[found.lastgroup](event.value) if found else event.value
        except ValueError:
            return self._complain(event, f"a number of {len(event.value)} digits is not carried")
        if isinstance(value, float) and not math.isfinite(value):
            return self._complain(event, f"{event.value} is not a JSON number")
        if value == 0 and isinstance(value, float) and _LOST.fullmatch(event.value):
            return self._complain(event, f"{event.value} would be taken for 0")
        if tag is not None and type(value) not in _TAGGED[tag]:
            return self._complain(event, f"{event.value!r} is not what its tag {tag} says")
        return value

    def _add(self, value: Any, event: yaml.Event, size: int) -> None:
        if not self._open:
            self.root = value
            return
        parent = self._open[-1]
        if len(parent.value) >= MAX_MEMBERS:
            raise DocumentError([Diagnostic(_line(event), parent.pointer, f"more than {MAX_MEMBERS} members")])
        if isinstance(parent.value, list):
            parent.lines[len(parent.value)] = _line(event)
            parent.value.append(value)
        elif parent.key is not None:
            parent.value[parent.key] = value
            parent.key = None
        self._grow(size)

    def _grow(self, size: int) -> None:
        if self._open:
            self._open[-1].size += size

    def _expects_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].value, dict) and self._open[-1].key is None

    def _pointer(self) -> str:
        return self._open[-1].pointer if self._open else "#"

    def _member_pointer(self) -> str:
        if not self._open:
            return "#"
        parent = self._open[-1]
        return child(parent.pointer, len(parent.value) if parent.key is None else parent.key)

    def _complain(self, event: yaml.Event, message: str, pointer: str | None = None) -> None:
        self.diagnostics.append(Diagnostic(_line(event), pointer or self._member_pointer(), message))


def _line(event: yaml.Event) -> int:
    mark: Any = event.start_mark
    return int(mark.line) + 1
