"""Compares the rendered files with the contract: what is missing or differs becomes a diagnostic."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from . import ir
from .diagnostics import Diagnostic
from .reference.count import undocumented
from .rendering.package import PackageView
from .views.models import ModelView
from .views.operations import OperationView

FUNCTIONS = ("sync", "sync_detailed", "asyncio", "asyncio_detailed")


def missing(contract: ir.Contract, view: PackageView, files: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yields what the files lack or change of the contract: models, fields, keywords, defaults, unions, operations."""
    for model in contract.models:
        tree = _module(files, f"models/{model.module}.py")
        yield from _missing_of_model(model, view.models[model.name], tree)
    for union in contract.unions:
        if union.name not in _declared(_module(files, f"models/{union.module}.py")):
            yield Diagnostic(1, union.pointer, f"the client has no {union.name} for this")
    for operation in contract.operations:
        tree = _module(files, f"api/{operation.tag}/{operation.name}.py")
        yield from _missing_of_operation(operation, view.operations[operation.tag][operation.name], tree)
    yield from undocumented(contract, view.reference, files.get("REFERENCE.md", ""))


def _missing_of_model(model: ir.Model, view: ModelView, tree: ast.Module) -> Iterator[Diagnostic]:
    found = next((node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == model.name), None)
    if found is None:
        yield Diagnostic(1, model.pointer, f"the client has no class {model.name} for this")
        return
    declared = _declared(found)
    decorator, *fields = _expressions(
        f"model({view.arguments})", *(f"{view.field}({field.arguments})" for field in view.fields)
    )
    if not any(_same(made, decorator) for made in found.decorator_list):
        yield Diagnostic(1, model.pointer, f"the client's class {model.name} has other rules than this")
    for field, meant, promised in zip(view.fields, fields, model.properties, strict=True):
        if not _same(declared.get(field.name), meant):
            yield Diagnostic(1, promised.pointer, f"the client's {model.name}.{field.name} has other rules than this")


def _missing_of_operation(operation: ir.Operation, view: OperationView, tree: ast.Module) -> Iterator[Diagnostic]:
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    for name in FUNCTIONS:
        if name not in functions:
            yield Diagnostic(1, operation.pointer, f"the client has no {name} for this")
    (meant,) = _expressions(f"Operation({', '.join(view.arguments)})")
    if not _same(_declared(tree).get("OPERATION"), meant):
        yield Diagnostic(1, operation.pointer, "the client's OPERATION has other rules than this")


def _expressions(*texts: str) -> list[ast.expr]:
    """Returns the trees of some expressions, parsed together since that takes less time."""
    return [node.value for node in ast.parse("\n".join(texts)).body if isinstance(node, ast.Expr)]


def _same(made: object, meant: object) -> bool:
    """Says whether two syntax trees, or parts of them, are of the same code."""
    if made is meant:  # as each `ctx` of what is read
        return True
    if type(made) is not type(meant):
        return False
    if isinstance(made, ast.AST) and isinstance(meant, ast.AST):
        return all(_same(getattr(made, name, None), getattr(meant, name, None)) for name in made._fields)
    if isinstance(made, list) and isinstance(meant, list):
        return len(made) == len(meant) and all(map(_same, made, meant))
    return made == meant


def _declared(tree: ast.Module | ast.ClassDef) -> dict[str, ast.expr]:
    """Returns what a module or class declares, by name."""
    return {
        node.target.id: node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None
    }


def _module(files: Mapping[str, str], path: str) -> ast.Module:
    return ast.parse(files.get(path, ""))
