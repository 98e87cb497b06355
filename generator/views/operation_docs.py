"""Turns an operation into paragraphs of a docstring: what it takes, what it raises, and how it is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from generator import ir
from generator.schema.vocabulary import is_stream

from .code import WIDTH
from .examples import Models, calls
from .rules import described, sentence
from .tied import tying

RAISES: Final[tuple[tuple[str, str], ...]] = (
    ("ConstraintError", "the request breaks the document's rules; nothing was sent."),
    ("MissingTokenError", "the client has no token for it; nothing was sent."),
    ("StatusError", "the status is no documented success; `errors` has classes by status."),
    ("ResponseError", "the answer's body is not what the document promises."),
    ("NoAnswerError", "there was no answer: `ConnectionError` or `Timeout`."),
)
"""What the functions raise, and when."""


def paragraphs(operation: ir.Operation, models: Models) -> Iterator[str]:
    """Yields what stands below the description."""
    if arguments := list(_arguments(operation)):
        yield "\n".join(["Args:", *arguments])
    for name in _of_body(operation):
        yield from tying(models[name].rules)
    yield "\n".join(["Raises:", *(f"    {name}: {when}" for name, when in raised(operation))])
    short = (one.code for one in calls(operation, models) if len(one.code) <= WIDTH - len(_INDENT))
    if (example := next(short, None)) is not None:
        yield f"Example:\n{_INDENT}{example}"


_INDENT: Final = "    "


def not_carried(operation: ir.Operation, spelled: Callable[[str], str] = str) -> Iterator[str]:
    """Yields what of an operation's media types its functions neither write nor read."""
    if operation.body is not None and operation.body.left_out:
        types = " or ".join(map(spelled, operation.body.left_out))
        yield f"Not offered: a body as {types}, whose rules can't be checked."
    if unread := dict.fromkeys(one for response in operation.responses for one in response.left_out):
        types = " or ".join(map(spelled, unread))
        how = f"{spelled('with_raw_response')} gives its {spelled('content')}"
        yield f"Not read, and asked for only where there is no other: an answer as {types}; {how}."
    offered = dict.fromkeys(one.media_type for response in operation.responses for one in response.contents)
    if streams := [one for one in [*offered, *unread] if is_stream(one)]:
        types = " or ".join(map(spelled, streams))
        yield f"Not carried as a stream: {types} is waited for, and given whole when it has ended."


def raised(operation: ir.Operation) -> list[tuple[str, str]]:
    """Returns what an operation may raise: of a missing token only where it asks for one."""
    return [one for one in RAISES if one[0] != "MissingTokenError" or needs_token(operation)]


def needs_token(operation: ir.Operation) -> bool:
    """Says whether an operation can't be called without a token."""
    return bool(operation.security) and () not in operation.security


def _of_body(operation: ir.Operation) -> Iterator[str]:
    """Yields the name of the model that a body is of, where it is of one."""
    for content in operation.body.contents[:1] if operation.body else ():
        schema = content.schema.schema if isinstance(content.schema, ir.Checked) else content.schema
        if isinstance(schema, ir.Reference):
            yield schema.model


def _arguments(operation: ir.Operation) -> Iterator[str]:
    if operation.body is not None and operation.body.description:
        yield f"{_INDENT}body: {' '.join(operation.body.description.split())}"
    for one in operation.parameters:
        about = ("Deprecated. " if one.deprecated else "") + one.description
        if text := described(about, sentence(one.schema, one.default)):
            yield f"{_INDENT}{one.argument}: {' '.join(text.split())}"
