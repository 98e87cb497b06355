"""Turns the text of a document into its value and a line for each pointer, by the rules of JSON or of YAML 1.2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

import yaml

from .diagnostics import Diagnostic, DocumentError
from .reading.json_reader import is_json, read
from .reading.limits import NO_TEXT, TOO_MANY, are_too_many
from .reading.places import Places
from .reading.yaml_reader import Reader

_BREAKS: Final = "\n\r\x85\u2028\u2029"
"""What ends a line of YAML."""


@dataclass(frozen=True, eq=False)
class Document:
    """A document as it was read, or what was made of one: nothing in it changes, and each is equal to itself alone."""

    root: Any
    size: int
    """How many objects and arrays it was read from."""

    places: Places
    flaws: tuple[Diagnostic, ...] = ()
    """What is not JSON in it and was read as null: `checking.unreadable` says what becomes of it."""

    moved: Mapping[str, str] = field(default_factory=dict)
    """Where something stands now that was written elsewhere, and where that is: diagnostics tell the latter."""

    def line(self, pointer: str) -> int:
        """Returns the line of what a pointer points to, or of the nearest thing around it."""
        return self.places.line(pointer)

    @property
    def allowance(self) -> int:
        """How often schemas may be looked at by way of others, in all: in proportion to the document's size."""
        return 20_000 + 10 * self.size

    def diagnostic(self, pointer: str, message: str) -> Diagnostic:
        written = self._written(pointer)
        return Diagnostic(self.line(written), written, message)

    def warning(self, pointer: str, message: str, *, carried: bool = False) -> Diagnostic:
        return replace(self.diagnostic(pointer, message), severity="warning", carried=carried)

    def _written(self, pointer: str) -> str:
        inside = (place for place in self.moved if f"{pointer}/".startswith(f"{place}/"))
        place = next(inside, "")
        return self.moved[place] + pointer.removeprefix(place) if place else pointer


def load(text: str) -> Document:
    """Reads a document.

    Raises:
        DocumentError: the text is neither JSON nor YAML 1.2, or more than is carried, or holds too much that is not
            JSON's: tags, NaN, infinities, halves of surrogate pairs.
    """
    text = text.removeprefix("\ufeff")
    as_json = is_json(text)
    if are_too_many(text, "" if as_json else _BREAKS):
        raise DocumentError([Diagnostic(1, "#", TOO_MANY)])
    if as_json:
        return Document(*read(text))
    reader = Reader()
    try:
        reader.take(iter(yaml.CSafeLoader(text).get_event, None))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DocumentError([Diagnostic(line, "#", f"not YAML: {error.problem or error.context}")]) from error
    except yaml.YAMLError as error:
        raise DocumentError([Diagnostic(1, "#", f"not YAML: {str(error).splitlines()[0]}")]) from error
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise DocumentError([Diagnostic(line, "#", NO_TEXT)]) from error
    flaws = tuple(reader.diagnostics)
    if not isinstance(reader.root, dict):
        raise DocumentError(flaws or [Diagnostic(1, "#", "not an OpenAPI document: the top is no object")])
    return Document(reader.root, len(reader.lines), Places(reader.root, reader.members), flaws)
