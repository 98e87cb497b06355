"""Turns a schema that is a document of its own into one that is a component of another.

`#` is the schema itself as long as it stands alone; as the component S it is `#/components/schemas/S`, and `#/$defs/x`
is `#/components/schemas/S/$defs/x`. Only what is a reference is rewritten: a property by the name of `$ref`, or an
`enum` that holds `{"$ref": "#"}`, stays as it is. A schema with an `$id` (draft 4: `id`) is a document of its own to
all below it, and a reference to anything but a pointer (`#name`, `other.json`) is not ours to resolve: both stay, for
the generator to refuse or to carry. `$schema` goes where it names the draft that the document's version stands for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .groups import Draft
from .remote import ORIGIN

_SCHEMAS: Final = {
    "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
    "draft4": "http://json-schema.org/draft-04/schema",
}
_ONE: Final = frozenset(
    {
        "additionalItems",
        "additionalProperties",
        "contains",
        "else",
        "if",
        "items",
        "not",
        "propertyNames",
        "then",
        "unevaluatedItems",
        "unevaluatedProperties",
    }
)
_LISTS: Final = frozenset({"allOf", "anyOf", "oneOf", "prefixItems", "items"})
_MAPS: Final = frozenset(
    {"$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties"}
)


def without_dialect(schema: Any, draft: Draft) -> Any:
    """Returns the schema without a `$schema` that says no more than the document's version."""
    if isinstance(schema, dict) and str(schema.get("$schema", "")).rstrip("#") == _SCHEMAS[draft]:
        return {name: value for name, value in schema.items() if name != "$schema"}
    return schema


def with_references(schema: Any, home: Callable[[str], str]) -> Any:
    """Returns the schema with each pointer in it that is a reference replaced by what `home` makes of it."""
    if not isinstance(schema, dict) or isinstance(schema.get("$id", schema.get("id")), str):
        return schema
    rewritten: dict[str, Any] = {}
    for keyword, value in schema.items():
        if (keyword in ("$ref", "$dynamicRef") and str(value).startswith(("#/", ORIGIN))) or value == "#":
            rewritten[keyword] = home(value)
        elif keyword in _ONE and not isinstance(value, list):
            rewritten[keyword] = with_references(value, home)
        elif keyword in _LISTS and isinstance(value, list):
            rewritten[keyword] = [with_references(member, home) for member in value]
        elif keyword in _MAPS and isinstance(value, dict):
            rewritten[keyword] = {name: with_references(member, home) for name, member in value.items()}
        else:
            rewritten[keyword] = value
    return rewritten
