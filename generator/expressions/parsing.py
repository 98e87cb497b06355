"""Turns the text of an expression into its parts, or says why not."""

from __future__ import annotations

import re
from typing import Final

from . import sets
from .escapes import class_of, one_of
from .nodes import Choice, Edge, Group, Look, Node, One, Reference, Repeat, Sequence
from .reading import Cursor, Unreadable

_LONGEST: Final = 20_000
"""How many characters an expression may have."""

_DEEPEST: Final = 50
"""How deep groups may lie in each other."""

_SPECIAL: Final = tuple("^$\\.*+?()[]{}")
_LOOKS: Final = ("(?=", "(?!", "(?<=", "(?<!")
_COUNT: Final = re.compile(r"\{(\d+)(,(\d*))?\}")
_NAME: Final = re.compile(r"\(\?P?<([^\W\d][\w$]*)>")
_NAMED: Final = re.compile(r"k<([^\W\d][\w$]*)>")
_NAMED_ELSEWHERE: Final = re.compile(r"\(\?P=([^\W\d][\w$]*)\)")
_NUMBERED: Final = re.compile(r"[1-9][0-9]*")
_FLAGS: Final = re.compile(r"\(\?([ims]*)(?:-([ims]+))?:")
_FLAGS_FROM_HERE: Final = re.compile(r"\(\?([ims]+)\)")
_ENDS: Final = {"A": "^", "z": "$", "Z": "$"}


def parsed(text: str) -> Node:
    """Returns what an expression consists of.

    Raises:
        Unreadable: it is no expression, or one that is read in several ways.
    """
    if len(text) > _LONGEST:
        raise Unreadable(f"it is longer than {_LONGEST:,} characters")
    return _Parser(text).expression()


