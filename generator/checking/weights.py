"""Finds the schemas that apply to one value in so many ways that checking it would take too long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final

from generator.diagnostics import Diagnostic
from generator.load import Document
from generator.reading.extent import extent
from generator.schema.resolve import canonical

MAX_SCHEMAS: Final = 20_000
"""How many schemas may judge one value, each as often as references lead to it."""

MAX_NESTED: Final = 50
"""How many of them may lie in one another."""

MAX_NAMED: Final = 100
"""How many schemas may have an `$id`: the time to compile them together grows with the cube of the number."""

MAX_DYNAMIC: Final = 6
"""How many may where there is a `$dynamicRef`, which means something else on each way through them."""

MAX_REPEATED: Final = 30_000
"""How many values references may repeat, beside what a document's size allows."""

_REPEATED: Final = ("const", "default", "description", "enum", "pattern")


def too_many_named(document: Document, schemas: Mapping[str, Any]) -> list[Diagnostic]:
    """Returns the first schema whose `$id` is one too many; `schemas` has all by pointer."""
    dynamic = any("$dynamicRef" in schema for schema in schemas.values())
    most, beside = (MAX_DYNAMIC, " beside a $dynamicRef") if dynamic else (MAX_NAMED, "")
    named = (pointer for pointer, schema in schemas.items() if "$id" in schema)
    further = islice(named, most, most + 1)
    return [document.diagnostic(f"{one}/$id", f"more than {most} schemas have an $id{beside}") for one in further]


def too_often(document: Document, schemas: Mapping[str, Any]) -> list[Diagnostic]:
    """Returns a reference with which too much is repeated: a field has the values and texts it refers to."""
    sizes: dict[str, int] = {}
    left = MAX_REPEATED + document.allowance
    for pointer, schema in schemas.items():
        if "$ref" in schema:
            left -= _size(canonical(str(schema["$ref"])), schemas, sizes)
            if left < 0:
                message = "references repeat more values and texts than is carried for a document of this size"
                return [document.diagnostic(f"{pointer}/$ref", message)]
    return []


def _size(pointer: str, schemas: Mapping[str, Any], sizes: dict[str, int]) -> int:
    """Returns how much a reference to a schema repeats: its own values, and those of what it refers to itself."""
    if pointer not in sizes:
        schema = schemas.get(pointer, {})
        further = _size(canonical(str(schema["$ref"])), schemas, sizes) if "$ref" in schema else 0
        sizes[pointer] = further + sum(extent(schema[keyword]) for keyword in _REPEATED if keyword in schema)
    return sizes[pointer]


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
    waiting = [_begun(start, following)] if start not in known else []
    while waiting:
        name, further, left = waiting[-1]
        unknown = next((one for one in left if one not in known), None)
        if unknown is not None:
            waiting.append(_begun(unknown, following))
            continue
        waiting.pop()
        if name not in known:
            yield name, further


def _begun(name: str, following: Callable[[str], list[str]]) -> tuple[str, list[str], Iterator[str]]:
    """Returns a name with those that follow on it, and those of them that were not looked at yet."""
    further = following(name)
    return name, further, iter(further)
