"""What is wrong with a document, in the form in which it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

MANY: Final = 1_000
"""How many errors are enough to tell: none are looked for behind them."""

SHOWN: Final = 500
"""How many characters of a message are told: it may quote a value of the document, of any size."""

_SHOWN: Final = 5_000
"""How many of a pointer."""


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One thing to mend in a document."""

    line: int
    pointer: str
    """A URI fragment: `#/paths/~1pets/get`."""

    message: str
    severity: Literal["error", "warning", "note"] = "error"
    """A warning is of what rules no request: the client is made without it. A note tells what the client does."""

    carried: bool = False
    """Whether what a warning is of is carried all the same."""

    alike: bool = False
    """Whether only the first of these is shown, of all with the same severity."""

    def text(self, name: str) -> str:
        """Returns the line that a person reads; `name` is the document's file name."""
        told = f"{_beginning(self.message, SHOWN)} [{_beginning(self.pointer, _SHOWN)}]"
        return on_one_line(f"{name}:{self.line}: {self.severity}: {told}")


def _beginning(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[:length]}…"


class DocumentError(Exception):
    """A document that no client is generated from, with all that is wrong with it, and how to go on without that."""

    def __init__(self, diagnostics: Iterable[Diagnostic], advice: Iterable[str] = ()) -> None:
        self.diagnostics = tuple(as_one(set(diagnostics)))
        self.advice = tuple(advice)
        super().__init__("; ".join(f"{found.pointer}: {found.message}" for found in self.diagnostics))


def as_one(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yields diagnostics in the order of the document, and of those that are told as one the first."""
    told: dict[object, list[Diagnostic]] = {}
    for one in sorted(found):
        told.setdefault(one.severity if one.alike else one, []).append(one)
    for first, *others in told.values():
        yield replace(first, message=f"{first.message}; and {len(others):,} more like it") if others else first


def child(pointer: str, name: str | int) -> str:
    """Returns the pointer of a member of what `pointer` points to."""
    return f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}"


def below(pointer: str, way: Iterable[str | int]) -> str:
    """Returns the pointer of what is reached by a way from a pointer."""
    for name in way:
        pointer = child(pointer, name)
    return pointer


def unescaped(token: str) -> str:
    """Returns the name that a token of a pointer stands for."""
    return token.replace("~1", "/").replace("~0", "~")


def on_one_line(text: str) -> str:
    """Returns a text with all escaped that could begin a line, move the cursor or change the direction of writing."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)
