"""Turns defaults, examples and the values of `enum` into diagnostics, where their own schema refuses them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, NoReturn
from urllib.parse import quote

import jsonschema_rs
from jsonschema_rs import ValidationErrorKind as Kind

from generator.diagnostics import Diagnostic
from generator.expressions.replacements import moved, replacements, with_replacements
from generator.load import Document
from generator.schema.selecting import with_selections

from .patterns import OPTIONS

DOCUMENT: Final = "urn:document"
"""What a client calls the document, whose `$id` it has to be for all that is relative."""

_COMPILED: Final = 200
"""How many times schemas are compiled to find those that can't be: each time as much as the document has of them."""

_WITH_SCHEMAS: Final = ("paths", "components")
"""The fields of a document that hold schemas: what else it has may be large."""

_OF_MEMBERS: Final = (Kind.Required, Kind.AdditionalProperties, Kind.UnevaluatedProperties, Kind.FalseSchema)
"""Errors about one property of the value, whose messages do not begin with the value."""


@dataclass(frozen=True)
class Claim:
    """That a schema allows one of some values."""

    schema: str
    """The schema's pointer."""

    values: Sequence[Any]
    pointer: str
    """Where the values stand, and the diagnostic, if it is not so."""

    message: str = ""
    """What is wrong then; if empty, the message says which rule the value breaks."""

    what: str = ""
    severity: Literal["error", "warning"] = "error"


def broken(document: Document, schemas: Mapping[str, Any], claims: Sequence[Claim]) -> Iterator[Diagnostic]:
    """Yields a diagnostic for each claim that is not so, with the first thing that its value breaks.

    `schemas` are all those of the document, by pointer, outer ones first.
    All schemas are compiled together, since compiling one compiles all that it refers to. Where that fails, a reference
    leads nowhere, which is told by another diagnostic, and those that it does not concern are found by halves.
    """
    known = registry(with_replacements(with_selections(document.root, schemas), schemas))
    expressions = replacements(schemas.values())
    waiting = [claims] if claims else []
    for _ in range(_COMPILED):
        if not waiting:
            return
        group = waiting.pop()
        validator = _compiled([moved(claim.schema, expressions) for claim in group], known)
        if validator is not None:
            for index, claim in enumerate(group):
                yield from _of(document, claim, index, validator, expressions)
        elif len(group) > 1:
            waiting += [group[len(group) // 2 :], group[: len(group) // 2]]
    yield from (document.diagnostic(group[0].pointer, "too many schemas here can't be judged") for group in waiting)


def registry(root: Mapping[str, Any]) -> jsonschema_rs.Registry:
    """Returns the registry that schemas are compiled with: all parts of the document that they may refer to."""
    held = {name: root[name] for name in _WITH_SCHEMAS if name in root}
    return jsonschema_rs.Registry([(DOCUMENT, held)], draft=jsonschema_rs.Draft202012)


def _compiled(pointers: Sequence[str], known: jsonschema_rs.Registry) -> jsonschema_rs.Draft202012Validator | None:
    """Returns a validator of an object that holds by its index the value that is of the schema at a pointer."""
    schemas = {str(index): {"$ref": DOCUMENT + quote(pointer, safe="#/~")} for index, pointer in enumerate(pointers)}
    try:
        return jsonschema_rs.Draft202012Validator(
            {"properties": schemas}, registry=known, retriever=refuse, pattern_options=OPTIONS
        )
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError):
        return None


def _of(
    document: Document,
    claim: Claim,
    index: int,
    validator: jsonschema_rs.Draft202012Validator,
    expressions: Mapping[str, str],
) -> Iterator[Diagnostic]:
    if any(validator.is_valid({str(index): value}) for value in claim.values):
        return
    tell = document.warning if claim.severity == "warning" else document.diagnostic
    if claim.message or not claim.values:
        yield tell(claim.pointer, claim.message)
        return
    try:
        validator.validate({str(index): claim.values[0]})  # all errors of a long array would be without end
    except jsonschema_rs.ValidationError as error:
        place = "".join(f"/{name}" for name in error.instance_path[1:])
        mark = ":" if isinstance(error.kind, _OF_MEMBERS) and not claim.what.endswith(":") else ""
        said = error.message
        for stated, judged in expressions.items():
            said = said.replace(judged, stated)
        yield tell(claim.pointer, f"{claim.what}{place and ' at ' + place}{mark} {said}")


def refuse(uri: str) -> NoReturn:
    """Retrieves nothing."""
    raise LookupError(f"{uri} is not in the document")
