"""What is wrong with a document, in the form in which it is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One thing to mend in a document."""

    line: int
    pointer: str
    """A URI fragment: `#/paths/~1pets/get`."""

    message: str

    def text(self, name: str) -> str:
        """Returns the line that a person reads; `name` is the document's file name."""
        return f"{name}:{self.line}: error: {self.message} [{self.pointer}]"


class DocumentError(Exception):
    """A document that no client is generated from, with all that is wrong with it."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(set(diagnostics)))
        super().__init__("; ".join(f"{found.pointer}: {found.message}" for found in self.diagnostics))


def child(pointer: str, name: str | int) -> str:
    """Returns the pointer of a member of what `pointer` points to."""
    return f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}"
