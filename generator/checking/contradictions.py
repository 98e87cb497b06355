"""Turns a schema into the keywords with which no value can be valid, as far as that shows without a search."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.schema.gather import Gatherer
from generator.schema.objects import Found

_BOUNDS: Final = (("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"))


def contradictions(gathered: Gatherer, found: Found) -> Iterator[tuple[str, str]]:
    """Yields the keyword of each contradiction in a schema, and the message."""
    yield from _bounds(found)
    for keyword in ("anyOf", "oneOf"):
        if found.value.get(keyword) == []:
            yield keyword, "there are no members: nothing can be this"
    if "allOf" in found.value:
        yield from _closed(gathered, found)


def _bounds(found: Found) -> Iterator[tuple[str, str]]:
    for low, high in _BOUNDS:
        if low in found.value and high in found.value and found.value[low] > found.value[high]:
            yield low, f"{low} {found.value[low]} is greater than {high} {found.value[high]}"


def _closed(gathered: Gatherer, found: Found) -> Iterator[tuple[str, str]]:
    """Yields the properties that one part of a schema requires, and another refuses since it does not list them."""
    always = gathered.always(found.value, found.pointer)
    required = {name: part.pointer for part in always for name in part.schema.get("required", ())}
    for part in always:
        if part.schema.get("additionalProperties") is False and "patternProperties" not in part.schema:
            for name in sorted(required.keys() - part.schema.get("properties", {}).keys())[:1]:
                where = f"is required by {required[name]} and refused by {part.pointer}"
                yield "allOf", f"{name!r} {where}: nothing can be both"
