"""Turns an operation into paragraphs of a docstring: what it takes, what it raises, and how it is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from generator import ir
from generator.reach import unchecked
from generator.schema.vocabulary import is_stream

from .bodies import about_part
from .calls import CallView
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


def of_function(operation: ir.Operation, call: CallView) -> Iterator[str]:
    """Yields what stands below the description of a function that takes a body alone."""
    if arguments := [*_of_body(operation.body), *_of_parameters(operation)]:
        yield "\n".join(["Args:", *arguments])
    yield f"Raises what `{call.name}` does."


def of_call(operation: ir.Operation, call: CallView, models: Models) -> Iterator[str]:
    """Yields what stands below the description of what a client calls, which takes the fields of a body too."""
    if arguments := [*_of_body(operation.body), *_of_fields(operation.body, call), *_of_parameters(operation)]:
        yield "\n".join(["Args:", *arguments])
    for name in _model_of_body(operation):
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


def _model_of_body(operation: ir.Operation) -> Iterator[str]:
    """Yields the name of the model that a body is of, where it is of one."""
    for content in operation.body.contents[:1] if operation.body else ():
        if isinstance(schema := unchecked(content.schema), ir.Reference):
            yield schema.model


def _of_body(body: ir.Body | None) -> Iterator[str]:
    if body is not None and body.description:
        yield _argument("body", body.description)
    if body is not None and len(body.contents) > 1:
        yield _argument("content_type", f"What the body is sent as; else {body.contents[0].media_type}.")


def _of_fields(body: ir.Body | None, call: CallView) -> Iterator[str]:
    """Yields what is said of the parts that may be given in place of a body; models say it of their fields."""
    told: dict[str, str] = {}
    for content in body.contents if body else ():
        for part in content.parts if content.media_type in call.media_types else ():
            told.setdefault(part.name, about_part(part) or ("A file." if part.schema is None else ""))
    yield from (_argument(name, text) for name, text in told.items() if text)


def _of_parameters(operation: ir.Operation) -> Iterator[str]:
    for one in operation.parameters:
        about = ("Deprecated. " if one.deprecated else "") + one.description
        if text := described(about, sentence(one.schema, one.default)):
            yield _argument(one.argument, text)


def _argument(name: str, text: str) -> str:
    return f"{_INDENT}{name}: {' '.join(text.split())}"
