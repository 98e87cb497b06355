"""Mends what documents commonly get wrong and still make clear: in paths, responses and empty objects."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from contract_tests.reading.pointers import Json, follow
from contract_tests.reading.schema_words import LISTS, MAPS, ONE, UNEVALUATED

_VARIABLE = re.compile(r"\{([\w.~-]+)\}")
_UNSENT = re.compile(r"#.*|(?<=[?&])[^=&{}]+=\{[^{}]*\}(?=[&#]|$)")
"""What of a path is not sent, or is written as a parameter of the query."""

_IN_QUERY = re.compile(r"(?<=[?&])([^=&{}]+)=\{([^{}]*)\}(?=&|$)")
_STATUSES = re.compile("[1-5]xx")
_ONE = {*ONE, *UNEVALUATED, "components", "requestBody", "schema"}
"""Fields that hold an object."""

_BY_NAME = {*MAPS, "content", "paths", "responses", "schemas"}
"""Fields that hold objects by names."""

_VALUES = ("const", "default", "enum", "example", "examples")
_WRITTEN = {"in": "query", "style": "form", "explode": False}
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def mend(content: Json) -> None:
    """Adds to each operation what its path has no parameter for, a text; takes away what is nowhere in its path.

    An empty list where an object belongs becomes one, and an extension beside the paths is no path.
    """
    _fill(content)
    for path in [path for path in content.get("paths", {}) if path.startswith("x-")]:
        del content["paths"][path]
    for path, item in content.get("paths", {}).items():
        names = dict.fromkeys(_VARIABLE.findall(_UNSENT.sub("", path)))
        for operation in [item[method] for method in _METHODS if isinstance(item.get(method), dict)]:
            for name, variable in _IN_QUERY.findall(path.partition("#")[0]):
                _state_in_query(content, item, operation, unquote(name), variable)
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


def _parameters(content: Json, owner: Json, place: str = "path") -> Iterator[Mapping[str, Json]]:
    """The parameters of a place that an operation or a path item states."""
    for one in owner.get("parameters") or []:
        found = _resolved(content, one)
        if isinstance(found, Mapping) and found.get("in") == place:
            yield found


def _resolved(content: Json, one: Json) -> Json:
    while isinstance(one, Mapping) and str(one.get("$ref", "")).startswith("#/"):
        one = follow(content, one["$ref"])
    return one


def _state_in_query(content: Json, item: Json, operation: Json, name: str, variable: str) -> None:
    """Adds the parameter that the query of a path states by a name for its value, unless it is there by its own."""
    of_query = {one.get("name"): one for owner in (item, operation) for one in _parameters(content, owner, "query")}
    of_path = {one.get("name"): one for owner in (item, operation) for one in _parameters(content, owner)}
    if name in of_query:
        return
    for owner in (item, operation):
        kept = [one for one in owner.get("parameters") or [] if _resolved(content, one) is not of_query.get(variable)]
        owner["parameters"] = kept
    stated: Json = of_query.get(variable) or {**(of_path.get(variable) or _text(variable)), **_WRITTEN}
    operation["parameters"] = [*operation["parameters"], {**stated, "name": name}]


def _text(name: str) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
