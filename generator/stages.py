"""Passes a document from stage to stage, and gathers what each finds wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from . import ir
from .advice import leaves_out, way_on
from .diagnostics import Diagnostic, DocumentError
from .leave_out import is_there, named, without, without_operations
from .load import Document
from .options import Options
from .progress import Warn
from .schema.resolve import holds

_Made = TypeVar("_Made")
_MANY: Final = 1_000
"""How many errors are enough to tell: none are looked for behind them."""

_ROUNDS: Final = 10
"""How often errors are looked for behind errors: a document may be made to have ever more."""


class Stages:
    """The stages that a document passes, without what is harmless and what was named to be left out.

    A stage after one with errors gets what the options that are advised would leave, so that all errors of a document
    are told at once, and one round of options is enough.
    """

    def __init__(self, options: Options, left_out: list[ir.LeftOut], warn: Warn) -> None:
        self.left_out = left_out
        self._names = options.not_enforced
        self._warn = warn
        self._errors: dict[Diagnostic, tuple[str, str] | None] = {}
        self._rounds = 0

    def run(
        self, document: Document, made_of: Callable[[Document], tuple[_Made, Sequence[Diagnostic]]]
    ) -> tuple[Document, _Made]:
        """Returns the document that passes a stage, and what the stage makes of it.

        Raises:
            DocumentError: an error can't be left out.
        """
        warned: set[Diagnostic] = set()
        while True:
            made, problems = made_of(document)
            document, dropped = self._without_named(document, problems)
            if dropped:
                continue
            warnings = {one for one in problems if one.severity == "warning"}
            for problem in sorted(warnings - warned):
                self._warn(problem)
            warned |= warnings
            errors = [one for one in problems if one.severity == "error"]
            if not errors:
                return (without(document, problems) if problems else document), made
            document = self._without_errors(document, errors)

    def end(self) -> None:
        """Ends the last stage.

        Raises:
            DocumentError: there were errors.
        """
        if self._errors:
            raise DocumentError(self._errors, way_on(self._errors, enough=True))

    def _without_named(self, document: Document, problems: Sequence[Diagnostic]) -> tuple[Document, bool]:
        found = [one for one in dict.fromkeys(problems) if named(one.pointer) in self._names]
        dropped = [one for one in found if is_there(document, one.pointer)]
        self.left_out += [
            ir.LeftOut(one.pointer, f"the keyword {named(one.pointer)!r} at {one.pointer}") for one in dropped
        ]
        return (without(document, dropped) if dropped else document), bool(dropped)

    def _without_errors(self, document: Document, errors: Sequence[Diagnostic]) -> Document:
        self._rounds += 1
        if self._rounds > _ROUNDS:
            self.end()
        options = {error: leaves_out(document, error.pointer) for error in errors}
        self._errors |= options
        if len(self._errors) > _MANY:
            raise DocumentError(self._errors, way_on(self._errors, enough=False))
        skipped = {option[1] for option in options.values() if option and option[0] == "--skip-operation"}
        kept, _ = without_operations(document, skipped)
        if any(option is None and _holds(kept, error.pointer) for error, option in options.items()):
            raise DocumentError(self._errors, way_on(self._errors, enough=False))
        return without(kept, [error for error, option in options.items() if option and option[1] not in skipped])


def _holds(document: Document, pointer: str) -> bool:
    """Says whether the component of a pointer, or an object around what it points to, is still there."""
    tokens = pointer.split("/")
    place = "/".join(tokens[:4]) if tokens[1:2] == ["components"] else pointer.rpartition("/")[0]
    return place == "#" or holds(document.root, place)
