"""What judges: by a schema of the document as a whole, and by a regular expression of ECMA-262."""

from __future__ import annotations

from functools import cache
from typing import Final, NoReturn

import jsonschema_rs

from .opaque import judged_place, opaque
from .places import DOCUMENT, schemas

BACKTRACK_LIMIT: Final = 100_000
"""How many steps an expression may go back on one text; one that would take more does not match."""

LARGEST: Final = 50_000_000
"""How many bytes an expression may take, compiled."""

MASK: Final = "it"
"""Stands for a value in what the library says of it, which would else hold all of the value, written three times."""

OPTIONS: Final = jsonschema_rs.FancyRegexOptions(backtrack_limit=BACKTRACK_LIMIT, size_limit=LARGEST)


@cache
def validator_at(place: str) -> jsonschema_rs.Draft202012Validator:
    """Returns what judges by the schema at a place whether a value keeps it."""
    return _validator(place, _registry())


@cache
def critic_at(place: str) -> jsonschema_rs.Draft202012Validator:
    """Returns what says all that a value breaks of the schema at a place, but not of the members of unions in it."""
    return _validator(judged_place(place), _opaque_registry())


def _validator(place: str, registry: jsonschema_rs.Registry) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"{DOCUMENT}{place}"},
        registry=registry,
        retriever=_refuse,
        pattern_options=OPTIONS,
        validate_formats=schemas()["assertFormats"],
        mask=MASK,
    )


@cache
def expression(pattern: str) -> jsonschema_rs.Draft202012Validator:
    """Returns what judges whether a text matches a pattern, as it stands in the schemas that are judged as a whole."""
    return jsonschema_rs.Draft202012Validator({"pattern": pattern}, pattern_options=OPTIONS)


def _refuse(uri: str) -> NoReturn:
    raise LookupError(f"{uri} is not in the document")


@cache
def _registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry([(DOCUMENT, schemas())], draft=jsonschema_rs.Draft202012)


@cache
def _opaque_registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry([(DOCUMENT, opaque())], draft=jsonschema_rs.Draft202012)
