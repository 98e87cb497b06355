"""Gives each thing that an operation takes an option of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, Final, TypeAlias

from attrs import frozen

from .._runtime.calls import Call
from .entries import Entry, Form, forms, parameters

Key: TypeAlias = tuple[str, str]
"""The place and the wire name of what an option stands for."""

RESERVED: Final = frozenset(
    {"base-url", "body", "content-type", "help", "http", "json", "out", "retries", "timeout", "token", "validate"}
)
"""The options that every command has, or may have."""

WHOLE: Final = ("", "")
"""The body as a whole."""


@frozen
class Options:
    """All that an operation takes, and the option of each."""

    parameters: Sequence[Entry]
    forms: Sequence[Form]
    flags: Mapping[Key, str]

    def entries(self) -> dict[Key, list[Entry]]:
        """Returns what each option stands for: a member of several models is an option of them all."""
        found: dict[Key, list[Entry]] = {}
        for entry in [*self.parameters, *(member for form in self.forms for member in form.members)]:
            found.setdefault((entry.place, entry.name), []).append(entry)
        return found

    def media_types(self) -> list[str]:
        return list(dict.fromkeys(form.media_type for form in self.forms))

    def spelled(self, entry: Entry) -> str:
        """Returns how help shows the option of an entry."""
        flag = self.flags[entry.place, entry.name]
        return f"--{flag}/--no-{flag}" if entry.kind.is_flag else f"--{flag}"

    def of_pointer(self, place: str, pointer: str) -> str:
        """Returns the option of what a violation's pointer is in, or nothing."""
        steps = pointer.split("/")[1 if place == "body" else 2 :]
        names = [step.replace("~1", "/").replace("~0", "~") for step in steps[:1]]
        keys = [*((place, name) for name in names), *([WHOLE] if place == "body" else [])]
        return next((f"--{self.flags[key]}" for key in keys if key in self.flags), "")


def options(call: type[Call[Any]]) -> Options:
    """Returns what an operation takes."""
    found = Options(parameters(call), forms(call), {WHOLE: "body"})
    return Options(found.parameters, found.forms, {WHOLE: "body", **_flags(found.entries())})


def dashed(name: str) -> str:
    """Returns a name as an option or a command has it: `first_name` becomes `first-name`."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name)
    return re.sub(r"[\W_]+", "-", words).strip("-").lower() or "value"


def distinct(names: Iterable[str]) -> dict[str, str]:
    """Returns each name as a command has it, no two alike."""
    made: dict[str, str] = {}
    for name in names:
        made[name] = next(one for one in _candidates("", name) if one not in made.values())
    return made


def _flags(entries: Mapping[Key, Sequence[Entry]]) -> dict[Key, str]:
    flags: dict[Key, str] = {}
    taken = set(RESERVED)
    for key, alike in entries.items():
        flag = next(one for one in _candidates(key[0], alike[0].called) if not {one, f"no-{one}"} & taken)
        flags[key] = flag
        taken |= {flag, f"no-{flag}"}
    return flags


def _candidates(place: str, name: str) -> Iterator[str]:
    """Yields names for an option: with its place before it where it is taken without, then with a number behind it."""
    plain = dashed(name)
    yield plain
    if place:
        yield f"{place}-{plain}"
    yield from (f"{plain}-{number}" for number in count(2))
