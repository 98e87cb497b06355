"""Reads what the reference says of a client from the docstrings of the modules that every client has."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from .markdown import code, inline, row

_RUNTIME: Final = Path(__file__).parents[1] / "runtime/_runtime"
_ENTRY: Final = re.compile(r"^ {4}(\S.*?): ", re.MULTILINE)
_METHODS: Final = ("with_options", "download", "close")


@cache
def arguments(http_library: str, *, several_schemes: bool) -> tuple[str, ...]:
    """Returns a row for each argument of a client, or for some that are told of together: names, description."""
    told = dict(_entries(_class(http_library, "client", "BaseClient")))
    if several_schemes:
        own = dict(_entries(_class(http_library, "security", "SecuredClient")))
        told |= {name: own[name] for name in ("token", "credentials")}
    return tuple(row([", ".join(map(code, names.split(", "))), inline(about)]) for names, about in told.items())


@cache
def methods(http_library: str) -> tuple[str, ...]:
    """Returns a row for each method that is no operation: its name, description."""
    found = {
        node.name: node
        for one in (_class(http_library, "client", "BaseClient"), _class(http_library, "contexts", "SyncContext"))
        for node in one.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    return tuple(
        row([code(_called(found[name])), inline((ast.get_docstring(found[name]) or "").partition("\n\n")[0])])
        for name in _METHODS
    )


def _class(http_library: str, module: str, name: str) -> ast.ClassDef:
    """Returns a class of the runtime, as it is where httpx is another library of the same interface."""
    text = (_RUNTIME / f"{module}.py").read_text(encoding="utf-8")
    tree = ast.parse(re.sub(r"\bhttpx\b", http_library, text))
    return next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name)


def _entries(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Yields the name of each argument with its description, from the docstring's section `Args`."""
    section = (ast.get_docstring(node) or "").partition("\nArgs:\n")[2].partition("\n\n")[0]
    _, *pieces = _ENTRY.split(section)
    return zip(pieces[::2], pieces[1::2], strict=True)


def _called(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    """Returns how a method is called: with its arguments by name, those that may be left out in dots."""
    needed = node.args.args[1 : len(node.args.args) - len(node.args.defaults)]
    more = [] if len(needed) == len(node.args.args) - 1 and not node.args.kwonlyargs else ["..."]
    return f"client.{node.name}({', '.join([*(one.arg for one in needed), *more])})"
