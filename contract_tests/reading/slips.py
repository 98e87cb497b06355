"""Mends what documents commonly get wrong and still make clear: in paths, responses and empty objects."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from contract_tests.reading.pointers import Json, follow
from contract_tests.reading.schema_words import LISTS, MAPS, ONE, UNEVALUATED

_VARIABLE = re.compile(r"\{([\w.~-]+)\}")
_STATUSES = re.compile("[1-5]xx")
_ONE = {*ONE, *UNEVALUATED, "components", "requestBody", "schema"}
"""Fields that hold an object."""

_BY_NAME = {*MAPS, "content", "paths", "responses", "schemas"}
"""Fields that hold objects by names."""

_VALUES = ("const", "default", "enum", "example", "examples")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def mend(content: Json) -> None:
    """Adds to each operation what its path has no parameter for, a text; takes away what is nowhere in its path.

    An empty list where an object belongs becomes one, and an extension beside the paths is no path.
    """
    _fill(content)
    for path in [path for path in content.get("paths", {}) if path.startswith("x-")]:
        del content["paths"][path]
    for path, item in content.get("paths", {}).items():
        names = dict.fromkeys(_VARIABLE.findall(path.partition("#")[0]))
        for operation in [item[method] for method in _METHODS if isinstance(item.get(method), dict)]:
            stated = {one.get("name") for owner in (item, operation) for one in _parameters(content, owner)}
            made = [_text(name) for name in names if name not in stated]
            if made:
                operation["parameters"] = [*(operation.get("parameters") or []), *made]
            answers = operation.get("responses", {})
            for status in [status for status in answers if _STATUSES.fullmatch(status)]:
                answers[status.upper()] = answers.pop(status)


def _fill(holder: Json, *, names: bool = False) -> None:
    """Puts objects for the empty lists in an object or list, which holds objects by any name, or by those of fields."""
    keys: list[Any] = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    for key in keys:
        value = holder[key]
        if value == [] and (names or key in _ONE or key in _BY_NAME):
            holder[key] = {}
        elif isinstance(value, dict | list) and (names or key not in _VALUES):
            _fill(value, names=not names and (key in _BY_NAME or key in LISTS))


def _parameters(content: Json, owner: Json) -> Iterator[Mapping[str, Json]]:
    """The parameters of the path that an operation or a path item states."""
    for one in owner.get("parameters") or []:
        while isinstance(one, Mapping) and str(one.get("$ref", "")).startswith("#/"):
            one = follow(content, one["$ref"])
        if isinstance(one, Mapping) and one.get("in") == "path":
            yield one


def _text(name: str) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
