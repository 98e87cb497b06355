"""Turns names, texts and values into pieces of Python: whatever stands in the document is data there, never code."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable
from typing import Any, Final

WIDTH: Final = 100
"""How many characters a line of a docstring has."""


def spelled(name: str, taken: Collection[str]) -> str:
    """Returns how a name is spelled in a class whose fields may have taken it."""
    return f"_{name}" if name in taken else name


def imported(names: Iterable[str], taken: Collection[str]) -> str:
    """Returns the names of an import, under other names where a field has taken one."""
    return ", ".join(f"{name} as _{name}" if name in taken else name for name in names)


def docstring(*paragraphs: str) -> str:
    """Returns the literal of a docstring, on as many lines as it has paragraphs, or nothing if there is no text."""
    text = "\n\n".join(wrapped for paragraph in paragraphs if (wrapped := _wrapped(paragraph)))
    if not text:
        return ""
    body = text.rstrip('"')
    escaped = body.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') + '\\"' * (len(text) - len(body))
    return f'"""{escaped}\n"""' if "\n" in escaped else f'"""{escaped}"""'


def _wrapped(text: str) -> str:
    lines = text.split("\n")
    if not all(map(str.isprintable, lines)):
        lines = ["".join(filter(str.isprintable, line)) for line in lines]
    return "\n".join(map(_filled, "\n".join(lines).strip().split("\n")))


def _filled(line: str) -> str:
    """Returns a line as several that are short enough; what belongs to an indented one stands below it, further in."""
    if len(line) <= WIDTH and "  " not in line.lstrip():
        return line.rstrip()  # as most are: textwrap takes its time to find that out
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.fill(
        line, WIDTH, break_long_words=False, break_on_hyphens=False, subsequent_indent=indent and indent + "    "
    )


def literal(value: Any) -> str:
    """Returns JSON as Python spells it, with text between double quotes where that needs no escape."""
    match value:
        case dict():
            return f"{{{joined(f'{literal(name)}: {literal(member)}' for name, member in value.items())}}}"
        case list():
            return f"[{joined(map(literal, value))}]"
        case str() if (text := repr(value)).startswith("'") and '"' not in value:
            return f'"{text[1:-1]}"'
        case _:
            return repr(value)


def joined(parts: Iterable[str]) -> str:
    """Returns the arguments of a call or the members of a list."""
    return ", ".join(parts)
