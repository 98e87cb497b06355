"""Says where the subschemas of a schema stand, and which keywords no field can judge by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

IN_PLACE: Final = ("not", "if", "then", "else", "propertyNames", "contains", "items", "additionalProperties")
"""Keywords that hold one schema."""

UNEVALUATED: Final = ("unevaluatedItems", "unevaluatedProperties", "contentSchema")
IN_LISTS: Final = ("allOf", "anyOf", "oneOf", "prefixItems")
IN_MAPS: Final = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")

WHOLE: Final = frozenset(
    {
        "$anchor",
        "$dynamicAnchor",
        "$dynamicRef",
        "$id",
        "allOf",
        "anyOf",
        "contains",
        "dependentRequired",
        "dependentSchemas",
        "else",
        "if",
        "maxContains",
        "minContains",
        "not",
        "oneOf",
        "patternProperties",
        "prefixItems",
        "propertyNames",
        "then",
        "unevaluatedItems",
        "unevaluatedProperties",
    }
)
"""Keywords that tie several properties, items or schemas together: judged by the whole schema, not field by field."""

SCOPED: Final = frozenset({"$anchor", "$dynamicAnchor", "$dynamicRef", "$id"})
"""Keywords by which a reference means something else than a pointer from the top of the document."""


_SHAPES: Final = {
    **dict.fromkeys((*IN_PLACE, *UNEVALUATED), "one"),
    **dict.fromkeys(IN_LISTS, "list"),
    **dict.fromkeys(IN_MAPS, "map"),
}


def subschemas(schema: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yields the schemas directly in a schema, each with the way to it."""
    for keyword, held in schema.items():
        match _SHAPES.get(keyword):
            case "one" if isinstance(held, dict | bool):
                yield (keyword,), held
            case "list" if isinstance(held, list):
                yield from (((keyword, index), member) for index, member in enumerate(held))
            case "map" if isinstance(held, dict):
                yield from (((keyword, name), member) for name, member in held.items())
            case _:
                pass


def has_scope(schema: Mapping[str, Any]) -> bool:
    """Says whether a schema itself changes what a reference means."""
    return not str(schema.get("$ref", "#")).startswith("#") or not SCOPED.isdisjoint(schema)
