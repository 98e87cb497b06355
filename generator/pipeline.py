"""Turns the text of a document into the files of a client: all stages in one pure function."""

from __future__ import annotations

from .check import check
from .diagnostics import DocumentError
from .load import load
from .render import render
from .translate import translate


def generate(text: str) -> dict[str, str]:
    """Returns the text of each file of the client by its path in the package.

    Raises:
        DocumentError: with everything for which no client is generated from the document.
    """
    document = load(text)
    problems = check(document)
    contract, uncarried = translate(document)
    if problems or uncarried:
        raise DocumentError([*problems, *uncarried])
    return render(contract)
