"""Turns a contract into what the reference of its package says: every piece is Markdown already."""

from __future__ import annotations

from dataclasses import dataclass

from generator import ir

from .errors import error_docs
from .markdown import block, code, inline, row
from .models import ModelSection, UnionSection, model_section, union_section
from .operations import OperationSection, operation_section


@dataclass(frozen=True)
class Reference:
    """The reference of a package, in the order of its sections."""

    title: str
    texts: tuple[str, ...]
    left_out: tuple[str, ...]
    tags: dict[str, list[OperationSection]]
    models: tuple[ModelSection, ...]
    unions: tuple[UnionSection, ...]
    errors: tuple[str, ...]
    """Rows: the class, what it is a kind of, when it is raised."""


def reference(contract: ir.Contract) -> Reference:
    models = {model.name: model for model in contract.models}
    tags: dict[str, list[OperationSection]] = {}
    for operation in contract.operations:
        tags.setdefault(operation.tag, []).append(operation_section(operation, models))
    server = f"Server: {code(contract.server.url)}" if contract.server else ""
    return Reference(
        title=inline(contract.title),
        texts=tuple(filter(None, [block(contract.description), f"Version {code(contract.version)}.", server])),
        left_out=tuple(map(inline, contract.left_out)),
        tags=tags,
        models=tuple(model_section(model, models) for model in contract.models),
        unions=tuple(union_section(union, models) for union in contract.unions),
        errors=tuple(row([code(one.name), code(one.kind_of), inline(one.about)]) for one in error_docs()),
    )
