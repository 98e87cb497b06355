"""Turns an operation into the pieces of its template, each of them Python source."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator import ir

from .bodies import Body, body_view, result_type
from .calls import CallView, Fields, call_view
from .code import docstring, joined
from .contents import body_arguments, contents, used_in
from .operation_docs import needs_token, not_carried, of_call, of_function
from .parameters import argument, declared
from .words import standard, types, words


@dataclass(frozen=True)
class OperationView:
    """The module of an operation."""

    name: str
    arguments: tuple[str, ...]
    title: str
    """The docstring of what stands for the operation: its first paragraph."""

    docstring: str
    """That of the first of the functions."""

    call_docstring: str
    """That of what a client calls."""

    summary: str
    """That of the module."""

    result: str
    signature: str
    """The parameters of each function."""

    async_signature: str
    """Those of each that does not block."""

    given: str
    """What each function hands on."""

    body: Body | None
    call: CallView
    standard: tuple[str, ...]
    """What the module imports from Python's own."""

    imports: tuple[str, ...]
    """What it imports from modules of the runtime."""

    types: tuple[str, ...]
    """What it imports from that of the types."""

    models: tuple[str, ...]
    """What it imports from modules of the models."""

    result_models: tuple[str, ...]
    """What of these the result needs."""


def operation_view(
    operation: ir.Operation, contract: ir.Contract, models: Mapping[str, ir.Model], fields: Fields
) -> OperationView:
    """Returns the view of an operation.

    Args:
        operation: The operation.
        contract: What it is part of: the security schemes.
        models: The models that it may name, by name.
        fields: Their fields as arguments, for all operations.
    """
    body = body_view(operation, models)
    result = result_type(response for response in operation.responses if response.succeeds)
    signature = _signature(operation, body)
    about = operation.summary or f"{operation.method} {operation.path}"
    call = call_view(operation, body, models, fields)
    declaration = body.declaration if body else ""
    named = words([result, signature, call.signature, *call.overloads, declaration])
    texts = [about, operation.description, *_notes(operation), *call.notes]
    return OperationView(
        name=operation.name,
        arguments=tuple(_arguments(operation, contract)),
        title=docstring(about),
        docstring=docstring(*texts, *of_function(operation, call)),
        call_docstring=docstring(*texts, *of_call(operation, call, models)),
        summary=docstring(*texts),
        result=result,
        signature=signature,
        async_signature=signature.replace("client: Client", "client: Client | AsyncClient", 1),
        given=_given(operation, body),
        body=body,
        call=call,
        standard=standard(named | {"TYPE_CHECKING", *(["overload"] if call.overloads else [])}),
        imports=tuple(_imports(operation)),
        types=types(named | {"Response"}),
        models=tuple(_model_imports(named, models)),
        result_models=tuple(_model_imports(words([result]), models)),
    )


def _model_imports(named: Collection[str], models: Mapping[str, ir.Model]) -> list[str]:
    return [f"{models[name].module} import {name}" for name in sorted(models.keys() & named)]


def _notes(operation: ir.Operation) -> Iterator[str]:
    if operation.deprecated:
        yield "Deprecated."
    yield from not_carried(operation)


def _arguments(operation: ir.Operation, contract: ir.Contract) -> Iterator[str]:
    yield f"method={operation.method!r}"
    yield f"path={operation.path!r}"
    if operation.server is not None:
        yield f"server={operation.server.url!r}"
    yield f"secured={needs_token(operation)!r}"
    if operation.security and is_secured(contract):
        yield f"security={[list(names) for names in operation.security]!r}"
    if operation.parameters:
        yield f"parameters=[{joined(map(declared, operation.parameters))}]"
    yield from body_arguments(operation.body)
    answers = [f"{_status(one.status)}: {contents(one.contents, one.left_out)}" for one in operation.responses]
    yield f"responses={{{joined(answers)}}}"


def is_secured(contract: ir.Contract) -> bool:
    """Says whether the client takes more than one token: any but schemes of a bearer's token."""
    return any(scheme.kind != "bearer" for scheme in contract.schemes)


def _status(status: str) -> str:
    return status if status.isdecimal() else repr(status)


def _imports(operation: ir.Operation) -> list[str]:
    places = sorted({parameter.place for parameter in operation.parameters})
    bodies: list[tuple[tuple[ir.Content, ...], tuple[str, ...]]] = []
    bodies += [(operation.body.contents, ())] if operation.body else []
    bodies += [(response.contents, response.left_out) for response in operation.responses]
    schemas = [parameter.schema for parameter in operation.parameters]
    return sorted(
        [
            "operations import Operation",
            *([f"writing.parameters import {joined(places)}"] if places else []),
            *used_in(bodies, schemas),
        ]
    )


def _signature(operation: ir.Operation, body: Body | None) -> str:
    in_path = [one for one in operation.parameters if one.place == "path"]
    positional = [argument(one, in_path[index + 1 :]) for index, one in enumerate(in_path)]
    keyword = [argument(one, ()) for one in operation.parameters if one.place != "path"]
    return joined([*positional, "*", "client: Client", *(body.parameters if body else ()), *keyword])


def _given(operation: ir.Operation, body: Body | None) -> str:
    given = ["client"]
    values = f"[{joined(one.argument for one in operation.parameters)}]"
    if body is not None:
        given.append("body")
    if operation.parameters:
        given.append(values if body else f"parameters={values}")
    if body is not None and body.chosen:
        given.append("content_type=content_type")
    return joined(given)
