"""Finds what the generated code says of its attributes and arguments: the help is the text that a reader sees."""

from __future__ import annotations

import ast
import inspect
import re
from itertools import pairwise
from typing import Any, Final

_ENTRY: Final = re.compile(r" {4}(\w+): (.*)")
_ARGUMENTS: Final = "Args:"
_ERRORS: Final = "Raises:"


def of_attributes(cls: type[Any]) -> dict[str, str]:
    """Returns the docstring of each attribute of a class; none where its source is not at hand."""
    try:
        tree = ast.parse(inspect.getsource(cls))
    except OSError:
        return {}
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    return {
        attribute.target.id: inspect.cleandoc(text.value.value)
        for attribute, text in pairwise(body)
        if isinstance(attribute, ast.AnnAssign) and isinstance(attribute.target, ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) and isinstance(text.value.value, str)
    }


def of_arguments(function: Any) -> dict[str, str]:
    """Returns what a function's docstring says of each argument."""
    told: dict[str, str] = {}
    name = ""
    for line in _sections(function)[1]:
        if found := _ENTRY.fullmatch(line):
            name = found[1]
            told[name] = found[2]
        elif name:
            told[name] += f" {line.strip()}"
    return told


def about(function: Any) -> str:
    """Returns what a function's docstring says before it comes to the arguments."""
    return "\n".join(_sections(function)[0]).strip()


def _sections(function: Any) -> tuple[list[str], list[str]]:
    """Returns the lines before the arguments and those about them: the last headings count, a text may hold others."""
    lines = (inspect.getdoc(function) or "").split("\n")
    end = _last(_ERRORS, lines)
    begin = _last(_ARGUMENTS, lines[:end])
    return lines[:begin], lines[begin + 1 : end]


def _last(heading: str, lines: list[str]) -> int:
    return max((index for index, line in enumerate(lines) if line == heading), default=len(lines))
