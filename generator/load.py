"""Turns the text of a document into its value and a line for each pointer, by the rules of YAML 1.2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from .diagnostics import Diagnostic, DocumentError
from .yaml_reader import Reader


@dataclass(frozen=True)
class Document:
    """A document as it was read."""

    root: Any
    lines: Mapping[int, Mapping[str | int, int]]
    """For each object or array, by its `id`, the line of each member."""

    def line(self, pointer: str) -> int:
        """Returns the line of what a pointer points to, or of the nearest thing around it."""
        line = 1
        value: Any = self.root
        for token in pointer.split("/")[1:]:
            name = token.replace("~1", "/").replace("~0", "~")
            key: Any = int(name) if isinstance(value, list) and name.isdecimal() else name
            if key not in self.lines.get(id(value), {}):
                break
            line, value = self.lines[id(value)][key], value[key]
        return line

    def diagnostic(self, pointer: str, message: str) -> Diagnostic:
        return Diagnostic(self.line(pointer), pointer, message)


def load(text: str) -> Document:
    """Reads a document.

    Raises:
        DocumentError: the text is not YAML 1.2, or holds what JSON can't: a non-string key, a tag, NaN, an infinity.
    """
    reader = Reader()
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DocumentError([Diagnostic(line, "#", f"not YAML: {error.problem or error.context}")]) from error
    except yaml.YAMLError as error:
        raise DocumentError([Diagnostic(1, "#", f"not YAML: {str(error).splitlines()[0]}")]) from error
    if reader.diagnostics:
        raise DocumentError(reader.diagnostics)
    if not isinstance(reader.root, dict):
        raise DocumentError([Diagnostic(1, "#", "not an OpenAPI document: the top is no object")])
    return Document(reader.root, reader.lines)
