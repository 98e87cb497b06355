"""The keywords that jsonschema-rs judges: those of a schema as a whole, and regular expressions of ECMA-262."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final, NoReturn
from urllib.parse import quote

import jsonschema_rs

from .json_types import is_json, is_string, plain
from .keyword import Keyword, Place, Reading

BACKTRACK_LIMIT: Final = 100_000
"""How many steps an expression may go back on one text; one that would take more does not match."""

_LONG: Final = 200
"""How many characters of a message are shown."""

_PACKAGE: Final = __name__.removesuffix("._runtime.schemas")
_DOCUMENT: Final = "urn:document"
_OPTIONS: Final = jsonschema_rs.FancyRegexOptions(backtrack_limit=BACKTRACK_LIMIT)


class pattern(Keyword):
    """`pattern`: somewhere in the text the expression matches."""

    __slots__ = ("_validator",)
    keyword = "pattern"

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self._validator = jsonschema_rs.Draft202012Validator({"pattern": limit}, pattern_options=_OPTIONS)

    def holds(self, value: Any) -> bool:
        return not is_string(value) or self._validator.is_valid(value)

    def rule(self) -> str:
        return f"does not match {self.limit!r}"


class format_(Keyword):
    """`format`, where the client was made to assert it."""

    __slots__ = ("_validator",)
    keyword = "format"

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self._validator = jsonschema_rs.Draft202012Validator({"format": limit}, validate_formats=True)

    def holds(self, value: Any) -> bool:
        return not is_string(value) or self._validator.is_valid(value)

    def rule(self) -> str:
        return f"is not a {self.limit}"


class conforms(Keyword):
    """All keywords of the document's schema at a pointer, those too that tie several properties together."""

    __slots__ = ()
    keyword = "$ref"

    def read(self, value: Any, at: Place, reading: Reading) -> Any:
        given = plain(value) if reading.strict else None
        if reading.strict and is_json(given):
            for error in validator(self.limit).iter_errors(given):
                for path, keyword, limit, broken, rule in _told(error):
                    reading.refuse(keyword, limit, broken, _below(at, path), rule)
        return value


@cache
def validator(pointer: str) -> jsonschema_rs.Draft202012Validator:
    """Returns what judges by the schema at a pointer of the document."""
    name = quote(pointer.removeprefix("#").replace("~", "~0").replace("/", "~1"), safe="~")
    schema = {"$ref": f"{_DOCUMENT}#/$defs/{name}"}
    return jsonschema_rs.Draft202012Validator(
        schema,
        registry=_registry(),
        retriever=_refuse,
        pattern_options=_OPTIONS,
        validate_formats=_schemas()["assertFormats"],
    )


def _refuse(uri: str) -> NoReturn:
    raise LookupError(f"{uri} is not in the document")


@cache
def _schemas() -> dict[str, Any]:
    """What the document is judged by: in `$defs` each schema under its pointer."""
    found: dict[str, Any] = json.loads(files(_PACKAGE).joinpath("schemas.json").read_text(encoding="utf-8"))
    return found


@cache
def _registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry([(_DOCUMENT, _schemas())], draft=jsonschema_rs.Draft202012)


def _told(error: jsonschema_rs.ValidationError) -> Iterator[tuple[list[str | int], str, Any, Any, str]]:
    """Yields where, which keyword, its limit, the value and the rule; what is missing has a place too."""
    kind: Any = error.kind
    value: Any = error.instance
    path = list(error.instance_path)
    keyword = str(error.schema_path[-1])
    if isinstance(kind, jsonschema_rs.ValidationErrorKind.Required) and keyword == "required":
        yield [*path, str(kind.property)], "required", True, value, "is required"
    elif isinstance(kind, jsonschema_rs.ValidationErrorKind.AdditionalProperties):
        for name in kind.unexpected:
            yield [*path, name], "additionalProperties", False, value[name], "there is no such property"
    else:
        told = error.message if len(error.message) <= _LONG else f"{error.message[:_LONG]}…"
        yield path, keyword, getattr(kind, "limit", None), value, told


def _below(at: Place, path: list[str | int]) -> Place:
    for name in path:
        at = at.element(name) if isinstance(name, int) else at.member(name, f"{at.subject}.{name}")
    return at
