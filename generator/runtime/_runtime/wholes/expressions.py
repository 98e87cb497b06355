"""The regular expressions of the document, and the replacements of those that the engine would read otherwise."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

_PACKAGE: Final = __name__.removesuffix("._runtime.wholes.expressions")


def for_engine(pattern: str) -> str:
    """Returns the pattern that the engine judges by in place of one of the document."""
    return _replacements().get(pattern, pattern)


def as_documented(pattern: str) -> str:
    """Returns the pattern of the document that one of the engine replaces."""
    return _replaced().get(pattern, pattern)


def patterns_as_documented(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the keywords of a schema that hold patterns, with those of the document."""
    made: dict[str, Any] = {}
    if isinstance(schema.get("pattern"), str):
        made["pattern"] = as_documented(schema["pattern"])
    if isinstance(schema.get("patternProperties"), dict):
        made["patternProperties"] = {
            as_documented(name): member for name, member in schema["patternProperties"].items()
        }
    return made


@cache
def _replacements() -> dict[str, str]:
    """Returns the replacement by each pattern that has one: there is a file of them where any has."""
    path = files(_PACKAGE).joinpath("expressions.json")
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return found


@cache
def _replaced() -> dict[str, str]:
    return {text: pattern for pattern, text in _replacements().items()}
