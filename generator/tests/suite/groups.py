"""Turns the suite's files into groups: a schema each, with instances and whether they are valid."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal

from .remote import remotes

Draft = Literal["draft2020-12", "draft4"]
DRAFTS: Final[tuple[Draft, ...]] = ("draft2020-12", "draft4")


@dataclass(frozen=True)
class Case:
    """One instance, and whether the suite calls it valid."""

    description: str
    instance: Any
    valid: bool


@dataclass(frozen=True)
class Group:
    """One schema of the suite with its instances."""

    draft: Draft
    file: str
    """The file's name without its ending: for most files the keyword that it is about."""

    description: str
    schema: Any
    cases: tuple[Case, ...]
    remotes: Mapping[str, Any] = field(default_factory=dict)
    """The documents that the schema refers to, by address."""


def groups(folder: Path, draft: Draft) -> Iterator[Group]:
    """Yields the groups that an implementation of a draft must get right: all but those in the folder `optional`."""
    for path in sorted((folder / draft).glob("*.json")):
        for group in read(path.read_text(encoding="utf-8"), draft, path.stem):
            yield replace(group, remotes=remotes(group.schema, folder / "remotes"))


def read(text: str, draft: Draft, file: str) -> Iterator[Group]:
    """Yields the groups in the text of one file."""
    for group in json.loads(text):
        cases = tuple(Case(case["description"], case["data"], case["valid"]) for case in group["tests"])
        yield Group(draft, file, group["description"], group["schema"], cases)