class _Parser:
    def __init__(self, text: str) -> None:
        self._cursor = Cursor(text)
        self._flags = frozenset[str]()
        self._opened = 0
        self._depth = 0
        self._names: dict[str, int] = {}
        self._named: list[str] = []

    def expression(self) -> Node:
        found = self._choice()
        if not self._cursor.is_at_end:
            raise Unreadable("there is a ')' too many")
        if unknown := [name for name in self._named if name not in self._names]:
            raise Unreadable(f"no group is called {unknown[0]!r}")
        return self._numbered(found)

    def _choice(self) -> Node:
        around = self._flags
        branches = [self._sequence()]
        while self._cursor.takes("|"):
            changed, branch = self._flags, self._sequence()
            branches.append(_flagged(branch, around, changed))
        self._flags = around
        return Choice(tuple(branches)) if branches[1:] else branches[0]

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while not (self._cursor.is_at_end or self._cursor.sees("|", ")")):
            around = self._flags
            if flags := self._cursor.match(_FLAGS_FROM_HERE):
                self._flags = changed = around | frozenset(flags[1])
                return Sequence((*parts, _flagged(self._sequence(), around, changed)))
            parts.append(self._repeated(self._part()))
        return Sequence(tuple(parts))

    def _repeated(self, node: Node) -> Node:
        if not self._cursor.sees("*", "+", "?", "{"):
            return node
        start = self._cursor.at
        counted = self._cursor.match(_COUNT)
        if counted:
            least = int(counted[1])
            most = least if counted[2] is None else int(counted[3]) if counted[3] else None
        elif self._cursor.sees("*", "+", "?"):
            least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}[self._cursor.next()]
        else:
            return node
        if most is not None and least > most:
            raise Unreadable(f"'{counted and counted[0]}' is out of order")
        if isinstance(node, Edge) or (isinstance(node, Look) and node.opening.startswith("(?<")):
            raise Unreadable("a place between characters is not repeated")
        self._cursor.takes("?")
        if self._cursor.sees("+", "*", "?") or _COUNT.match(self._cursor.text, self._cursor.at):
            raise Unreadable("ECMA-262 has no repetition of a repetition, and none that gives nothing back")
        return Repeat(node, least, most, self._cursor.text[start : self._cursor.at])

    def _part(self) -> Node:
        cursor = self._cursor
        if not cursor.sees(*_SPECIAL):
            letter = cursor.next()
            return One(letter, letter)
        if cursor.sees("("):
            return self._group()
        if cursor.takes("\\"):
            return self._escape()
        if cursor.takes("["):
            return class_of(cursor, any_case="i" in self._flags)
        if cursor.sees("*", "+", "?") or _COUNT.match(cursor.text, cursor.at):
            raise Unreadable(f"there is nothing to repeat before '{cursor.next()}'")
        match letter := cursor.next():
            case "^":
                return Edge(sets.AT_LINE if "m" in self._flags else "^")
            case "$":
                return Edge(sets.AT_LINE_END if "m" in self._flags else "$")
            case ".":
                return sets.EVERY if "s" in self._flags else sets.DOT
            case _:
                return One(f"\\{letter}", f"\\{letter}")

    def _escape(self) -> Node:
        cursor = self._cursor
        if cursor.sees("b", "B"):
            return Edge(sets.AT_WORD if cursor.next() == "b" else sets.NOT_AT_WORD)
        if cursor.sees(*_ENDS):
            return Edge(_ENDS[cursor.next()])
        if found := cursor.match(_NUMBERED):
            return Reference(int(found[0]))
        if found := cursor.match(_NAMED):
            return self._reference(found[1])
        return one_of(cursor, any_case="i" in self._flags)

    def _reference(self, name: str) -> Node:
        self._named.append(name)
        return Reference(-len(self._named))

    def _group(self) -> Node:
        cursor = self._cursor
        if found := cursor.match(_NAMED_ELSEWHERE):
            return self._reference(found[1])
        for opening in _LOOKS:
            if cursor.takes(opening):
                return Look(opening, self._inside())
        if found := cursor.match(_FLAGS):
            around = self._flags
            self._flags = changed = (around | frozenset(found[1])) - frozenset(found[2] or "")
            inside = self._inside()
            self._flags = around
            return _flagged(inside, around, changed) if "i" in around ^ changed else Group("(?:", inside)
        self._opened += 1
        number = self._opened
        if found := cursor.match(_NAME):
            if found[1] in self._names:
                raise Unreadable(f"two groups are called {found[1]!r}")
            self._names[found[1]] = number
        elif cursor.sees("(?"):
            raise Unreadable(f"'{cursor.text[cursor.at : cursor.at + 4]}' is no group of ECMA-262")
        else:
            cursor.next()
        return Group(found[0] if found and found[1].isascii() and "$" not in found[1] else "(", self._inside(), number)

    def _inside(self) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Unreadable(f"groups lie deeper in each other than {_DEEPEST}")
        found = self._choice()
        self._depth -= 1
        if not self._cursor.takes(")"):
            raise Unreadable("a group has no end")
        return found

    def _numbered(self, node: Node) -> Node:
        """Returns a part with its references by number: a name may be given after it is used."""
        match node:
            case Reference(number=number):
                known = self._names[self._named[-number - 1]] if number < 0 else number
                if known > self._opened:
                    raise Unreadable(f"there is no group {known}")
                return Reference(known)
            case Look(opening=opening, body=body):
                return Look(opening, self._numbered(body))
            case Group(opening=opening, body=body, number=number):
                return Group(opening, self._numbered(body), number)
            case Repeat(body=body):
                return Repeat(self._numbered(body), node.least, node.most, node.text)
            case Sequence(parts=parts):
                return Sequence(tuple(map(self._numbered, parts)))
            case Choice(branches=branches):
                return Choice(tuple(map(self._numbered, branches)))
            case _:
                return node


def _flagged(node: Node, around: frozenset[str], flags: frozenset[str]) -> Node:
    """Returns a part in which case counts otherwise than around it; the other flags are in what it is made of."""
    if "i" not in around ^ flags:
        return node
    return Group("(?i:" if "i" in flags else "(?-i:", node)
