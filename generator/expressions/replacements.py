"""Replaces each regular expression of a schema that the engine would read otherwise than ECMA-262 does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

from generator.diagnostics import child, unescaped
from generator.schema.copying import Opened
from generator.schema.words import subschemas

from .reading import Unreadable
from .writing import for_engine

MOST: Final = 200_000
"""How many characters the expressions of a document may have, all together."""

_NAMING: Final = "patternProperties"


def replacements(schemas: Iterable[Any]) -> dict[str, str]:
    """Returns the replacement of each expression in some schemas that needs one.

    No two have the same replacement, so that it leads back to the expression in the document. Expressions that can't be
    read have none; nor has any, where all together have more than `MOST` characters.
    """
    stated = dict.fromkeys(pattern for schema in schemas for pattern in _patterns(schema))
    found: dict[str, str] = {}
    taken = set(stated)
    if sum(map(len, stated)) > MOST:
        return {}
    for pattern in stated:
        text = _for_engine(pattern)
        if text != pattern:
            while text in taken:
                text += "(?:)"
            found[pattern] = text
            taken.add(text)
    return found


def with_replacements(root: Any, schemas: Mapping[str, Any]) -> Any:
    """Returns a document's value whose schemas, each by its pointer, have the expressions to judge by."""
    found = replacements(schemas.values())
    changed = [pointer for pointer, schema in schemas.items() if _has(schema, found)]
    opened = Opened(root)
    for pointer in reversed(changed):  # inner ones first, as the names of the outer ones change
        own = opened.at(pointer)
        if own is not None:
            own.update(_with(own, found))
            if "$ref" in own:
                own["$ref"] = moved(own["$ref"], found)
    return opened.root if changed else root


def moved(pointer: str, found: Mapping[str, str]) -> str:
    """Returns where in such a document's value the schema at a pointer is: below other names in `patternProperties`."""
    first, *others = pointer.split("/")
    pairs = pairwise([first, *others])
    return "/".join([first, *(_name(name, found) if above == _NAMING else name for above, name in pairs)])


def _name(token: str, found: Mapping[str, str]) -> str:
    name = unescaped(token)
    return child("", found[name])[1:] if name in found else token


def bundle_with_replacements(bundle: Mapping[str, Any], found: Mapping[str, str]) -> dict[str, Any]:
    """Returns schemas that have others in them, with the expressions to judge by."""
    return {name: _throughout(schema, found) for name, schema in bundle.items()} if found else dict(bundle)


def _for_engine(pattern: str) -> str:
    try:
        return for_engine(pattern)
    except Unreadable:
        return pattern


def _has(schema: Any, found: Mapping[str, str]) -> bool:
    leads = isinstance(schema, dict) and f"/{_NAMING}/" in str(schema.get("$ref"))
    return leads or not found.keys().isdisjoint(_patterns(schema))


def _patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from [schema["pattern"]] if isinstance(schema.get("pattern"), str) else []
        yield from schema.get(_NAMING, ())


def _with(schema: Mapping[str, Any], found: Mapping[str, str]) -> dict[str, Any]:
    """Returns the keywords of a schema that have other expressions."""
    made: dict[str, Any] = {}
    if isinstance(schema.get("pattern"), str):
        made["pattern"] = found.get(schema["pattern"], schema["pattern"])
    if _NAMING in schema:
        named = schema[_NAMING]
        made[_NAMING] = {found.get(name, name): member for name, member in named.items()}
    return made


def _throughout(schema: Any, found: Mapping[str, str]) -> Any:
    if not isinstance(schema, dict):
        return schema
    made = dict(schema)
    for way, inner in subschemas(schema):
        changed = _throughout(inner, found)
        if len(way) == 1:
            made[way[0]] = changed
            continue
        if made[way[0]] is schema[way[0]]:
            made[way[0]] = schema[way[0]].copy()
        made[way[0]][way[1]] = changed
    return made | _with(made, found)
