"""Turns what jsonschema-rs says of a value into violations as the validators of fields tell them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import jsonschema_rs
from attrs import frozen

from ..keywords import validators
from ..keywords.json_types import compact, shown
from ..keywords.keyword import Keyword
from .judges import validator_at
from .paths import Path, path_of, place_of_keyword, value_at
from .places import below, names_of, schema_at

Kind = jsonschema_rs.ValidationErrorKind
_LONG: Final = 200
"""How many characters of a rule are shown."""

_BRANCHES: Final = 3
"""How many members of a union are told of: those that a value comes closest to."""

_HOLDERS: Final = ("allOf", "anyOf", "oneOf", "patternProperties", "prefixItems", "properties", "dependentSchemas")
"""Keywords that hold several schemas: what stands directly below is the name of one."""

_PLAIN: Final[Mapping[str, type[Keyword]]] = {
    one.keyword: one
    for one in vars(validators).values()
    if isinstance(one, type) and issubclass(one, Keyword) and one is not Keyword and hasattr(one, "keyword")
}


@frozen
class Told:
    """One rule that a value breaks."""

    path: Path
    """Where; what is missing has a place too."""

    keyword: str
    limit: Any
    value: Any
    rule: str
    """Ends the line that begins with the place."""


def told(error: jsonschema_rs.ValidationError, given: Any) -> Iterator[Told]:
    """Yields what an error says of a value that was judged."""
    path, kind = path_of(error, given), error.kind
    value = value_at(given, path)
    keyword = str(error.schema_path[-1])
    if isinstance(kind, Kind.Required) and keyword == "required":
        yield Told([*path, kind.property], keyword, True, value, "is required")
    elif isinstance(kind, Kind.AdditionalProperties):
        for name in kind.unexpected:
            yield Told([*path, name], keyword, False, value[name], "there is no such property")
    elif isinstance(kind, Kind.FalseSchema):
        yield Told(path, _holder(error.schema_path), False, value, "is not allowed")
    else:
        place = place_of_keyword(error)
        limit = getattr(kind, "value", None) if place is None else _as_written(schema_at(place))
        yield Told(path, keyword, limit, value, _sentence(error, keyword, limit, given))


def _sentence(error: jsonschema_rs.ValidationError, keyword: str, limit: Any, given: Any) -> str:
    """Returns the value with what it breaks."""
    path, kind = path_of(error, given), error.kind
    value = value_at(given, path)
    if isinstance(kind, Kind.PropertyNames):
        return f"the name {shown(kind.error.instance)} {_rule(keyword, limit, kind.error, kind.error.instance)}"
    if isinstance(kind, Kind.OneOfNotValid | Kind.AnyOf):
        return f"{shown(value)} fits none of {_failures(kind.context, limit, given, path)}"
    if isinstance(kind, Kind.OneOfMultipleValid):
        return f"{shown(value)} fits more than one: {_fitting(place_of_keyword(error), limit, value)}"
    return f"{shown(value)} {_rule(keyword, limit, error, value)}"


def _fitting(place: str | None, members: Sequence[Any], value: Any) -> str:
    """Returns the members of a union that a value keeps."""
    known = [] if place is None else [below(place, index) for index in range(len(members))]
    fitting = [index for index, at in enumerate(known) if validator_at(at).is_valid(value)]
    return " and ".join(_name(members[index], index) for index in fitting)


def _as_written(value: Any) -> Any:
    """Returns the value of a keyword with its references as the document has them."""
    if isinstance(value, list):
        return [_as_written(one) for one in value]
    if not isinstance(value, dict):
        return value
    names = names_of(value["$ref"]) if isinstance(value.get("$ref"), str) else []
    moved = {"$ref": f"#{names[1]}"} if len(names) == 2 and names[1].startswith("/") else {}
    return {name: _as_written(one) for name, one in value.items()} | moved


def _holder(path: Path) -> str:
    """Returns the keyword that holds the schema at the end of a path."""
    above = str(path[-2]) if len(path) > 1 else ""
    return above if above in _HOLDERS else "$ref" if above == "$defs" else str(path[-1])


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
    "dependentRequired": lambda limit, error, value: _needed(limit, error.kind.property, value),
    "format": lambda limit, _, __: f"is not a {limit}",
    "maxContains": lambda limit, _, __: f"holds more than {limit} of what it is to contain",
    "minContains": lambda limit, _, __: f"holds fewer than {limit} of what it is to contain",
    "not": lambda limit, _, __: f"keeps what it must not: {compact(limit)}",
    "pattern": lambda limit, _, __: f"does not match {limit!r}",
    "unevaluatedItems": lambda _, error, __: _unexpected("items", error),
    "unevaluatedProperties": lambda _, error, __: _unexpected("properties", error),
}


def _needed(limit: Mapping[str, Sequence[str]], name: str, value: Mapping[str, Any]) -> str:
    asking = [one for one, needed in limit.items() if one in value and name in needed]
    return f"has {' and '.join(map(repr, asking))}, and then {name!r} is required"


def _unexpected(what: str, error: jsonschema_rs.ValidationError) -> str:
    names = getattr(error.kind, "unexpected", ())
    return f"has {what} that no schema allows" + (f": {', '.join(map(repr, names))}" if names else "")


def _failures(context: Sequence[Sequence[jsonschema_rs.ValidationError]], members: Any, given: Any, path: Path) -> str:
    """Returns what each member of a union says against a value, the one first that it comes closest to."""
    order = sorted(range(len(context)), key=lambda index: _distance(context[index], len(path)))
    lines = [f"{_name(members[index], index)} ({_reason(context[index], given, path)})" for index in order[:_BRANCHES]]
    further = len(order) - _BRANCHES
    return ", ".join(lines) + (f", and {further} more" if further > 0 else "")


def _distance(errors: Sequence[jsonschema_rs.ValidationError], depth: int) -> tuple[bool, bool, int, int]:
    """Returns how far a value is from a schema: of another type, with another tag, lacking, or wrong in a detail."""
    kinds = [(error.kind, len(error.instance_path) - depth) for error in errors]
    other_type = any(isinstance(kind, Kind.Type) and not below for kind, below in kinds)
    other_tag = any(isinstance(kind, Kind.Constant | Kind.Enum) for kind, _ in kinds)
    return other_type, other_tag, sum(isinstance(kind, Kind.Required) for kind, _ in kinds), len(errors)


def _reason(errors: Sequence[jsonschema_rs.ValidationError], given: Any, path: Path) -> str:
    """Returns the first thing that is wrong with a value for one member of a union, and how many more there are."""
    first = next((one for error in errors for one in told(error, given)), None)
    if first is None:
        return "nothing does"
    where = ".".join(map(str, first.path[len(path) :]))
    return f"{where and where + ': '}{_short(first.rule)}" + (f", and {len(errors) - 1} more" if errors[1:] else "")


def _name(member: Any, index: int) -> str:
    """Returns what a member of a union is called: the last name of what it refers to, or its number."""
    reference = member.get("$ref") if isinstance(member, dict) else None
    names = names_of(reference) if isinstance(reference, str) else []
    return names[-1] if names else f"the {_ordinal(index + 1)}"


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"
