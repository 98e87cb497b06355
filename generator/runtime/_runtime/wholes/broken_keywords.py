"""Turns an error of jsonschema-rs into the keyword that is broken, as the document has it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

import jsonschema_rs

from .expressions import as_documented, patterns_as_documented
from .judges import validator_at
from .paths import Path, place_of_keyword
from .places import below, names_of, schema_at

Kind = jsonschema_rs.ValidationErrorKind
_HOLDERS: Final = ("allOf", "anyOf", "oneOf", "patternProperties", "prefixItems", "properties", "dependentSchemas")
"""Keywords that hold several schemas: what stands directly below is the name of one."""

_NAMING: Final = ("$defs", "definitions", "schemas")
"""Keywords that hold schemas to be referred to by name."""


def keyword_of(error: jsonschema_rs.ValidationError, value: Any) -> tuple[str, Any, str | None]:
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


@lru_cache(maxsize=256)
def _limit_at(place: str) -> Any:
    """Cached, since a value may break the same keyword a thousand times."""
    limit = _as_written(schema_at(place))
    return as_documented(limit) if isinstance(limit, str) and place.endswith("/pattern") else limit


def _as_written(value: Any) -> Any:
    """Returns the value of a keyword with its references as the document has them."""
    if isinstance(value, list):
        return [_as_written(one) for one in value]
    if not isinstance(value, dict):
        return value
    value = value | patterns_as_documented(value)
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
