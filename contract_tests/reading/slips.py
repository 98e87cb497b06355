"""Turns a document's paths and answers into those that are meant where they are often written by mistake."""

import re
from collections.abc import Iterator, Mapping

from contract_tests.reading.pointers import Json, follow

_VARIABLE = re.compile(r"\{([\w.~-]+)\}")
_STATUSES = re.compile("[1-5]xx")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def mend(content: Json) -> None:
    """Adds to each operation what its path has no parameter for, a text; takes away what is nowhere in its path."""
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


def _parameters(content: Json, owner: Json) -> Iterator[Mapping[str, Json]]:
    """The parameters of the path that an operation or a path item states."""
    for one in owner.get("parameters") or []:
        while isinstance(one, Mapping) and str(one.get("$ref", "")).startswith("#/"):
            one = follow(content, one["$ref"])
        if isinstance(one, Mapping) and one.get("in") == "path":
            yield one


def _text(name: str) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
