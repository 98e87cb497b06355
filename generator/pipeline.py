"""Turns the text of a document into the files of a client: all stages in one pure function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from . import ir
from .advice import way_on
from .check import check
from .checking.malformed import malformed
from .count import missing
from .diagnostics import Diagnostic, DocumentError
from .leave_out import is_there, named, without, without_operations
from .load import Document, load
from .options import Options
from .progress import Tell, Warn, silent, unheard
from .schema.dialect import modern
from .translate import translate

_Made = TypeVar("_Made")


def generate(
    text: str,
    options: Options = Options(),  # noqa: B008 - it is frozen
    tell: Tell = silent,
    warn: Warn = unheard,
) -> dict[str, str]:
    """Returns the text of each file of the client by its path in the package.

    Args:
        text: The document.
        options: What to leave out or add.
        tell: Is told what begins.
        warn: Is told what is wrong with the document and rules no request.

    Raises:
        DocumentError: with everything for which no client is generated from the document.
    """
    tell(f"reading {len(text):,} characters")
    document, left_out = without_operations(load(text), options.skip_operations)
    tell(f"checking {len(document.lines):,} objects and arrays")
    run = _Run(options, left_out, warn)
    document, _ = run.stage(document, lambda given: (None, list(malformed(given))))
    document = modern(document)
    document, _ = run.stage(document, lambda given: (None, check(given, assert_formats=options.assert_formats)))
    tell("translating the schemas and operations")
    document, contract = run.stage(document, partial(translate, assert_formats=options.assert_formats))
    try:
        return _counted(replace(contract, left_out=tuple(run.left_out)), options, tell)
    except DocumentError as error:
        raise DocumentError(document.diagnostic(one.pointer, one.message) for one in error.diagnostics) from error


def _counted(contract: ir.Contract, options: Options, tell: Tell) -> dict[str, str]:
    """Returns the rendered files, with everything in them that the contract promises."""
    from .render import render  # with openapi-python-client, which a document that is refused need not wait for

    files = render(contract, tell, http_library=options.http_library)
    tell(f"counting what is in {len(files):,} files")
    if problems := list(missing(contract, files)):
        raise DocumentError(problems)
    return files


class _Run:
    """Passes a document from stage to stage, without what is harmless and what was named to be left out."""

    def __init__(self, options: Options, left_out: list[str], warn: Warn) -> None:
        self.left_out = left_out
        self._names = options.not_enforced
        self._warn = warn

    def stage(
        self, document: Document, made_of: Callable[[Document], tuple[_Made, Sequence[Diagnostic]]]
    ) -> tuple[Document, _Made]:
        """Returns the document that passes a stage, and what the stage makes of it."""
        while True:
            made, problems = made_of(document)
            found = [one for one in dict.fromkeys(problems) if named(one.pointer) in self._names]
            dropped = [one for one in found if is_there(document, one)]
            if not dropped:
                break
            document = without(document, dropped)
            self.left_out += [f"the keyword {named(one.pointer)!r} at {one.pointer}" for one in dropped]
        for problem in sorted({one for one in problems if one.severity == "warning"}):
            self._warn(problem)
        if errors := [one for one in problems if one.severity == "error"]:
            raise DocumentError(errors, way_on(errors))
        return (without(document, problems) if problems else document), made
