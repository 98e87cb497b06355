"""Turns the text of a document into the files of a client: all stages in one pure function."""

from __future__ import annotations

from .check import check
from .diagnostics import DocumentError
from .dialect import modern
from .load import load
from .malformed import malformed
from .render import render
from .translate import translate


def generate(text: str) -> dict[str, str]:
    """Returns the text of each file of the client by its path in the package.

    Raises:
        DocumentError: with everything for which no client is generated from the document.
    """
    document = load(text)
    if problems := list(malformed(document)):
        raise DocumentError(problems)
    document = modern(document)
    if problems := check(document):
        raise DocumentError(problems)
    contract, problems = translate(document)
    if problems:
        raise DocumentError(problems)
    return render(contract)
