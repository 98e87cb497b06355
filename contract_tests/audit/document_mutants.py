"""Turns a document into documents that say one thing differently: each rule of each schema and operation in turn."""

import copy
from collections.abc import Iterator
from itertools import permutations
from typing import Any

from contract_tests.audit.model_changes import copy_field, move_field, object_changes, union_changes
from contract_tests.audit.mutant import DOCUMENT, Mutant
from contract_tests.audit.operation_changes import operation_changes, path_changes, reference_changes, server_changes
from contract_tests.audit.schema_changes import Change, default_changes, keyword_changes
from contract_tests.reading.document import Document
from contract_tests.reading.pointers import Json, follow
from contract_tests.reading.schema import Schema


def document_mutants(document: Document) -> Iterator[Mutant]:
    content = document.content
    for pointer, schema in document.schemas.items():
        for change in _of_schema(document, pointer):
            yield _mutant(content, pointer, change)
        for inner in schema.properties.values() if pointer == schema.target else ():
            for change in default_changes(follow(content, inner.pointer)):
                yield _mutant(content, inner.pointer, change)
    for operation in document.operations:
        for change in operation_changes(operation):
            yield _mutant(content, operation.pointer, change)
        for change in path_changes(operation):
            yield _mutant(content, "#/paths", change)
        for pair in permutations([one.model for one in operation.variants], 2):
            yield from _exchanges(content, *pair)
    for change in server_changes(content):
        yield _mutant(content, "#", change)


def _of_schema(document: Document, pointer: str) -> Iterator[Change]:
    node: Json = follow(document.content, pointer)
    yield from keyword_changes(node)
    yield from object_changes(node)
    yield from union_changes(node)
    yield from reference_changes(node, list(document.models))


def _exchanges(content: Any, one: Schema, other: Schema) -> Iterator[Mutant]:
    """Each field of the first model, which the second lacks, copied to the second and moved there."""
    for name in (name for name in one.properties if name not in other.properties):
        for kind, words, exchange in (("field added", "copied", copy_field), ("field moved", "moved", move_field)):
            changed = copy.deepcopy(dict(content))
            exchange(follow(changed, one.target), follow(changed, other.target), name)
            yield Mutant(DOCUMENT, kind, f"{other.target}: {name!r} {words} from {one.name}", changed)


def _mutant(content: Any, pointer: str, change: Change) -> Mutant:
    kind, words, apply = change
    changed = copy.deepcopy(dict(content))
    apply(follow(changed, pointer))
    return Mutant(DOCUMENT, kind, f"{pointer}: {words}", changed)
