"""Turns a document into the unions that their own members extend, so that each would be judged again without end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from generator.diagnostics import child
from generator.load import Document

from .dialect import MEANT_BESIDE_A_REFERENCE
from .objects import objects
from .resolve import LONGEST, at, canonical
from .words import UNEVALUATED, has_scope

_SCHEMAS: Final = "#/components/schemas"
_UNIONS: Final = ("oneOf", "anyOf")
_ALWAYS: Final = ("allOf",)
_STEPS: Final = 100_000
"""How many schemas are looked at, in all, to find out who leads back to whom."""


@dataclass(frozen=True)
class Family:
    """A union, which is a component, with the members that extend it."""

    pointer: str
    unions: Sequence[str]
    """Those of `oneOf` and `anyOf` by which it comes to them."""

    children: set[str]
    """The pointers of the schemas by whose references they come back to it."""

    is_whole: bool
    """Whether all members of one of the unions extend it."""


def families(document: Document) -> list[Family]:
    """Returns the unions of a document that come by their members to a schema that extends them."""
    search = _Search(document.root)
    found = (search.family(pointer, extending) for pointer, extending in _extending(document).items())
    return [family for family in found if family is not None]


def _extending(document: Document) -> Mapping[str, list[str]]:
    """Returns for each component with a union the pointers of schemas that extend it, if need be by another name."""
    components = document.root.get("components", {}).get("schemas", {})
    named = {child(_SCHEMAS, name): schema for name, schema in components.items() if isinstance(schema, dict)}
    found: dict[str, list[str]] = {pointer: [] for pointer, schema in named.items() if _is_union(schema)}
    if not found:
        return found
    names = {pointer: canonical(one["$ref"]) for pointer, one in named.items() if "$ref" in one and _is_name(one)}
    for one in objects(document):
        if one.kind == "Schema" and "$ref" in one.value and (_is_part(one.pointer) or not _is_name(one.value)):
            meant = canonical(one.value["$ref"])
            for _ in range(LONGEST):
                meant = names.get(meant, meant)
            if meant in found:
                found[meant].append(one.pointer)
    return {pointer: extending for pointer, extending in found.items() if extending}


def _is_union(schema: Mapping[str, Any]) -> bool:
    """Says whether a schema is a union, and one that can be taken apart: not where it asks what its parts leave."""
    return any(schema.get(one) for one in _UNIONS) and schema.keys().isdisjoint(UNEVALUATED) and not has_scope(schema)


def _is_name(schema: Mapping[str, Any]) -> bool:
    """Says whether a schema with a reference asserts nothing of its own."""
    return all(word in MEANT_BESIDE_A_REFERENCE or word.startswith("x-") for word in schema)


def _is_part(pointer: str) -> bool:
    above, _, index = pointer.rpartition("/")
    return above.endswith("/allOf") and index.isdecimal()


class _Search:
    """Finds who leads back to whom in a document, in a number of steps: what would take more stays endless."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._left = _STEPS

    def family(self, pointer: str, extending: Iterable[str]) -> Family | None:
        """Returns the union at a pointer with those that extend it among its members, if it has such."""
        schema = at(self._root, pointer)
        members = {union: list(_members(schema, pointer, union)) for union in _UNIONS}
        reached = {union: self._reached(members[union], (*_ALWAYS, *_UNIONS), but=pointer) for union in _UNIONS}
        back = {union: children for union in _UNIONS if (children := reached[union].intersection(extending))}
        children = set[str]().union(*back.values())
        is_whole = any(self._all_extend(members[union], children) for union in back)
        return Family(pointer, tuple(back), children, is_whole) if back else None

    def _all_extend(self, members: Iterable[str], children: set[str]) -> bool:
        return all(children & self._reached([member], _ALWAYS) for member in members)

    def _reached(self, starts: Iterable[str], keywords: Sequence[str], but: str = "") -> set[str]:
        """Returns the pointers of the schemas that judge the same value, by some keywords and by references.

        What only one of them leads to is not looked for.
        """
        found = {but}
        waiting = list(starts)
        while waiting and self._left > 0:
            pointer = waiting.pop()
            if pointer not in found:
                found.add(pointer)
                further = list(self._next(pointer, keywords))
                waiting += further
                self._left -= 1 + len(further)
        return found

    def _next(self, pointer: str, keywords: Sequence[str]) -> Iterator[str]:
        schema = at(self._root, pointer)
        if isinstance(schema, dict):
            if str(schema.get("$ref")).startswith("#"):
                yield canonical(schema["$ref"])
            for keyword in keywords:
                yield from _members(schema, pointer, keyword)


def _members(schema: Mapping[str, Any], pointer: str, keyword: str) -> Iterator[str]:
    place = child(pointer, keyword)
    yield from (child(place, index) for index in range(len(schema.get(keyword, ()))))
