"""Turns the text of a document into the files of a client: all stages in one pure function."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from . import ir
from .check import check
from .checking.elsewhere import ill_formed
from .checking.unreadable import unreadable
from .count import missing
from .diagnostics import Diagnostic, DocumentError
from .leave_out import without_operations
from .load import Document, load
from .notes import notes
from .options import Options
from .progress import Tell, Warn, silent, unheard
from .rendering.package import package_view
from .schema.dialect import modern
from .schema.emptied import with_objects
from .schema.inheriting import with_bases
from .schema.references import by_pointers
from .schema.requests import of_requests
from .stages import Stages
from .translate import translate


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
        warn: Is told what is wrong with the document and rules no request, and what the client does by itself.

    Raises:
        DocumentError: with everything for which no client is generated from the document.
    """
    tell(f"reading {len(text):,} characters")
    document, left_out = without_operations(load(text), options.skip_operations)
    tell(f"checking {document.size:,} objects and arrays")
    stages = Stages(options, left_out, warn)
    document, _ = stages.run(document, lambda given: (None, unreadable(given)))
    document, emptied = with_objects(document)
    document, _ = stages.run(document, lambda given: (None, chain(emptied, ill_formed(given))))
    document = by_pointers(modern(document))
    document, _ = stages.run(document, lambda given: (None, _problems(given, options)))
    tell("translating the schemas and operations")
    document, contract = stages.run(document, lambda given: _translated(given, options))
    stages.end()
    for note in sorted(notes(document, contract)):
        warn(note)
    try:
        return _counted(replace(contract, left_out=tuple(stages.left_out)), options, tell)
    except DocumentError as error:
        made, _ = with_bases(document)
        raise DocumentError(made.diagnostic(one.pointer, one.message) for one in error.diagnostics) from error


def _problems(document: Document, options: Options) -> Iterator[Diagnostic]:
    made, taken_apart = with_bases(document)
    yield from chain(taken_apart, check(made, assert_formats=options.assert_formats))


def _translated(document: Document, options: Options) -> tuple[ir.Contract, list[Diagnostic]]:
    made, _ = with_bases(document)
    return translate(of_requests(made), assert_formats=options.assert_formats)


def _counted(contract: ir.Contract, options: Options, tell: Tell) -> dict[str, str]:
    """Returns the rendered files, with everything in them that the contract promises."""
    from .render import render  # with openapi-python-client, which a document that is refused need not wait for

    tell(f"describing {len(contract.models):,} models and {len(contract.operations):,} operations")
    view = package_view(contract, options.http_library)
    files = render(contract, view, tell, http_library=options.http_library)
    tell(f"counting what is in {len(files):,} files")
    if problems := list(missing(contract, view, files)):
        raise DocumentError(problems)
    return files
