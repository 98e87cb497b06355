"""Turns a contract into the pieces of its reference, each of them Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ir
from generator.views.operations import is_secured

from .clients import arguments, methods
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
    arguments: tuple[str, ...]
    """Rows: arguments of a client, description."""

    methods: tuple[str, ...]
    """Rows: method of a client, description."""

    tags: dict[str, list[OperationSection]]
    models: tuple[ModelSection, ...]
    unions: tuple[UnionSection, ...]
    errors: tuple[str, ...]
    """Rows: the class, what it is a kind of, when it is raised."""


def reference(contract: ir.Contract, http_library: str) -> Reference:
    models = {model.name: model for model in contract.models}
    tags: dict[str, list[OperationSection]] = {}
    for operation in contract.operations:
        tags.setdefault(operation.tag, []).append(operation_section(operation, models))
    return Reference(
        title=inline(contract.title),
        texts=tuple(filter(None, _texts(contract))),
        left_out=tuple(inline(one.line) for one in contract.left_out if one.line),
        arguments=arguments(http_library, several_schemes=is_secured(contract)),
        methods=methods(http_library),
        tags=tags,
        models=tuple(model_section(model, models) for model in contract.models),
        unions=tuple(union_section(union, models) for union in contract.unions),
        errors=tuple(row([code(one.name), code(one.kind_of), inline(one.about)]) for one in error_docs()),
    )


def _texts(contract: ir.Contract) -> Iterator[str]:
    yield block(contract.description)
    yield f"Version {code(contract.version)}."
    yield f"Server: {code(contract.server.url)}" if contract.server else ""
    for scheme in contract.schemes:
        env = code(scheme.env)
        yield f"Credentials {code(scheme.name)}: an argument of the client, or the environment variable {env}."
