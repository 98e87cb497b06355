"""Turns the schemas of a document into those that judge one value in so many ways that it would take too long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final

from generator.diagnostics import Diagnostic
from generator.load import Document

MAX_SCHEMAS: Final = 20_000
"""How many schemas may judge one value, each as often as references lead to it."""

MAX_NESTED: Final = 50
"""How many of them may lie in one another."""


MAX_NAMED: Final = 100
"""How many schemas may have an `$id`: the time to compile them together grows with the cube of the number."""


def too_many_named(document: Document, schemas: Mapping[str, Any]) -> list[Diagnostic]:
    """Returns the first schema whose `$id` is one too many; `schemas` has all by pointer."""
    named = (pointer for pointer, schema in schemas.items() if "$id" in schema)
    further = islice(named, MAX_NAMED, MAX_NAMED + 1)
    return [document.diagnostic(f"{one}/$id", f"more than {MAX_NAMED} schemas have an $id") for one in further]


def too_heavy(document: Document, names: Iterable[str], following: Callable[[str], list[str]]) -> list[Diagnostic]:
    """Returns the schemas with more than one value can be judged by, or else the first with which all are too many.

    Args:
        document: The document.
        names: The pointers of its schemas.
        following: Returns the pointers of the schemas that judge the same value as one does; they lead in no circle.
    """
    known: dict[str, tuple[int, int]] = {}
    found: list[Diagnostic] = []
    total, last = 0, ""
    for name, further in (one for start in names for one in _from(start, known, following)):
        weight = 1 + sum(known[one][0] for one in further)
        nested = 1 + max((known[one][1] for one in further), default=0)
        known[name] = min(weight, MAX_SCHEMAS + 1), min(nested, MAX_NESTED + 1)
        if weight > MAX_SCHEMAS and all(known[one][0] <= MAX_SCHEMAS for one in further):
            found.append(document.diagnostic(name, f"more than {MAX_SCHEMAS} schemas judge one value here"))
        if nested > MAX_NESTED and all(known[one][1] <= MAX_NESTED for one in further):
            message = f"schemas that judge one value lie deeper than {MAX_NESTED} levels"
            found.append(document.diagnostic(name, message))
        if total <= document.allowance:
            total, last = total + (weight if len(further) > 1 else 1), name
    if found or total <= document.allowance:
        return found
    return [document.diagnostic(last, "schemas combine each other too often for a document of this size")]


def _from(
    start: str, known: dict[str, tuple[int, int]], following: Callable[[str], list[str]]
) -> Iterator[tuple[str, list[str]]]:
    """Yields each name that is not known with those that follow on it: these first."""
    waiting = [(start, following(start))] if start not in known else []
    while waiting:
        name, further = waiting[-1]
        unknown = next((one for one in further if one not in known), None)
        if unknown is not None:
            waiting.append((unknown, following(unknown)))
            continue
        waiting.pop()
        if name not in known:
            yield name, further
