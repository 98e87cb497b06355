"""Turns a generated package into packages that say one thing differently from what the document says."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

from contract_tests.audit.class_mutants import class_edits, exchanges
from contract_tests.audit.field_mutants import Edit, field_edits, fields
from contract_tests.audit.mutant import CLIENT, Mutant
from contract_tests.audit.operation_mutants import discriminator_edits, operation_edits, reference_edits, server_edits
from contract_tests.audit.source import Source


def client_mutants(client: Path) -> Iterator[Mutant]:
    paths = [path for folder in ("models", "api") for path in sorted((client / folder).rglob("*.py"))]
    sources = [_source(client, path) for path in paths]
    models = [node.name for source in sources for node in source.tree.body if _is_model(node)]
    for source in [*sources, _source(client, client / "client.py")]:
        for kind, words, text in _edits(source, models):
            yield Mutant(CLIENT, kind, words, sources={source.path: text})
    for kind, words, texts in exchanges(sources):
        yield Mutant(CLIENT, kind, words, sources=texts)


def _edits(source: Source, models: list[str]) -> Iterator[Edit]:
    for field in fields(source):
        yield from field_edits(field)
    yield from class_edits(source)
    yield from operation_edits(source)
    yield from discriminator_edits(source)
    yield from reference_edits(source, models)
    yield from server_edits(source)


def _source(client: Path, path: Path) -> Source:
    return Source(path.relative_to(client).as_posix(), path.read_text(encoding="utf-8"))


def _is_model(node: ast.stmt) -> TypeGuard[ast.ClassDef]:
    return isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "Model" for base in node.bases)
