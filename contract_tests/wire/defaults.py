"""Marks the defaults that can't be sent: a schema refers to one and forbids it, or no style can write it."""

from collections.abc import Iterator, Sequence
from typing import Any

from contract_tests.judging.judge import Judge
from contract_tests.reading.parameters import Parameter
from contract_tests.reading.pointers import Json, pointer_of
from contract_tests.reading.saying import NOTHING, UNSENT, says
from contract_tests.reading.schema import Schema
from contract_tests.reading.schema_words import all_schemas
from contract_tests.wire.carried import not_carried


def drop_forbidden(content: Json) -> None:
    """Marks the schemas that, by what they say beside it, forbid the default of what they refer to or combine."""
    found = list(_referred(content))
    judge = Judge(content) if found else None
    for schema, default in found:
        if judge is not None and not judge.accepts(schema, default):
            schema.node[UNSENT] = True


def drop_unwritable(parameters: Sequence[Parameter]) -> None:
    """Marks the parameters of which the default has no way to be written, or is written as nothing and required."""
    for one in parameters:
        default = says(one.content, {"$ref": one.schema}, "default", NOTHING)
        if default is not NOTHING and not_carried(one, default):
            one.node[UNSENT] = True


def _referred(content: Json) -> Iterator[tuple[Schema, Json]]:
    """The schemas that have the default of another one, and that default."""
    top = Schema(content, "#")
    for path, schema in all_schemas(content):
        if isinstance(schema, dict) and "default" not in schema and schema.keys() & {"$ref", "allOf"}:
            default: Any = says(content, schema, "default", NOTHING)
            if default is not NOTHING:
                yield top.at(f"#{pointer_of(path)}"), default
