"""Where an error of jsonschema-rs is, in the value that was judged and in the document.

Its own paths have numbers for all that looks like one: 7 for the seventh element, and for members named `7` and `007`.
They have nothing at all for a member whose name is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import jsonschema_rs

from ..keywords.json_types import equal
from .opaque import opaque, stated_place
from .places import below, place_at, schema_at, schemas

Kind = jsonschema_rs.ValidationErrorKind
Path = Sequence[str | int]
_NUMBER: Final = re.compile(r"\+?[0-9]+")
_DIGITS: Final = 20


def path_of(error: jsonschema_rs.ValidationError, given: Any) -> Path:
    """Returns the way to what is wrong in a value that was judged."""
    first, *others = _possible(error.instance_path, given)
    if not others:
        return first
    return next((path for path in (first, *others) if _is_about(error, value_at(given, path))), first)


def place_of_keyword(error: jsonschema_rs.ValidationError) -> str | None:
    """Returns where the keyword that is broken stands."""
    location = str(error.absolute_keyword_location)
    start = place_at(location.partition("#")[0])
    if start is None:
        return None
    if error.schema_path[0] == "$defs" and error.schema_path[1] in schemas()["$defs"]:
        start = "#"  # a reference to a pointer led there, and not one to the `$id`
    judged = opaque() if start == "#" else schema_at(start)  # what stands below an `$id` is the same in both
    first, *others = (below(start, *path) for path in _possible(error.schema_path, judged))
    known = place_at(location) or start
    return stated_place(next((place for place in others if place.startswith(known) or known.startswith(place)), first))


def _is_about(error: jsonschema_rs.ValidationError, value: Any) -> bool:
    """Whether an error may be about a value: of an object that may have no member, it shows one of those it has."""
    is_of_member = isinstance(error.kind, Kind.FalseSchema) and error.schema_path[-1] == "additionalProperties"
    members = value.values() if is_of_member and isinstance(value, dict) else ()
    return any(equal(one, error.instance) for one in (value, *members))


def value_at(value: Any, path: Path) -> Any:
    for name in path:
        value = value[name]
    return value


def _possible(path: Path, value: Any) -> Iterator[Path]:
    """Yields the paths in a value that a path of the engine may stand for."""
    if path:
        yield from ((step, *rest) for step in _steps(path[0], value) for rest in _possible(path[1:], value[step]))
    else:
        yield ()
    if isinstance(value, dict) and "" in value:
        yield from (("", *rest) for rest in _possible(path, value[""]))


def _steps(name: str | int, value: Any) -> Sequence[str | int]:
    """Returns the names of members, or the index, that part of a path may stand for in a value."""
    if isinstance(value, dict) and isinstance(name, str):
        return [name] if name in value else []
    if isinstance(value, dict):
        return [one for one in value if name == _number(one)]
    return [name] if isinstance(value, list) and isinstance(name, int) and name < len(value) else []


def _number(name: str) -> int | None:
    """Returns what is taken for a number as that number; more digits than a machine's word has are a name."""
    digits = name.lstrip("+0") or "0"
    return int(digits) if _NUMBER.fullmatch(name) and len(digits) <= _DIGITS else None
