"""Turns schemas into the resources that their `$id`s make of them, and references into the pointers they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urljoin

from .resolve import canonical

ANCHORS: Final = ("$anchor", "$dynamicAnchor")
DOCUMENT: Final = ""
"""The address of the document itself, which it does not tell."""


class Resources:
    """The resources of a document, by what references in it call them; `schemas` are all of it by pointer."""

    def __init__(self, schemas: Mapping[str, Mapping[str, Any]]) -> None:
        self._bases: dict[str, str] = {}
        """The address of each resource by its pointer, the outer ones first."""
        with_id = [pointer for pointer, schema in schemas.items() if "$id" in schema]
        for pointer in sorted(with_id, key=len):
            self._bases[pointer] = _joined(self.base(pointer), str(schemas[pointer]["$id"]))
        self._places: dict[str, list[str]] = {DOCUMENT: ["#"]}
        for pointer, address in self._bases.items():
            self._places.setdefault(address, []).append(pointer)
        self._names: dict[str, list[str]] = {}
        for pointer, schema in schemas.items():
            for name in {schema[word] for word in ANCHORS if word in schema}:
                self._names.setdefault(f"{self.base(pointer)}#{name}", []).append(pointer)

    @property
    def are_told_apart(self) -> bool:
        """Whether each has an address of its own, without a fragment."""
        return not any(places[1:] or "#" in address for address, places in self._places.items())

    def base(self, pointer: str) -> str:
        """Returns the address that references in a schema start from: that of the nearest around it with an `$id`."""
        while self._bases and pointer:
            if pointer in self._bases:
                return self._bases[pointer]
            pointer = pointer.rpartition("/")[0]
        return DOCUMENT

    def namesakes(self, pointer: str, name: object) -> list[str]:
        """Returns the pointers of the schemas that are called so where a schema stands."""
        return self._names.get(f"{self.base(pointer)}#{name}", [])

    def led_to(self, pointer: str, reference: object) -> str:
        """Returns the pointer that a reference of the schema at a pointer stands for, or nothing."""
        if not isinstance(reference, str):
            return ""
        resource, _, fragment = _joined(self.base(pointer), reference).partition("#")
        meant = canonical(fragment)
        if meant and not meant.startswith("/"):
            places = self._names.get(f"{resource}#{meant}", [])
        else:
            places = [place + meant for place in self._places.get(resource, [])]
        return places[0] if len(places) == 1 else ""


def _joined(base: str, reference: str) -> str:
    if reference.startswith("#"):
        return base + (reference if reference != "#" else "")
    try:
        return urljoin(base, reference).removesuffix("#")
    except ValueError:
        return reference  # no address of anything
