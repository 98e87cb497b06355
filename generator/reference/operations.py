"""Turns an operation into its section of the reference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ir
from generator.views.bodies import part_type
from generator.views.code import literal
from generator.views.examples import Call, Models, call, calls
from generator.views.operation_docs import needs_token, not_carried

from .cells import default, rules, typed
from .errors import error_of
from .markdown import block, code, inline, row


@dataclass(frozen=True)
class OperationSection:
    """An operation: every text is Markdown, but for the code of the examples."""

    name: str
    request: str
    texts: tuple[str, ...]
    call: str
    arguments: tuple[str, ...]
    """Rows: argument, type, rules, default, description."""

    answers: tuple[str, ...]
    """Rows: status, what is returned or raised, description."""

    examples: tuple[Call, ...]


def operation_section(operation: ir.Operation, models: Models) -> OperationSection:
    return OperationSection(
        name=f"{operation.tag}.{operation.name}",
        request=code(f"{operation.method} {operation.path}"),
        texts=tuple(_texts(operation)),
        call=code(call(operation, _needed(operation))),
        arguments=(*_of_parameters(operation, models), *_of_body(operation.body, models)),
        answers=tuple(_answer(response, models) for response in operation.responses),
        examples=tuple(Call(inline(one.summary), one.code) for one in calls(operation, models)),
    )


def _texts(operation: ir.Operation) -> Iterator[str]:
    yield from filter(None, (block(operation.summary), block(operation.description)))
    if operation.deprecated:
        yield "Deprecated."
    if operation.server is not None:
        yield f"Server: {code(operation.server.url)}"
    if needs_token(operation):
        yield f"Credentials: {' or '.join(' and '.join(map(code, names)) for names in operation.security)}"
    yield from not_carried(operation, code)


def _needed(operation: ir.Operation) -> dict[str, str]:
    """Returns the arguments that a call can't do without, and the body if there is one."""
    names = [one.argument for one in operation.parameters if one.required and one.default is None]
    return dict.fromkeys(names, "...") | ({"body": "..."} if operation.body else {})


def _of_parameters(operation: ir.Operation, models: Models) -> Iterator[str]:
    for one in operation.parameters:
        about = inline(("Deprecated. " if one.deprecated else "") + one.description)
        kept = default(one.default, required=one.required)
        argument = f"{code(one.argument)}, in {one.place} as {code(one.name)}"
        yield row([argument, typed(models, one.schema), rules(one.schema), kept, about])


def _of_body(body: ir.Body | None, models: Models) -> Iterator[str]:
    for content in body.contents if body else ():
        kept = default(None, required=body is not None and body.required)
        about = inline(body.description) if body else ""
        yield row(
            [
                f"`body`, {code(content.media_type)}",
                _held(content, models),
                rules(content.schema, content.rules),
                kept,
                about,
            ]
        )
        for part in content.parts:
            yield _part(part, models)
        if content.further is not None:
            kept = default(None, required=False)
            yield row(["further parts", typed(models, content.further), rules(content.further), kept, ""])
    if body is not None and len(body.contents) > 1:
        first = code(literal(body.contents[0].media_type))
        yield row(["`content_type`", "one of these media types", "", first, "What the body is sent as."])


def _part(part: ir.Part, models: Models) -> str:
    kind = "`Binary`" if part.schema is None else code(part_type(part)) if part.or_file else typed(models, part.schema)
    held = f"a list of {kind}" if part.many else kind
    typed_as = f"{held} or `None`" if part.nullable else held
    kept = default(part.default, required=part.required)
    argument = code(f"body[{literal(part.name)}]")
    return row([argument, typed_as, rules(part.schema, part.many), kept, inline(part.description)])


def _held(content: ir.Content, models: Models) -> str:
    if content.parts:
        return "a mapping of its parts"
    if content.schema is not None:
        return typed(models, content.schema)
    return "`str`" if content.kind == "text" else "`Binary`"


def _answer(response: ir.Response, models: Models) -> str:
    read = " or ".join(dict.fromkeys(_read(content, models) for content in response.contents))
    if response.succeeds:
        what = f"returns {read or '`None`'}"
    else:
        what = f"raises {code(f'errors.{error_of(response.status)}')}" + (f" with {read}" if read else "")
    return row([code(response.status), what, inline(response.description)])


def _read(content: ir.Content, models: Models) -> str:
    if content.schema is not None:
        return typed(models, content.schema)
    return "`str`" if content.kind == "text" else "`bytes`"
