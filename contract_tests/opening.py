"""Turns a file, or what an OpenAPI document says, into the document that the proof asks about."""

from pathlib import Path as FilePath

from contract_tests.reading.document import Document
from contract_tests.reading.leaving_out import NOTHING_LEFT_OUT, Record, without
from contract_tests.reading.modern import modern
from contract_tests.reading.operation import PARAMETERS
from contract_tests.reading.parameters import schema_of
from contract_tests.reading.pointers import Json
from contract_tests.reading.selecting import select
from contract_tests.reading.source_text import DocumentError, parse
from contract_tests.wire.defaults import drop_forbidden, drop_unwritable


def load(path: FilePath, record: Record = NOTHING_LEFT_OUT) -> Document:
    """The document in a file. Raises DocumentError where there is none."""
    try:
        content = parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, DocumentError) as error:
        raise DocumentError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    if not isinstance(content, dict):
        raise DocumentError(f"{path}: no OpenAPI document: the top is no object")
    return read(without(content, record.left_out), asserts_formats=record.asserts_formats)


def read(content: Json, *, asserts_formats: bool = False) -> Document:
    """The document that says `content`, its schemas brought to JSON Schema 2020-12."""
    made = modern(content)
    select(made)
    document = Document(made, asserts_formats)
    drop_forbidden(made)
    for one in document.operations:
        drop_unwritable(one.parameters)
        one.node[PARAMETERS] = {"schema": schema_of(made, one.parameters)}
    return document
