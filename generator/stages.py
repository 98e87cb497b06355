"""Passes a document from stage to stage, and gathers what each finds wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from . import ir
from .diagnostics import MANY, Diagnostic, DocumentError
from .leave_out import named, what_goes, without, without_operations
from .leaving_out.advice import Option, way_on
from .load import Document
from .options import Options
from .progress import Warn
from .schema.reached import component
from .schema.resolve import holds
from .schema.users import Users

_Made = TypeVar("_Made")
_ROUNDS: Final = 10
"""How often errors are looked for behind errors: a document may be made to have ever more."""


_UNUSED: Final = "it is left out, as no operation comes to it"


class Stages:
    """The stages that a document passes, without what is harmless and what was named to be left out.

    A stage after one with errors gets what the options that are advised would leave, so that all errors of a document
    are told at once, and one round of options is enough.
    """

    def __init__(self, options: Options, left_out: list[ir.LeftOut], warn: Warn) -> None:
        self.left_out = left_out
        self._names = options.not_enforced
        self._warn = warn
        self._errors: dict[Diagnostic, list[Option]] = {}
        self._rounds = 0

    def run(
        self, document: Document, made_of: Callable[[Document], tuple[_Made, Iterable[Diagnostic]]]
    ) -> tuple[Document, _Made]:
        """Returns the document that passes a stage, and what the stage makes of it.

        Raises:
            DocumentError: an error can't be left out.
        """
        warned: set[Diagnostic] = set()
        while True:
            made, found = made_of(document)
            problems = list(self._enough(document, found))
            document, dropped = self._without_named(document, problems)
            if dropped:
                continue
            warnings = {one for one in problems if one.severity == "warning"}
            for problem in sorted(warnings - warned):
                self._warn(problem)
            warned |= warnings
            errors = [one for one in problems if one.severity == "error"]
            if not errors:
                return without(document, [one.pointer for one in problems if not one.carried]), made
            document = self._without_unused(document, errors) or self._without_errors(document, errors)

    def end(self) -> None:
        """Ends the last stage.

        Raises:
            DocumentError: there were errors.
        """
        if self._errors:
            raise DocumentError(self._errors, way_on(self._errors, enough=True))

    def _enough(self, document: Document, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Yields problems until there are more errors than are told; what was named is none."""
        errors = 0
        for problem in found:
            yield problem
            is_error = problem.severity == "error"
            errors += is_error and not (self._names and self._goes_by_name(document, problem.pointer))
            if errors > MANY:
                return

    def _goes_by_name(self, document: Document, pointer: str) -> bool:
        goes = what_goes(document, pointer)
        return goes is not None and named(goes) in self._names

    def _without_named(self, document: Document, problems: Sequence[Diagnostic]) -> tuple[Document, bool]:
        goes = dict.fromkeys(what_goes(document, one.pointer) for one in problems)
        dropped = [one for one in goes if one is not None and named(one) in self._names]
        self.left_out += [ir.LeftOut(one, f"the keyword {named(one)!r} at {one}") for one in dropped]
        return (without(document, dropped) if dropped else document), bool(dropped)

    def _without_unused(self, document: Document, errors: Sequence[Diagnostic]) -> Document | None:
        """Returns the document without the components with errors that no option leaves out and no operation comes to.

        It is None where there are none.
        """
        users = Users(document.root)
        mended = {component(one.pointer) for one in errors if what_goes(document, one.pointer) is not None}
        unused: set[str] = set()
        for error in errors:
            at = component(error.pointer)
            if at not in mended and (places := users.unused(at)):
                self._warn(replace(error, message=f"{error.message}; {_UNUSED}", severity="warning"))
                for place in sorted(places - {at} - unused):
                    self._warn(document.warning(place, f"it refers to {at}; {_UNUSED}"))
                unused |= places
        self._rounds += 1
        if not unused or self._rounds > _ROUNDS:
            return None
        self.left_out += [ir.LeftOut(one, f"the component at {one}") for one in sorted(unused)]
        return without(document, unused)

    def _without_errors(self, document: Document, errors: Sequence[Diagnostic]) -> Document:
        if self._rounds > _ROUNDS:
            self.end()
        users = Users(document.root)
        options = {error: _options(document, error.pointer, users) for error in errors}
        self._errors |= options
        if len(self._errors) > MANY:
            raise DocumentError(self._errors, way_on(self._errors, enough=False))
        skipped = {name for told in options.values() for option, name in told if option == "--skip-operation"}
        kept, _ = without_operations(document, skipped)
        if any(not told and _holds(kept, error.pointer) for error, told in options.items()):
            raise DocumentError(self._errors, way_on(self._errors, enough=False))
        goes = [what_goes(kept, error.pointer) for error in errors]
        return without(kept, [one for one in goes if one is not None])


def _options(document: Document, pointer: str, users: Users) -> list[Option]:
    """Returns the options that leave out what is at a pointer, or the operations that come to it; none if none do."""
    if (goes := what_goes(document, pointer)) is not None:
        return [("--not-enforced", named(goes))]
    return [("--skip-operation", name) for name in users.operations(pointer)]


def _holds(document: Document, pointer: str) -> bool:
    """Says whether the component of a pointer, or an object around what it points to, is still there."""
    tokens = pointer.split("/")
    place = "/".join(tokens[:4]) if tokens[1:2] == ["components"] else pointer.rpartition("/")[0]
    return place == "#" or holds(document.root, place)
