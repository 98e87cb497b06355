"""Where the schemas that are judged as a whole stand, and where the references in them lead."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final
from urllib.parse import quote, unquote, urljoin

from attrs import frozen

from .subschemas import subschemas

DOCUMENT: Final = "urn:document"
_PACKAGE: Final = __name__.removesuffix("._runtime.wholes.places")


@cache
def schemas() -> dict[str, Any]:
    """Returns what the document is judged by: in `$defs` each schema under its pointer."""
    found: dict[str, Any] = json.loads(files(_PACKAGE).joinpath("schemas.json").read_text(encoding="utf-8"))
    return found


def place_of(pointer: str) -> str:
    """Returns the place of a schema that the document has at a pointer: a reference within what is judged by."""
    return below("#/$defs", pointer.removeprefix("#"))


@cache
def below(place: str, *names: str | int) -> str:
    """Returns the place that is reached from another by names and indices."""
    escaped = (str(name).replace("~", "~0").replace("/", "~1") for name in names)
    return "/".join([place, *(quote(name, safe="~$") for name in escaped)])


@cache
def schema_at(place: str) -> Any:
    """Returns the schema, or the value of a keyword, at a place."""
    value: Any = schemas()
    for name in names_of(place):
        value = value[int(name)] if isinstance(value, list) else value[name]
    return value


def names_of(place: str) -> list[str]:
    """Returns the names by which a place is reached."""
    return [unquote(token).replace("~1", "/").replace("~0", "~") for token in place.split("/")[1:]]


@cache
def referred(place: str) -> tuple[str, ...]:
    """Returns the places that the references of the schema at a place lead to, by a pointer or by a name."""
    schema = schema_at(place)
    addresses = [_absolute(_base(place), schema[word]) for word in ("$ref", "$dynamicRef") if word in schema]
    return tuple(found for found in map(place_at, addresses) if found is not None)


def place_at(address: str) -> str | None:
    """Returns the place of an absolute address; None where nothing in the document has it."""
    resource, _, fragment = address.partition("#")
    if fragment and not fragment.startswith("/"):
        return _named().places.get(address)
    start = _named().places.get(resource)
    return None if start is None else below(start, *names_of(fragment))


def _absolute(base: str, reference: str) -> str:
    return base + reference if reference.startswith("#") else urljoin(base, reference).removesuffix("#")


def _base(place: str) -> str:
    """Returns the address that references in a schema start from: that of the nearest one around it with an `$id`."""
    bases = _named().bases
    while place not in bases:
        place = place.rpartition("/")[0]
    return bases[place]


def has_ids() -> bool:
    """Says whether a schema has an `$id`, so that references may lead to any place below it."""
    return len(_named().bases) > 1


@frozen
class _Named:
    """What has an absolute address; a schema may stand in several places, by itself and in another."""

    places: dict[str, str]
    """The place of each resource and anchor by its address."""

    bases: dict[str, str]
    """The address of each resource by its place."""


@cache
def _named() -> _Named:
    named = _Named({}, {})
    waiting: list[tuple[str, Any, str]] = [("#", {"$id": DOCUMENT, **schemas()}, "")]
    while waiting:
        place, schema, base = waiting.pop()
        if not isinstance(schema, dict):
            continue
        if "$id" in schema:
            base = named.bases[place] = _absolute(base, schema["$id"])
            named.places.setdefault(base, place)
        for word in ("$anchor", "$dynamicAnchor"):
            if word in schema:
                named.places.setdefault(f"{base}#{schema[word]}", place)
        waiting += ((below(place, keyword, *way), one, base) for keyword, way, one in subschemas(schema))
    return named
