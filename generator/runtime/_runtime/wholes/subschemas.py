"""Turns a schema into the schemas that stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

_ONE: Final = (
    *("additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames", "then"),
    *("unevaluatedItems", "unevaluatedProperties"),
)
_LISTED: Final = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED: Final = ("$defs", "dependentSchemas", "patternProperties", "properties")


def subschemas(schema: Any) -> Iterator[tuple[str, tuple[str | int, ...], Any]]:
    """Yields each schema in a schema with its keyword, and its name or index there where the keyword has several."""
    if not isinstance(schema, dict):
        return
    yield from ((keyword, (), schema[keyword]) for keyword in _ONE if keyword in schema)
    for keyword in _LISTED:
        yield from ((keyword, (index,), one) for index, one in enumerate(schema.get(keyword, ())))
    for keyword in _NAMED:
        yield from ((keyword, (name,), one) for name, one in schema.get(keyword, {}).items())
