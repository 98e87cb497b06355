"""Turns the schema of an object into a model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from typing import Any, Final

from generator import ir
from generator.diagnostics import child
from generator.naming import Free, class_name, field_name
from generator.schema.gather import Gatherer, Part, in_precedence, is_plain
from generator.schema.resolve import resolve
from generator.schema.vocabulary import ANNOTATIONS

from .defaults import NONE, Defaults

SILENT: Final = ANNOTATIONS | {"default", "$defs", "definitions", "discriminator", "readOnly", "writeOnly"}
"""Keywords that assert nothing by themselves."""

_CARRIED: Final = SILENT | {"type", "properties", "required", "additionalProperties"}
_COMBINING: Final = frozenset({"allOf", "$ref"})

Translate = Callable[[Any, str, str], ir.Schema]


@dataclass(frozen=True)
class _Member:
    """A property as a schema has it, always or perhaps."""

    schema: Any
    pointer: str
    always: bool


def is_object(found: list[Part]) -> bool:
    """Says whether a schema, with all that it combines, tells of the properties of an object, and allows one."""
    own = found[0].schema
    if "object" not in (types(found) or ("object",)):
        return False
    conditional = not own.keys().isdisjoint({"if", "dependentSchemas"})
    return any(
        "properties" in part.schema or _is_empty_object(part.schema) for part in found if part.always or conditional
    )


def _is_empty_object(schema: Mapping[str, Any]) -> bool:
    return schema.get("type") == "object" and schema.get("additionalProperties") is False


def types(found: list[Part]) -> tuple[str, ...]:
    """Returns the types that a schema allows: those that all of its parts name; none where none names any."""
    named = [part.schema["type"] for part in found if part.always and "type" in part.schema]
    listed = [tuple(one) if isinstance(one, list) else (one,) for one in named]
    return tuple(name for name in listed[0] if all(name in other for other in listed)) if listed else ()


def properties(
    gathered: Gatherer, given: Defaults, found: list[Part], model: str, translate: Translate, addresses: Addresses
) -> Iterator[ir.Property]:
    """Yields the properties of an object; one that only some values have is taken as anything, the whole judges it."""
    required = {name for part in found if part.always for name in part.schema.get("required", ())}
    only_in_answers = gathered.only_in_answers(found[0].schema)
    names, defaults = Free(), _defaults(given, in_precedence(found))
    for wire_name, member in _members(found).items():
        wanted = field_name(wire_name)
        read_only = wire_name in only_in_answers or gathered.says(member.schema, "readOnly") is True
        default = defaults.get(wire_name, NONE)
        yield ir.Property(
            name=names.take(wanted, f"{wanted.rstrip('_')}_"),
            wire_name=wire_name,
            schema=translate(member.schema, member.pointer, model + class_name(wire_name))
            if member.always
            else ir.Value(()),
            required=wire_name in required and not read_only,
            default=None if default is NONE else ir.Default(_as_typed(default, member.schema)),
            description=str(gathered.says(member.schema, "description", "")),
            read_only=read_only,
            write_only=gathered.says(member.schema, "writeOnly") is True,
            address=wire_name == "url" or addresses.are_of(member.schema),
            pointer=member.pointer,
        )


def _defaults(given: Defaults, parts: list[Part]) -> dict[str, Any]:
    """Returns the default of each property that has one: that of the first part with one."""
    found: dict[str, Any] = {}
    for part in reversed(parts):
        at = child(part.pointer, "properties")
        stated = {name: given.of(one, child(at, name)) for name, one in part.schema.get("properties", {}).items()}
        found |= {name: default for name, default in stated.items() if default is not NONE}
    return found


def tying(found: list[Part]) -> Mapping[str, Any] | None:
    """Returns what of a schema the fields by themselves do not enforce; None where they enforce all of it."""
    if not _is_tying(found):
        return None
    own = found[0].schema
    told = SILENT | {"type", "properties", "required"}
    if isinstance(own.get("additionalProperties"), bool) and "patternProperties" not in own:
        told |= {"additionalProperties"}
    there = {name for part in found if part.always for name in part.schema.get("properties", {})}
    others = [name for name in own.get("required", ()) if name not in there]
    left = {word: limit for word, limit in own.items() if word not in told and not word.startswith("x-")}
    return left | ({"required": others} if others else {})


def _is_tying(found: list[Part]) -> bool:
    own = found[0].schema
    left = {keyword for keyword in own.keys() - _CARRIED if not keyword.startswith("x-")}
    always = [name for part in found if part.always for name in part.schema.get("properties", {})]
    if len(always) != len(set(always)) or not set(own.get("required", ())) <= set(always):
        return True
    if left - _COMBINING:
        return True
    plain = all(map(is_plain, found[1:])) and all(set(part.schema.get("required", ())) <= set(always) for part in found)
    return bool(left) and not (plain and own.get("additionalProperties", True) is True)


def additional(found: list[Part], pointer: str, model: str, translate: Translate) -> ir.Schema | None:
    """Returns the schema of what an object has no property for, where it has one that a field can enforce."""
    schema = found[0].schema.get("additionalProperties")
    if not isinstance(schema, dict) or not schema or "patternProperties" in found[0].schema or len(found) > 1:
        return None
    return translate(schema, child(pointer, "additionalProperties"), f"{model}Value")


def _members(found: list[Part]) -> dict[str, _Member]:
    members: dict[str, _Member] = {}
    for part in found:
        for name, schema in part.schema.get("properties", {}).items():
            if name not in members or (part.always and _says_more(schema, members[name])):
                members[name] = _Member(schema, child(child(part.pointer, "properties"), name), part.always)
    return members


def _says_more(schema: Any, known: _Member) -> bool:
    """Says whether a part that always holds tells more of a property than one before it: fewer values."""
    return not known.always or _choices(schema) < _choices(known.schema)


def _choices(schema: Any) -> float:
    """Returns how many values a schema lists itself."""
    if not isinstance(schema, dict):
        return inf
    return 1 if "const" in schema else len(schema.get("enum", ())) or inf


_ADDRESSES: Final = frozenset({"uri", "iri", "uri-reference", "iri-reference", "url"})


class Addresses:
    """Tells which schemas of a document are of addresses, and looks at each once."""

    def __init__(self, gathered: Gatherer) -> None:
        self._gathered = gathered
        self._known: dict[tuple[int, int], bool] = {}

    def are_of(self, schema: Any, depth: int = 3) -> bool:
        """Says whether a schema is of addresses: one, or a list of them, or nothing; not in circles."""
        if not isinstance(schema, dict) or not depth:
            return False
        if schema.keys() == {"$ref"}:
            return self.are_of(resolve(self._gathered.root, schema["$ref"]), depth)
        if (id(schema), depth) not in self._known:
            inner = [one for keyword in ("anyOf", "oneOf") for one in self._gathered.says(schema, keyword, ())]
            self._known[id(schema), depth] = self._gathered.says(schema, "format") in _ADDRESSES or any(
                self.are_of(one, depth - 1) for one in [self._gathered.says(schema, "items"), *inner]
            )
        return self._known[id(schema), depth]


def _as_typed(default: Any, schema: Any) -> Any:
    whole = isinstance(default, float) and default.is_integer() and isinstance(schema, dict)
    return int(Fraction(repr(default))) if whole and schema.get("type") == "integer" else default
