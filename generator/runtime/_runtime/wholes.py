"""The document's schemas that are judged as a whole: what stands at a place of them, and what judges by it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final, NoReturn
from urllib.parse import quote, unquote

import jsonschema_rs

BACKTRACK_LIMIT: Final = 100_000
"""How many steps an expression may go back on one text; one that would take more does not match."""

OPTIONS: Final = jsonschema_rs.FancyRegexOptions(backtrack_limit=BACKTRACK_LIMIT)
_PACKAGE: Final = __name__.removesuffix("._runtime.wholes")
_DOCUMENT: Final = "urn:document"


def place_of(pointer: str) -> str:
    """Returns the place of a schema that the document has at a pointer: a reference within what is judged by."""
    return below("#/$defs", pointer.removeprefix("#"))


def below(place: str, *names: str | int) -> str:
    """Returns the place that is reached from another by names and indices."""
    escaped = (str(name).replace("~", "~0").replace("/", "~1") for name in names)
    return "/".join([place, *(quote(name, safe="~") for name in escaped)])


@cache
def schema_at(place: str) -> Any:
    """Returns the schema at a place."""
    value: Any = _schemas()
    for token in place.split("/")[1:]:
        name = unquote(token).replace("~1", "/").replace("~0", "~")
        value = value[int(name)] if isinstance(value, list) else value[name]
    return value


@cache
def referred(place: str) -> str | None:
    """Returns the place that the `$ref` of the schema at a place leads to; None without one, or for one by name."""
    reference = str(schema_at(place).get("$ref", ""))
    return f"{_resource(place)}{reference.removeprefix('#')}" if reference.startswith("#/") else None


def _resource(place: str) -> str:
    """Returns where the references in a schema start from: at the nearest schema around it with an `$id`."""
    while place.count("/") > 1:
        schema = schema_at(place)
        if isinstance(schema, dict) and isinstance(schema.get("$id"), str):
            return place
        place = place.rpartition("/")[0]
    return "#"


@cache
def validator_at(place: str) -> jsonschema_rs.Draft202012Validator:
    """Returns what judges by the schema at a place."""
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"{_DOCUMENT}{place}"},
        registry=_registry(),
        retriever=_refuse,
        pattern_options=OPTIONS,
        validate_formats=_schemas()["assertFormats"],
    )


@cache
def expression(pattern: str) -> jsonschema_rs.Draft202012Validator:
    """Returns what judges whether a text matches a pattern."""
    return jsonschema_rs.Draft202012Validator({"pattern": pattern}, pattern_options=OPTIONS)


@cache
def has_defaults(place: str) -> bool:
    """Says whether a value of the schema at a place may be filled in by a default, however deep."""
    seen: set[str] = set()
    waiting = [place]
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            schema = schema_at(at)
            if isinstance(schema, dict) and "default" in schema and at != place:
                return True
            waiting += _further(schema, at)
    return False


def _further(schema: Any, at: str) -> Iterator[str]:
    """Yields the places in and behind a schema; one behind a reference may be the first with its default."""
    if not isinstance(schema, dict):
        return
    yield from filter(None, [referred(at)])
    for keyword in ("items", "additionalProperties", "then", "else"):
        if keyword in schema:
            yield below(at, keyword)
    for keyword in ("allOf", "anyOf", "oneOf", "prefixItems"):
        yield from (below(at, keyword, index) for index in range(len(schema.get(keyword, ()))))
    for keyword in ("properties", "patternProperties", "dependentSchemas"):
        yield from (below(at, keyword, name) for name in schema.get(keyword, ()))


def _refuse(uri: str) -> NoReturn:
    raise LookupError(f"{uri} is not in the document")


@cache
def _schemas() -> dict[str, Any]:
    """What the document is judged by: in `$defs` each schema under its pointer."""
    found: dict[str, Any] = json.loads(files(_PACKAGE).joinpath("schemas.json").read_text(encoding="utf-8"))
    return found


@cache
def _registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry([(_DOCUMENT, _schemas())], draft=jsonschema_rs.Draft202012)
