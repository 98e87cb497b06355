"""The regular expressions of the document, and those that are judged by where the engine reads them otherwise."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

_PACKAGE: Final = __name__.removesuffix("._runtime.wholes.expressions")


def judged(pattern: str) -> str:
    """Returns what a pattern of the document is judged by, as it stands in the schemas that are judged as a whole."""
    return _judged().get(pattern, pattern)


def stated(pattern: str) -> str:
    """Returns the pattern of the document for which one that is judged by stands."""
    return _stated().get(pattern, pattern)


def as_stated(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the keywords of a schema that have patterns, with those of the document."""
    made: dict[str, Any] = {}
    if isinstance(schema.get("pattern"), str):
        made["pattern"] = stated(schema["pattern"])
    if isinstance(schema.get("patternProperties"), dict):
        made["patternProperties"] = {stated(name): member for name, member in schema["patternProperties"].items()}
    return made


@cache
def _judged() -> dict[str, str]:
    """Returns what is judged by, by what is stated: there is a file of both where they differ."""
    path = files(_PACKAGE).joinpath("expressions.json")
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return found


@cache
def _stated() -> dict[str, str]:
    return {text: pattern for pattern, text in _judged().items()}
