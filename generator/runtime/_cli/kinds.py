"""What an option's value is by its keywords: how help calls it, and how a text of the command line becomes it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import evolve, frozen

from .._runtime.keywords.json_types import IS_TYPE
from .._runtime.keywords.keyword import Keyword, all_of
from .._runtime.keywords.validators import const, enum, items, type_
from .._runtime.modelling.references import alternatives, discriminator, ref
from .files import loaded

_CALLED: Final = {"string": "TEXT", "integer": "INTEGER", "number": "NUMBER", "boolean": "true | false"}
_CONTAINERS: Final = frozenset({"array", "object"})


@frozen
class Kind:
    """The kind of a value. What can't be one goes on as text: the library refuses it, as it does elsewhere."""

    types: frozenset[str] = frozenset()
    """The types of JSON that it may have; none stands for all."""

    choices: tuple[Any, ...] = ()
    """The values that it may be, where these are listed."""

    items: Kind | None = None
    """Of an array its elements."""

    files: str = ""
    """The media types of the file that it is, where it is one."""

    @property
    def is_array(self) -> bool:
        return "array" in self.types

    @property
    def is_flag(self) -> bool:
        return self.types == frozenset({"boolean"}) and not self.choices

    def called(self) -> str:
        """Returns what help calls it."""
        if self.files:
            return "FILE"
        if self.choices:
            return " | ".join(map(_spelled, self.choices))
        types = self.types - {"null"}
        if types == frozenset({"array"}):
            return f"{_inner(self).called()}..."
        known = [called for name, called in _CALLED.items() if name in types]
        return " | ".join([*known, "JSON"] if not types or types & _CONTAINERS else known)

    def value(self, texts: Sequence[str]) -> Any:
        """Returns what some texts stand for: the elements of an array, or else the last of them.

        Raises:
            OSError: a file can't be read.
        """
        if not self.is_array:
            return self._one(texts[-1])
        whole = _json(texts[0]) if len(texts) == 1 else None
        if isinstance(whole, list):
            return whole
        others = self.types - {"array", "null"}
        if len(texts) == 1 and others:
            return evolve(self, types=others).value(texts)
        return [_inner(self).value([text]) for text in texts]

    def _one(self, text: str) -> Any:
        if self.files:
            return loaded(text)
        for choice in self.choices:
            if text == _spelled(choice):
                return choice
        if "string" not in self.types:
            return _json(_contents(text) if not self.types or self.types & _CONTAINERS else text)
        value = _json(text) if self.types & _CONTAINERS else text
        return value if isinstance(value, list | dict) else text


def _inner(kind: Kind) -> Kind:
    return kind.items or Kind()


def _spelled(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _contents(text: str) -> str:
    """Returns JSON, from the standard input for `-` and from a file for `@` and its name: JSON begins with neither."""
    if text == "-":
        return sys.stdin.read()
    return Path(text[1:]).read_text(encoding="utf-8") if text.startswith("@") else text


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def kind_of(keywords: Iterable[Keyword]) -> Kind:
    """Returns the kind of the values that keep some keywords."""
    types: set[str] = set()
    choices: tuple[Any, ...] = ()
    inner: Kind | None = None
    for keyword in all_of(keywords):
        match keyword:
            case type_():
                types.update(keyword.names)
            case enum() | const():
                choices = tuple(keyword.limit) if isinstance(keyword, enum) else (keyword.limit,)
            case items():
                inner = kind_of(keyword.limit)
            case ref() | discriminator():
                types.add("object")
            case alternatives():
                return _either([kind_of(member) for member in keyword.limit])
            case _:
                pass
    listed = {name for name, holds in IS_TYPE.items() for choice in choices if holds(choice)}
    return Kind(frozenset(types or listed), choices, inner)


def _either(kinds: Sequence[Kind]) -> Kind:
    """Returns the kind of what may be of several."""
    types = (
        frozenset[str]().union(*(kind.types for kind in kinds)) if all(kind.types for kind in kinds) else frozenset()
    )
    choices = tuple(choice for kind in kinds for choice in kind.choices)
    return Kind(
        types,
        choices if all(kind.choices or kind.types == frozenset({"null"}) for kind in kinds) else (),
        next((kind.items for kind in kinds if kind.items is not None), None),
    )
