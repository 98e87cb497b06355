"""Finds the reference to a parameter, a response or the like with which the expanded document would be too large."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.diagnostics import Diagnostic
from generator.load import Document
from generator.schema.objects import Found
from generator.schema.resolve import LONGEST, canonical

MAX_REPEATED: Final = 30_000
"""How many objects references may stand for, beside what a document's size allows."""

_MADE: Final = ("Parameter", "PathItem", "RequestBody", "Response")
"""What is made again wherever a reference stands for it; a schema is made once."""


def too_much(document: Document, everything: Sequence[Found]) -> list[Diagnostic]:
    """Returns the first reference with which they stand for too many objects; `everything` is all of a document."""
    references = {one.pointer: canonical(str(one.value["$ref"])) for one in everything if one.stands_for in _MADE}
    weights = _Weights(everything, references)
    left = MAX_REPEATED + document.allowance
    for pointer, target in references.items():
        left -= weights.of(target)
        if left < 0:
            message = "references stand for more parameters and answers than is carried for a document of this size"
            return [document.diagnostic(f"{pointer}/$ref", message)]
    return []


class _Weights:
    """Tells how many objects are made for a reference to a pointer."""

    def __init__(self, everything: Sequence[Found], references: dict[str, str]) -> None:
        self._own: dict[str, int] = dict.fromkeys(references.values(), 0)
        self._further: dict[str, list[str]] = {target: [] for target in self._own}
        self._known: dict[str, int] = {}
        for found in everything:
            for target in self._around(found.pointer) if found.kind != "Schema" else ():
                self._own[target] += found.kind != "Reference"
                if found.pointer in references:
                    self._further[target].append(references[found.pointer])

    def _around(self, pointer: str) -> Iterator[str]:
        while pointer:
            if pointer in self._own:
                yield pointer
            pointer = pointer.rpartition("/")[0]

    def of(self, target: str, longest: int = LONGEST) -> int:
        if target not in self._known:
            further = self._further[target] if longest else []
            self._known[target] = self._own[target] + sum(self.of(one, longest - 1) for one in further)
        return self._known[target]
