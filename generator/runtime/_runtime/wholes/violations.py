"""Turns the errors of jsonschema-rs into violations that read like those of the validators of fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

import jsonschema_rs
from attrs import evolve, frozen

from ...types import UNSET
from ..keywords import validators
from ..keywords.json_types import compact, shown
from ..keywords.keyword import Keyword
from .applying import known_names
from .expressions import as_stated, stated
from .judges import critic_at, validator_at
from .paths import Path, path_of, place_of_keyword, value_at
from .places import below, names_of, schema_at
from .unions import Apart, Errors, distance, fitting, name_of, told_apart

Kind = jsonschema_rs.ValidationErrorKind
_LONG: Final = 200
"""How many characters of a rule are shown."""

_BRANCHES: Final = 3
"""How many members of a union a message shows: those that a value comes closest to."""

_HOLDERS: Final = ("allOf", "anyOf", "oneOf", "patternProperties", "prefixItems", "properties", "dependentSchemas")
"""Keywords that hold several schemas: what stands directly below is the name of one."""

_NAMING: Final = ("$defs", "definitions", "schemas")
"""Keywords that hold schemas to be referred to by name."""

_PLAIN: Final[Mapping[str, type[Keyword]]] = {
    one.keyword: one
    for one in vars(validators).values()
    if isinstance(one, type) and issubclass(one, Keyword) and one is not Keyword and hasattr(one, "keyword")
}


@frozen
class BrokenRule:
    """One rule that a value breaks."""

    path: Path
    """Where; what is missing has a place too."""

    keyword: str
    limit: Any
    value: Any
    rule: str
    """Ends the line that begins with the place."""


def broken_rules(place: str, given: Any) -> list[BrokenRule]:
    """Returns the rules of the schema at a place that a value breaks; none where it is valid."""
    if validator_at(place).is_valid(given):
        return []
    errors = critic_at(place).iter_errors(given)
    return [one for error in errors for one in of_error(error, given)] or [
        _by_its_message(error, given) for error in errors
    ]


def _by_its_message(error: jsonschema_rs.ValidationError, given: Any) -> BrokenRule:
    """Returns the rule of an error that `of_error` is silent about, as others usually say more: here there are none."""
    path = path_of(error, given)
    value = value_at(given, path)
    keyword, limit, _ = _keyword_of(error, value)
    return BrokenRule(path, keyword, limit, value, f"{shown(value)} breaks the rule {keyword}: {_short(error.message)}")


def of_error(error: jsonschema_rs.ValidationError, given: Any, branches: int = _BRANCHES) -> Iterator[BrokenRule]:
    """Yields the rules that a value breaks by an error.

    Args:
        branches: How many members of a union a message shows: those that the value comes closest to.
    """
    path, kind = path_of(error, given), error.kind
    value = value_at(given, path)
    keyword, limit, place = _keyword_of(error, value)
    if isinstance(kind, Kind.Required) and keyword == "required":
        if kind.property not in value:  # a closed schema that requires one name says so of others that are there
            yield BrokenRule([*path, kind.property], keyword, True, UNSET, "is required")
    elif keyword in ("additionalProperties", "unevaluatedProperties"):
        for name in _unexpected(kind, place, value):
            yield BrokenRule([*path, name], keyword, limit, value[name], _refused(limit, value[name]))
    elif isinstance(kind, Kind.PropertyNames):
        named = kind.error.instance
        rule = _rule(keyword, limit, kind.error, named)
        yield BrokenRule(path, keyword, limit, named, f"the name {shown(named)} {rule}")
    elif isinstance(kind, Kind.FalseSchema):
        yield BrokenRule(path, keyword, limit, value, "is not allowed")
    elif isinstance(kind, Kind.OneOfNotValid | Kind.AnyOf) and (apart := told_apart(place)) is not None:
        yield from _of_variant(place, apart, value, path, branches)
    else:
        clause = _clause(error, keyword, limit, place, value, branches)
        yield BrokenRule(path, keyword, limit, value, f"{shown(value)} {clause}")


def _of_variant(place: str | None, apart: Apart, value: Any, path: Path, branches: int) -> Iterator[BrokenRule]:
    """Yields what is wrong with a value for the one member of a union that its tag selects, or with the tag."""
    known = ", ".join(map(repr, apart.members))
    if not isinstance(value, dict):
        yield BrokenRule(path, "type", "object", value, f"{shown(value)} is not of type object")
    elif apart.name not in value:
        yield BrokenRule([*path, apart.name], "required", True, UNSET, f"is required, one of {known}")
    elif not isinstance(tag := value[apart.name], str) or tag not in apart.members:
        rule = f"{shown(tag)} is not one of {known}"
        yield BrokenRule([*path, apart.name], "discriminator", list(apart.members), tag, rule)
    else:
        errors = _errors_of_member(place, apart.members[tag], value)
        found = (one for error in errors for one in of_error(error, value, branches))
        yield from (evolve(one, path=[*path, *one.path]) for one in found)


def _errors_of_member(place: str | None, index: int, value: Any) -> Errors:
    """Returns the errors of a value by one member of a union."""
    return [] if place is None else list(critic_at(below(place, index)).iter_errors(value))


def _keyword_of(error: jsonschema_rs.ValidationError, value: Any) -> tuple[str, Any, str | None]:
    """Returns the keyword that is broken, its value in the document, and where it stands."""
    place = place_of_keyword(error)
    if isinstance(error.kind, Kind.FalseSchema):
        return _holder(error.schema_path), False, place
    if place is None:
        return str(error.schema_path[-1]), getattr(error.kind, "value", None), None
    if isinstance(error.kind, Kind.Contains):
        place = _counting_keyword(place.rpartition("/")[0], value)
    return names_of(place)[-1], _limit_at(place), place


def _counting_keyword(place: str, value: Sequence[Any]) -> str:
    """Returns which keyword is broken of those by which a schema counts what an array contains."""
    schema = schema_at(place)
    count = sum(map(validator_at(below(place, "contains")).is_valid, value))
    least = "minContains" if "minContains" in schema else "contains"
    return below(place, "maxContains" if count > schema.get("maxContains", count) else least)


def _unexpected(kind: Any, place: str | None, value: Mapping[str, Any]) -> list[str]:
    """Returns the names that are refused, without those that are unevaluated only since another rule is broken."""
    known = known_names(place, value) if isinstance(kind, Kind.UnevaluatedProperties) else ()
    unexpected = getattr(kind, "unexpected", value)  # where a schema has no property at all, none is named
    return [name for name in unexpected if name not in known]


def _refused(limit: Any, value: Any) -> str:
    if limit is False:
        return "there is no such property"
    return f"{shown(value)} is not what a property that nothing else is said of must be: {_short(compact(limit))}"


def _clause(
    error: jsonschema_rs.ValidationError, keyword: str, limit: Any, place: str | None, value: Any, branches: int
) -> str:
    """Returns what a value breaks, as the end of a sentence that begins with it."""
    if isinstance(error.kind, Kind.OneOfNotValid | Kind.AnyOf):
        return f"fits none of {_failures(place, limit, value, branches)}"
    if isinstance(error.kind, Kind.OneOfMultipleValid):
        return f"fits more than one: {fitting(place, limit, value)}"
    return _rule(keyword, limit, error, value)


@lru_cache(maxsize=256)
def _limit_at(place: str) -> Any:
    """Cached, since a value may break the same keyword a thousand times."""
    limit = _as_written(schema_at(place))
    return stated(limit) if isinstance(limit, str) and place.endswith("/pattern") else limit


def _as_written(value: Any) -> Any:
    """Returns the value of a keyword with its references as the document has them."""
    if isinstance(value, list):
        return [_as_written(one) for one in value]
    if not isinstance(value, dict):
        return value
    value = value | as_stated(value)
    names = names_of(value["$ref"]) if isinstance(value.get("$ref"), str) else []
    moved = {"$ref": f"#{names[1]}"} if len(names) == 2 and names[1].startswith("/") else {}
    ours = {"discriminator"} if isinstance(value.get("oneOf", value.get("anyOf")), list) else ()
    return {name: _as_written(one) for name, one in value.items() if name not in ours} | moved


def _holder(path: Path) -> str:
    """Returns the keyword that holds the schema at the end of a path."""
    names = [str(name) for name in path]
    if names[-2:-1] == ["$defs"]:
        names = names[-1].split("/")[1:]
    above = names[-2] if names[1:] else ""
    return above if above in _HOLDERS else "$ref" if above in _NAMING else names[-1]


def _rule(keyword: str, limit: Any, error: jsonschema_rs.ValidationError, value: Any) -> str:
    """Returns what a keyword demands, as the end of a sentence that begins with the value."""
    if keyword in _RULES:
        return _short(_RULES[keyword](limit, error, value))
    if keyword in _PLAIN:
        names = limit if keyword == "type" and isinstance(limit, list) else [limit]
        return _short(_PLAIN[keyword](*names).rule())
    return f"breaks the rule {keyword}: {_short(error.message)}"


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


def _failures(place: str | None, members: Any, value: Any, branches: int) -> str:
    """Returns why a value fits no member of a union: the member first that it comes closest to."""
    errors = [_errors_of_member(place, index, value) for index in range(len(members))]
    order = sorted(range(len(errors)), key=lambda index: distance(errors[index]))
    lines = [f"{name_of(members[index], index)} ({_reason(errors[index], value)})" for index in order[:branches]]
    further = len(order) - branches
    return ", ".join(lines) + (f", and {further} more" if further > 0 else "")


def _reason(errors: Errors, value: Any) -> str:
    """Returns the first thing that is wrong with a value for one member of a union, and how many more there are."""
    first = next((one for error in errors for one in of_error(error, value, branches=1)), None)
    if first is None:
        return "nothing does"
    where = ".".join(map(str, first.path))
    return f"{where and where + ': '}{_short(first.rule)}" + (f", and {len(errors) - 1} more" if errors[1:] else "")


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"
