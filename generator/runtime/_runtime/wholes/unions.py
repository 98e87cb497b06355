"""Which members of a union a value keeps, which it comes closest to, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import jsonschema_rs
from attrs import frozen

from .judges import validator_at
from .places import below, names_of, schema_at

Kind = jsonschema_rs.ValidationErrorKind
Errors: TypeAlias = Sequence[jsonschema_rs.ValidationError]


@frozen
class Apart:
    """What tells the members of a union apart."""

    name: str
    """The property whose value selects a member."""

    members: Mapping[str, int]
    """The index of the member that each value selects."""


def told_apart(place: str | None) -> Apart | None:
    """Returns what tells the members of the union at a place apart, where a property does."""
    schema = {} if place is None else schema_at(place.rpartition("/")[0])
    known = schema.get("discriminator")
    return None if known is None else Apart(known["propertyName"], known["mapping"])


def fitting(place: str | None, members: Sequence[Any], value: Any) -> str:
    """Returns the members of a union that a value keeps."""
    known = [] if place is None else [below(place, index) for index in range(len(members))]
    fitting = [index for index, at in enumerate(known) if validator_at(at).is_valid(value)]
    return " and ".join(name_of(members[index], index) for index in fitting)


def distance(errors: Errors) -> tuple[bool, bool, int, int]:
    """Returns how far a value is from a schema: of another type, with another tag, lacking, or wrong in a detail."""
    kinds = [(error.kind, len(error.instance_path)) for error in errors]
    other_type = any(isinstance(kind, Kind.Type) and not below for kind, below in kinds)
    other_tag = any(isinstance(kind, Kind.Constant | Kind.Enum) for kind, _ in kinds)
    return other_type, other_tag, sum(isinstance(kind, Kind.Required) for kind, _ in kinds), len(errors)


def name_of(member: Any, index: int) -> str:
    """Returns what a member of a union is called: the last name of what it refers to, or its number."""
    reference = member.get("$ref") if isinstance(member, dict) else None
    names = names_of(reference) if isinstance(reference, str) else []
    return names[-1] if names else f"the {_ordinal(index + 1)}"


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"
