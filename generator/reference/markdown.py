"""Turns text of a document into Markdown that shows it: nothing in it makes HTML, a link, a heading or a table cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_SPAN: Final = re.compile(r"(?<!`)(`{1,9})(?!`)(.*?[^`])\1(?!`)")
"""A code span, as CommonMark has it; longer runs are text, lest a hostile one is sought in the rest again and again."""

_SPECIAL: Final = str.maketrans(
    {"\\": "\\\\", "[": "\\[", "`": "\\`", "<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;"}
)
_OPENING: Final = re.compile(r"(?=[#~=])|(?=[-*_ ]+$)")
"""Begins what would make of a line a heading, a fence or a rule."""


def block(text: str) -> str:
    """Returns the paragraphs and lists of a text, line by line."""
    lines = (inline(line) for line in text.split("\n"))
    marked = (f"\\{line}" if _OPENING.match(line) else line for line in lines)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(marked)).strip()


def inline(text: str) -> str:
    """Returns a text as one line; code spans in it stay such."""
    if not text.isprintable():
        text = "".join(char if char.isprintable() else " " for char in text)
    text = " ".join(text.split())
    pieces: list[str] = []
    end = 0
    for span in _SPAN.finditer(text):
        pieces += [text[end : span.start()].translate(_SPECIAL), span[0]]
        end = span.end()
    return "".join([*pieces, text[end:].translate(_SPECIAL)])


def code(text: str) -> str:
    """Returns a code span that holds a text whatever it is; what can't be printed is spelled out."""
    shown = text
    if not text.isprintable():
        shown = "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)
    fence = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 1)
    edge = " " if {"`", " "} & {shown[:1], shown[-1:]} else ""
    return f"{fence}{edge}{shown}{edge}{fence}" if shown else ""


def fenced(text: str, language: str) -> str:
    """Returns a block of code, or nothing where there is no text."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}{language}\n{text}\n{fence}" if text else ""


def row(cells: Iterable[str]) -> str:
    """Returns a row of a table; a bar is left only in code spans, where it would end the cell all the same."""
    escaped = (re.sub(r"(\\*)\|", r"\1\1\\|", cell) if "|" in cell else cell for cell in cells)
    return f"| {' | '.join(escaped)} |"
