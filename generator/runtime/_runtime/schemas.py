"""The keywords that jsonschema-rs judges: those of a schema as a whole, and regular expressions of ECMA-262."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import jsonschema_rs
from attrs import evolve

from .filling import filled
from .json_types import equal, is_json, is_string, plain
from .keyword import Keyword, Place, Reading, read
from .wholes import expression, place_of, validator_at

_LONG: Final = 200
"""How many characters of a message are shown."""


class pattern(Keyword):
    """`pattern`: somewhere in the text the expression matches."""

    __slots__ = ("_validator",)
    keyword = "pattern"

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self._validator = expression(limit)

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
    """All keywords of the document's schema at a pointer, those too that tie several properties together.

    They fill in what the value leaves out; what it then holds is read by further keywords.
    """

    __slots__ = ("keywords",)
    keyword = "$ref"

    def __init__(self, limit: str, *keywords: Keyword) -> None:
        super().__init__(limit)
        self.keywords = keywords

    def read(self, value: Any, at: Place, reading: Reading) -> Any:
        noted = len(reading.violations)
        if reading.strict:
            value = self._judged(value, at, reading)
            reading = evolve(reading, fills=reading.fills and len(reading.violations) > noted)
        return read(self.keywords, value, at, reading)

    def _judged(self, value: Any, at: Place, reading: Reading) -> Any:
        given = plain(value)
        if not is_json(given):
            return value
        place = place_of(self.limit)
        errors = list(validator_at(place).iter_errors(given))
        for error in errors:
            for path, keyword, limit, broken, rule in _told(error):
                reading.refuse(keyword, limit, broken, _below(at, path), rule)
        return _with(value, filled(place, given)) if reading.fills and not errors else value

    def __repr__(self) -> str:
        return f"conforms({', '.join(map(repr, (self.limit, *self.keywords)))})"


def _with(value: Any, made: Any) -> Any:
    """Returns what was made of a value; members that are as they were given stay the same objects."""
    if equal(plain(value), made):
        return value
    if isinstance(value, Mapping):
        return {name: _with(value[name], made[name]) if name in value else made[name] for name in made}
    return made


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
