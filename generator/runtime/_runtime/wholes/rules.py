"""Turns a keyword that is broken into the end of a sentence that begins with the value."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import jsonschema_rs

from ..keywords import validators
from ..keywords.json_types import compact
from ..keywords.keyword import Keyword

_LONG: Final = 200
"""How many characters of a rule are shown."""

_PLAIN: Final[Mapping[str, type[Keyword]]] = {
    one.keyword: one
    for one in vars(validators).values()
    if isinstance(one, type) and issubclass(one, Keyword) and one is not Keyword and hasattr(one, "keyword")
}


def rule_of(keyword: str, limit: Any, error: jsonschema_rs.ValidationError, value: Any) -> str:
    """Returns what a keyword demands, as the end of a sentence that begins with the value."""
    if keyword in _RULES:
        return short(_RULES[keyword](limit, error, value))
    if keyword in _PLAIN:
        names = limit if keyword == "type" and isinstance(limit, list) else [limit]
        return short(_PLAIN[keyword](*names).rule())
    return f"breaks the rule {keyword}: {short(error.message)}"


_RULES: Final[Mapping[str, Callable[[Any, Any, Any], str]]] = {
    "contains": lambda limit, _, __: f"holds nothing that keeps {compact(limit)}",
    "dependentRequired": lambda limit, _, value: _needed(limit, value),
    "format": lambda limit, _, __: f"is not of the format {limit}",
    "maxContains": lambda limit, _, __: f"holds more than {limit} of what it is to contain",
    "minContains": lambda limit, _, __: f"holds fewer than {limit} of what it is to contain",
    "not": lambda limit, _, __: f"keeps what it must not: {compact(limit)}",
    "pattern": lambda limit, _, __: f"does not match {limit!r}",
    "unevaluatedItems": lambda _, error, __: f"has items that no schema allows: {', '.join(error.kind.unexpected)}",
}


def _needed(limit: Mapping[str, Sequence[str]], value: Mapping[str, Any]) -> str:
    """Returns all that is missing at once: the errors for each of the names are one violation."""
    missing = {name: [one for one in needed if one not in value] for name, needed in limit.items() if name in value}
    clauses = (
        f"{name!r}, and then {' and '.join(map(repr, one))} must be there" for name, one in missing.items() if one
    )
    return f"has {'; '.join(clauses)}"


def short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"
