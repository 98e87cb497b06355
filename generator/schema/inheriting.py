"""Turns unions that their members extend into what is meant by them: members inherit what stands beside the union."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from generator.diagnostics import Diagnostic, child
from generator.load import Document

from .copying import Opened
from .families import Family, families
from .objects import objects
from .references import spelled
from .resolve import at, canonical
from .vocabulary import ANNOTATIONS

_BASE: Final = "base"
"""What is inherited is called so in the `$defs` of the union, with more at its end where that is taken."""

_OF_UNION: Final = ANNOTATIONS | {"$defs", "$schema", "definitions", "discriminator"}
_OF_BOTH: Final = frozenset({"default", "format", "readOnly", "writeOnly"})
_MESSAGE: Final = "members of this union extend it: they are read as inheriting what stands beside it"


@lru_cache(maxsize=1)
def with_bases(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Returns the document with such unions taken apart, and a warning of each; kept for the stage that asks next.

    By the letter such a union asks its members, and these ask it about the same value by their `allOf`, without end.
    What stands beside the union goes to its `$defs`, where the members refer to from then on. Where each of them does,
    the union itself asks nothing else.
    """
    found = {family.pointer: family for family in families(document)}
    if not found:
        return document, ()
    bases = {pointer: _base(document.root, pointer) for pointer in found}
    opened = Opened(document.root)
    for pointer, family in found.items():
        for place in family.children:
            opened.at(place)["$ref"] = spelled(bases[pointer])
    _lead_into(bases, opened, document, found)
    for pointer, family in found.items():
        _take_apart(opened.at(pointer), family, bases[pointer])
    places = [child(pointer, union) for pointer, family in found.items() for union in family.unions]
    warnings = tuple(document.warning(place, _MESSAGE, carried=True) for place in places)
    moved = {base: pointer for pointer, base in bases.items()}
    return replace(document, root=opened.root, moved=moved), warnings


def _base(root: Any, pointer: str) -> str:
    name, taken = _BASE, at(root, pointer).get("$defs", {})
    while name in taken:
        name += "_"
    return child(child(pointer, "$defs"), name)


def _lead_into(bases: Mapping[str, str], opened: Opened, document: Document, found: Mapping[str, Family]) -> None:
    """Lets references to what is in a union, beside its members, lead to where that goes."""
    for one in objects(document):
        if one.kind == "Schema" and "$ref" in one.value:
            reference = canonical(one.value["$ref"])
            *start, word = reference.split("/")[:5]
            union = "/".join(start)
            if union in found and word not in found[union].unions and word not in _OF_UNION:
                opened.at(one.pointer)["$ref"] = spelled(bases[union] + reference.removeprefix(union))


def _take_apart(schema: dict[str, Any], family: Family, base: str) -> None:
    """Puts what a union has beside its members into its `$defs`."""
    kept = {*family.unions, *_OF_UNION}
    moved = {word for word in schema if word in _OF_BOTH or not (word in kept or word.startswith("x-"))}
    inherited = {word: value for word, value in schema.items() if word in moved}
    for word in moved - _OF_BOTH:
        del schema[word]
    if not family.is_whole:
        schema["allOf"] = [{"$ref": spelled(base)}]
    schema["$defs"] = {**schema.get("$defs", {}), base.rpartition("/")[2]: inherited}
