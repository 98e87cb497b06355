"""Reads what the reference says of the errors from the docstrings of the client's `errors`."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_MODULE: Final = Path(__file__).parents[1] / "runtime/errors.py"
_STATUS: Final = re.compile(r"(\d\d\d|\dxx): ")


@dataclass(frozen=True)
class ErrorDoc:
    """A class of error: what it is a kind of, and when it is raised."""

    name: str
    kind_of: str
    about: str


@cache
def error_docs() -> Sequence[ErrorDoc]:
    """Returns the errors in the order in which they are defined."""
    tree = ast.parse(_MODULE.read_text(encoding="utf-8"))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.bases]
    return [ErrorDoc(node.name, ast.unparse(node.bases[0]), _first_paragraph(node)) for node in classes]


def _first_paragraph(node: ast.ClassDef) -> str:
    return " ".join((ast.get_docstring(node) or "").partition("\n\n")[0].split())


def error_of(status: str) -> str:
    """Returns the error that an answer of a status, of a family (`4XX`) or of `default` raises."""
    by_status = {found[1]: one for one in error_docs() if (found := _STATUS.match(one.about))}
    for key in (status, f"{status[0]}xx"):
        if key in by_status:
            return by_status[key].name
    return next(iter(by_status.values())).kind_of
