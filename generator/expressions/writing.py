"""Turns the parts of an expression into the text that the engine reads as ECMA-262 means them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Parts
from functools import lru_cache
from itertools import pairwise
from typing import Final

from .mistaken import mistaken
from .nodes import (
    Choice,
    Edge,
    Group,
    Look,
    Node,
    One,
    Reference,
    Repeat,
    Sequence,
    groups,
    size,
    takes_nothing,
    within,
)
from .parsing import parsed
from .reading import Unreadable
from .references import Reads, readings

_NOTHING: Final = "(?=)"
"""Marks at the beginning of an expression that it is in the engine's own syntax, and not to be translated."""

_APART: Final = "(?:|)"
"""Takes nothing, and keeps the engine from making one repetition of what stands before and behind it."""

_END: Final = Edge("$")
_LARGE: Final = 5_000
"""Beyond this, characters are counted as they are read: each of so many places compiled would take too much memory."""


@lru_cache(maxsize=10_000)
def for_engine(text: str) -> str:
    """Returns the expression that the engine judges by as ECMA-262 does by another: that itself, wherever it can.

    Raises:
        Unreadable: it is no expression, or one that is read in several ways.
    """
    expression = parsed(text)
    return _Writer(expression).text


class _Writer:
    def __init__(self, expression: Node) -> None:
        reads = readings(expression)
        self._reads: Iterator[Reads] = iter(reads)
        self._has_references = bool(reads)
        self._is_native = any(map(_is_native, within(expression)))
        self._mistaken = mistaken(expression)
        self._is_untranslated = False
        text = self._written(expression)
        self.text = _NOTHING + text if self._is_untranslated else text

    def _written(self, node: Node) -> str:
        match node:
            case One():
                return node.native if self._is_native else node.text
            case Edge(text=text):
                return text
            case Look(opening=opening, body=body):
                if opening.startswith("(?<") and any(map(_is_native, within(body))) and len({*size(body)}) > 1:
                    raise Unreadable("what looks around in texts of several lengths behind it is not carried")
                return f"{opening}{self._written(body)})"
            case Group(opening=opening, body=body):
                return f"{'(' if node.number and self._has_references else opening}{self._written(body)})"
            case Reference():
                return self._reference(node)
            case Repeat():
                return self._repeat(node)
            case Sequence(parts=parts):
                return self._sequence(parts)
            case Choice(branches=branches):
                return "|".join(map(self._written, branches))

    def _reference(self, node: Reference) -> str:
        match next(self._reads):
            case Reads.NOTHING:
                return "(?:)"
            case Reads.GROUP:
                return f"\\{node.number}"
            case Reads.MAYBE:
                self._is_untranslated = True
                return f"(?({node.number})\\{node.number}|)"

    def _repeat(self, node: Repeat) -> str:
        text = self._written(node.body)
        if not takes_nothing(node.body):
            return "(?:)" if text == "(?:)" else (_APART if id(node) in self._mistaken else "") + text + node.text
        return text if node.least else "()" * len(groups(node.body)) or "(?:)"

    def _sequence(self, parts: Parts[Node]) -> str:
        texts = [self._in_sequence(part, after) for part, after in zip(parts, [*parts[1:], None], strict=False)]
        return "".join(one + ("(?:)" if _runs_on(one, after) else "") for one, after in pairwise([*texts, ""]))

    def _in_sequence(self, node: Node, after: Node | None) -> str:
        if isinstance(node, Repeat) and after == _END and _is_large(node):
            self._is_untranslated = True
            return f"(?>(?:{self._written(node.body)}{_NOTHING}){node.text.rstrip('?')})"
        return self._written(node)


def _is_native(node: Node) -> bool:
    """Says whether an expression with such a part is not translated before it is compiled."""
    return isinstance(node, Look | Reference) or (isinstance(node, Edge) and "(?" in node.text)


def _is_large(node: Repeat) -> bool:
    """Nothing else than a character is counted: as many as there are up to the end, or none of it matches."""
    return isinstance(node.body, One) and max(node.least, node.most or 0) > _LARGE


def _runs_on(text: str, after: str) -> bool:
    """Says whether a digit would become part of the number of a reference."""
    return after[:1].isdecimal() and re.search(r"(?<!\\)(?:\\\\)*\\[1-9]\d*$", text) is not None
