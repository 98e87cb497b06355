"""Turns a document that has the right shape into the contract that a client is made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from . import ir
from .diagnostics import Diagnostic
from .expressions.replacements import bundle_with_replacements, replacements
from .load import Document
from .naming import module_name
from .reach import endless_defaults, reachable
from .schema.objects import objects
from .translation.documents import Source
from .translation.operations import operations
from .translation.security import schemes
from .translation.servers import refuse_ambiguous, server

MAX_PROPERTIES: Final = 2_000
"""How many properties a model may have: openapi-python-client compares each with all others."""


def translate(document: Document, *, assert_formats: bool = False) -> tuple[ir.Contract, list[Diagnostic]]:
    """Returns the contract and what could not be made part of it; only without any of the latter is it whole."""
    source = Source(document, assert_formats=assert_formats)
    found = tuple(operations(source))
    contents = [content for operation in found for response in operation.responses for content in response.contents]
    read = reachable(source.schemas.models, [content.schema for content in contents if content.schema])
    first = server(source, source.root, "#")
    refuse_ambiguous(source, found, first)
    info = source.root.get("info", {})
    expressions = replacements(found.value for found in objects(document) if found.kind == "Schema")
    contract = ir.Contract(
        title=str(info.get("title", "")),
        description=str(info.get("description", "")),
        version=str(info.get("version", "")),
        server=first,
        schemes=tuple(schemes(source)),
        schemas=bundle_with_replacements(source.schemas.bundle(), expressions),
        expressions=expressions,
        assert_formats=assert_formats,
        models=tuple(
            replace(model, keeps_unknown=not model.closed or model.name in read)
            for model in source.schemas.models.values()
        ),
        unions=tuple(source.schemas.unions.values()),
        operations=found,
        tags=dict(_tags(source.root.get("tags"))),
    )
    for model in source.schemas.models.values():
        if len(model.properties) > MAX_PROPERTIES:
            source.problem(model.pointer, f"more than {MAX_PROPERTIES} properties")
    for looping in endless_defaults(source.schemas.models):
        source.problem(looping.pointer, "the default of this leads back to itself without end")
    return contract, [*source.schemas.problems, *source.schemas.defaults.problems, *source.problems]


def _tags(stated: Any) -> Iterator[tuple[str, str]]:
    """Yields the module of each tag, and what the tag is about; a tag rules nothing, and may have any shape."""
    for tag in stated if isinstance(stated, list) else ():
        if isinstance(tag, dict) and isinstance(tag.get("name"), str):
            yield module_name(tag["name"]), str(tag.get("description", ""))
