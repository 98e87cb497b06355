"""Turns the text of a document into its value and a line for each pointer, by the rules of JSON or of YAML 1.2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from .diagnostics import Diagnostic, DocumentError
from .reading.json_reader import events, is_json
from .reading.yaml_reader import Reader


@dataclass(frozen=True)
class Document:
    """A document as it was read."""

    root: Any
    source: Any
    """The value as it stands in the text, where `root` has been made from it."""

    lines: Mapping[int, Mapping[str | int, int]]
    """For each object or array, by its `id`, the line of each member."""

    def line(self, pointer: str) -> int:
        """Returns the line of what a pointer points to, or of the nearest thing around it."""
        line = 1
        value: Any = self.source
        for token in pointer.split("/")[1:]:
            name = token.replace("~1", "/").replace("~0", "~")
            key: Any = int(name) if isinstance(value, list) and name.isdecimal() else name
            if key not in self.lines.get(id(value), {}):
                break
            line, value = self.lines[id(value)][key], value[key]
        return line

    @property
    def allowance(self) -> int:
        """How often schemas may be looked at by way of others, in all: in proportion to the document's size."""
        return 20_000 + 10 * len(self.lines)

    def diagnostic(self, pointer: str, message: str) -> Diagnostic:
        return Diagnostic(self.line(pointer), pointer, message)

    def warning(self, pointer: str, message: str) -> Diagnostic:
        return Diagnostic(self.line(pointer), pointer, message, "warning")


def load(text: str) -> Document:
    """Reads a document.

    Raises:
        DocumentError: the text is neither JSON nor YAML 1.2, or holds what JSON can't: a non-string key, a tag, NaN, an
            infinity, half of a surrogate pair.
    """
    reader = Reader()
    for event in _events(text.removeprefix("\ufeff")):
        reader.take(event)
    if reader.diagnostics:
        raise DocumentError(reader.diagnostics)
    if not isinstance(reader.root, dict):
        raise DocumentError([Diagnostic(1, "#", "not an OpenAPI document: the top is no object")])
    return Document(reader.root, reader.root, reader.lines)


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
