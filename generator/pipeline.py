"""Turns the text of a document into the files of a client: all stages in one pure function."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from . import ir
from .check import check
from .count import missing
from .diagnostics import DocumentError
from .dialect import modern
from .leave_out import without_keywords, without_operations
from .load import Document, load
from .malformed import malformed
from .options import Options
from .progress import Tell, silent
from .render import render
from .translate import translate


def generate(text: str, options: Options = Options(), tell: Tell = silent) -> dict[str, str]:  # noqa: B008 - it is frozen
    """Returns the text of each file of the client by its path in the package.

    Args:
        text: The document.
        options: What to leave out or add.
        tell: Is told what begins.

    Raises:
        DocumentError: with everything for which no client is generated from the document.
    """
    tell(f"reading {len(text):,} characters")
    document, left_out = without_operations(load(text), options.skip_operations)
    tell(f"checking {len(document.lines):,} objects and arrays")
    document = _sound(document, options, left_out)
    tell("translating the schemas and operations")
    contract, problems = translate(document, assert_formats=options.assert_formats)
    if problems:
        raise DocumentError(problems)
    try:
        return _counted(replace(contract, left_out=tuple(left_out)), options, tell)
    except DocumentError as error:
        raise DocumentError(document.diagnostic(one.pointer, one.message) for one in error.diagnostics) from error


def _counted(contract: ir.Contract, options: Options, tell: Tell) -> dict[str, str]:
    """Returns the rendered files, with everything in them that the contract promises."""
    files = render(contract, tell, http_library=options.http_library)
    tell(f"counting what is in {len(files):,} files")
    if problems := list(missing(contract, files)):
        raise DocumentError(problems)
    return files


def _sound(document: Document, options: Options, left_out: list[str]) -> Document:
    """Returns the document in JSON Schema 2020-12, without what was named to be left out; notes what that was."""
    for stage, modernise in ((malformed, modern), (partial(check, assert_formats=options.assert_formats), None)):
        while problems := list(stage(document)):
            document, found = without_keywords(document, problems, options.not_enforced)
            left_out += found
            if not found:
                raise DocumentError(problems)
        document = modernise(document) if modernise else document
    return document
