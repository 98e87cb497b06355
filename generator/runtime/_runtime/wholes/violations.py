"""Turns the errors of jsonschema-rs into violations that read like those of the validators of fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import jsonschema_rs
from attrs import evolve, frozen

from ...types import UNSET
from ..keywords.json_types import compact, shown
from .applying import known_names
from .broken_keywords import keyword_of
from .judges import critic_at, validator_at
from .paths import Path, path_of, value_at
from .places import below
from .rules import rule_of, short
from .unions import Apart, Errors, distance, fitting, name_of, told_apart

Kind = jsonschema_rs.ValidationErrorKind
_BRANCHES: Final = 3
"""How many members of a union a message shows: those that a value comes closest to."""


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
    found = [one for error in errors for one in _of_error(error, given)]
    return found or [_by_its_message(error, given) for error in errors]


def _by_its_message(error: jsonschema_rs.ValidationError, given: Any) -> BrokenRule:
    """Returns the rule of an error that `_of_error` is silent about, as others usually say more: here none did."""
    path = path_of(error, given)
    value = value_at(given, path)
    keyword, limit, _ = keyword_of(error, value)
    return BrokenRule(path, keyword, limit, value, f"{shown(value)} breaks the rule {keyword}: {short(error.message)}")


def _of_error(error: jsonschema_rs.ValidationError, given: Any, branches: int = _BRANCHES) -> Iterator[BrokenRule]:
    """Yields the rules that a value breaks by an error.

    Args:
        branches: How many members of a union a message shows: those that the value comes closest to.
    """
    path, kind = path_of(error, given), error.kind
    value = value_at(given, path)
    keyword, limit, place = keyword_of(error, value)
    if isinstance(kind, Kind.Required) and keyword == "required":
        if kind.property not in value:  # a closed schema that requires one name says so of others that are there
            yield BrokenRule([*path, kind.property], keyword, True, UNSET, "is required")
    elif keyword in ("additionalProperties", "unevaluatedProperties"):
        for name in _unexpected(kind, place, value):
            yield BrokenRule([*path, name], keyword, limit, value[name], _refused(limit, value[name]))
    elif isinstance(kind, Kind.PropertyNames):
        named = kind.error.instance
        rule = rule_of(keyword, limit, kind.error, named)
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
        found = (one for error in errors for one in _of_error(error, value, branches))
        yield from (evolve(one, path=[*path, *one.path]) for one in found)


def _errors_of_member(place: str | None, index: int, value: Any) -> Errors:
    """Returns the errors of a value by one member of a union."""
    return [] if place is None else list(critic_at(below(place, index)).iter_errors(value))


def _unexpected(kind: Any, place: str | None, value: Mapping[str, Any]) -> list[str]:
    """Returns the names that are refused, without those that are unevaluated only since another rule is broken."""
    known = known_names(place, value) if isinstance(kind, Kind.UnevaluatedProperties) else ()
    unexpected = getattr(kind, "unexpected", value)  # where a schema has no property at all, none is named
    return [name for name in unexpected if name not in known]


def _refused(limit: Any, value: Any) -> str:
    if limit is False:
        return "there is no such property"
    return f"{shown(value)} is not what any other property must be: {short(compact(limit))}"


def _clause(
    error: jsonschema_rs.ValidationError, keyword: str, limit: Any, place: str | None, value: Any, branches: int
) -> str:
    """Returns what a value breaks, as the end of a sentence that begins with it."""
    if isinstance(error.kind, Kind.OneOfNotValid | Kind.AnyOf):
        return f"fits none of {_failures(place, limit, value, branches)}"
    if isinstance(error.kind, Kind.OneOfMultipleValid):
        return f"fits more than one: {fitting(place, limit, value)}"
    return rule_of(keyword, limit, error, value)


def _failures(place: str | None, members: Any, value: Any, branches: int) -> str:
    """Returns why a value fits no member of a union: the member first that it comes closest to."""
    errors = [_errors_of_member(place, index, value) for index in range(len(members))]
    order = sorted(range(len(errors)), key=lambda index: distance(errors[index]))
    lines = [f"{name_of(members[index], index)} ({_reason(errors[index], value)})" for index in order[:branches]]
    further = len(order) - branches
    return ", ".join(lines) + (f", and {further} more" if further > 0 else "")


def _reason(errors: Errors, value: Any) -> str:
    """Returns the first thing that is wrong with a value for one member of a union, and how many more there are."""
    first = next((one for error in errors for one in _of_error(error, value, branches=1)), None)
    if first is None:
        return "nothing does"
    where = ".".join(map(str, first.path))
    return f"{where and where + ': '}{short(first.rule)}" + (f", and {len(errors) - 1} more" if errors[1:] else "")
