"""Turns the schema of a form into its parts, where files are among them, and its encoding into how each is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import starmap
from typing import Any, Final, Literal

from generator import ir
from generator.diagnostics import child
from generator.naming import class_name
from generator.schema import gather
from generator.schema.vocabulary import ANNOTATIONS

from .documents import Source
from .media_types import is_binary
from .models import tying

_OF_PARTS: Final = (
    ANNOTATIONS
    | {"$defs", "$ref", "additionalProperties", "allOf", "definitions", "properties"}
    | {
        "required",
        "type",
    }
)
_OF_FILE: Final = ANNOTATIONS | {"$ref", "allOf", "type", "default", "readOnly", "writeOnly"}
_OF_ITEMS: Final = ("minItems", "maxItems")
_NULL: Final = {"type": "null"}
_OF_STYLE: Final = ("style", "explode", "allowReserved")


def encodings(source: Source, values: Mapping[str, Any], kind: str) -> dict[str, ir.Encoding]:
    """Returns how each member is written; a style, or part of one, makes it a style's.

    OpenAPI 3.0 has styles in percent-encoded forms alone, and bids to ignore them elsewhere.
    """
    unstyled = kind == "multipart" and source.is_openapi_30
    return {name: _encoding(_without_style(value) if unstyled else value) for name, value in values.items()}


def _without_style(value: Mapping[str, Any]) -> Mapping[str, Any]:
    return {word: one for word, one in value.items() if word not in _OF_STYLE}


def _encoding(value: Mapping[str, Any]) -> ir.Encoding:
    styled = not value.keys().isdisjoint({"style", "explode"})
    style = value.get("style", "form") if styled else None
    explode = value.get("explode", style in (None, "form"))
    return ir.Encoding(style, explode, value.get("allowReserved", False), value.get("contentType"))


def parts(
    source: Source, schema: Any, pointer: str, name: str, how: Mapping[str, ir.Encoding]
) -> tuple[tuple[ir.Part, ...], bool, ir.Schema | None, ir.Schema | None] | None:
    """Returns the parts of a multipart body, whether there are no others, what holds for these, and for all together.

    None is returned where no file is among them.
    """
    gathered = source.schemas.gathered.parts(schema, pointer) if isinstance(schema, dict) else []
    found = [part for part in gathered if part.always]
    if not any(_has_files(source, part) for part in gathered):
        return None
    for part in gathered:
        if not part.always and _has_files(source, part):
            source.problem(part.pointer, "an alternative with files is not carried")
    members = {name: member for part in found for name, member in _members(part)}
    required = {name for part in found for name in part.schema.get("required", ())}
    made = tuple(
        _part(source, wire_name, member, wire_name in required, name, how.get(wire_name))
        for wire_name, member in members.items()
        if source.says(member.schema, "readOnly") is not True
    )
    closed = any(part.schema.get("additionalProperties") is False for part in found)
    together = any(map(_ties, found)) or not required <= members.keys()
    rules = source.schemas.whole(pointer, tying(gathered) or {}) if together else None
    return made, closed, _further(source, found, members, name), rules


def _further(source: Source, found: list[gather.Part], members: Mapping[str, _Member], name: str) -> ir.Schema | None:
    """Returns the schema of parts that are not listed, where there is but one for all of them."""
    stated = [part for part in found if part.schema.get("additionalProperties", True) not in (True, False, {})]
    for part in stated:
        pointer = child(part.pointer, "additionalProperties")
        further = _Member(part.schema["additionalProperties"], pointer)
        if len(stated) > 1 or members.keys() - part.schema.get("properties", {}).keys():
            source.problem(pointer, "a schema for parts that another schema lists is not carried")
        elif _holds_files(source, further.schema):
            source.problem(pointer, "files as further parts are not carried")
        else:
            return source.schema(further.schema, pointer, f"{name}Further")
    return None


@dataclass(frozen=True)
class _Member:
    schema: Any
    pointer: str


def _members(part: gather.Part) -> Iterator[tuple[str, _Member]]:
    for name, schema in part.schema.get("properties", {}).items():
        yield name, _Member(schema, child(child(part.pointer, "properties"), name))


def _has_files(source: Source, part: gather.Part) -> bool:
    return any(
        _holds_files(source, _beside_null(source, member).schema) or _or_file(source, member)
        for _, member in _members(part)
    )


def _ties(part: gather.Part) -> bool:
    """Says whether a schema has rules for an object beyond those of its members."""
    return any(not keyword.startswith("x-") for keyword in part.schema.keys() - _OF_PARTS)


def _part(
    source: Source, wire_name: str, member: _Member, required: bool, name: str, how: ir.Encoding | None
) -> ir.Part:
    if not _holds_files(source, (file := _beside_null(source, member)).schema):
        schema = source.schema(member.schema, member.pointer, name + class_name(wire_name))
        default = source.default(member.schema, member.pointer)
        or_file = _or_file(source, member)
        text = not or_file or any(_may_be_text(source, one) for one in _choice(source, member))
        how, about = how or ir.Encoding(), _about(source, member)
        return ir.Part(wire_name, schema, None, False, required, default, how, about, or_file, text)
    many = not is_binary(source, file.schema)
    _refuse_of_files(source, file.schema, file.pointer, many=many)
    return ir.Part(
        name=wire_name,
        schema=None,
        many=_array(source, file) if many else None,
        nullable=file != member or "null" in (source.says(file.schema, "type") or ()),
        required=required,
        default=None,
        encoding=_of_file(source, file.schema, how),
        description=_about(source, member) or _about(source, file),
    )


def _or_file(source: Source, member: _Member) -> Literal["", "one", "several", "any"]:
    """Says how many files a member may be that may be something else too."""
    kinds = {is_binary(source, one) for one in _choice(source, member) if _holds_files(source, one)}
    return "any" if len(kinds) == 2 else "one" if kinds == {True} else "several" if kinds else ""


def _may_be_text(source: Source, schema: Any) -> bool:
    kinds = source.says(schema, "type")
    return not _holds_files(source, schema) and (kinds is None or "string" in kinds)


def _choice(source: Source, member: _Member) -> list[Any]:
    stated = (source.says(member.schema, keyword) for keyword in ("anyOf", "oneOf"))
    return [one for choice in stated if isinstance(choice, list) for one in choice]


def _about(source: Source, member: _Member) -> str:
    return str(source.says(member.schema, "description") or "")


def _beside_null(source: Source, member: _Member) -> _Member:
    """Returns a member, or of a choice between null and something else the latter."""
    for keyword in ("anyOf", "oneOf"):
        choice = source.says(member.schema, keyword)
        if isinstance(choice, list) and len(choice) == 2 and _NULL in choice:
            other = 1 - choice.index(_NULL)
            for part in source.always(member.schema, member.pointer):
                if part.schema.get(keyword) is choice:
                    return _Member(part.schema[keyword][other], child(child(part.pointer, keyword), other))
    return member


def _of_file(source: Source, member: Mapping[str, Any], how: ir.Encoding | None) -> ir.Encoding:
    """A file has the media types of its encoding, or that of its schema, or any."""
    named = source.says(source.says(member, "items") or member, "contentMediaType")
    return ir.Encoding(content_type=(how.content_type if how else None) or named)


def _holds_files(source: Source, schema: Any) -> bool:
    """Says whether a schema stands for a file, or for an array of files."""
    kinds = source.says(schema, "type")
    is_array = kinds == "array" or (isinstance(kinds, list) and {*kinds} <= {"array", "null"})
    return is_binary(source, schema) or (is_array and is_binary(source, source.says(schema, "items")))


def _array(source: Source, member: _Member) -> ir.Schema:
    found = [(part, word) for part in source.always(member.schema, member.pointer) for word in _OF_ITEMS]
    stated = [(word, part.schema[word], child(part.pointer, word)) for part, word in found if word in part.schema]
    return ir.Value(tuple(starmap(ir.Constraint, stated)))


def _refuse_of_files(source: Source, schema: Any, pointer: str, *, many: bool) -> None:
    allowed = _OF_FILE | ({"items", *_OF_ITEMS} if many else set())
    for part in source.always(schema, pointer):
        for keyword in part.schema.keys() - allowed:
            if not keyword.startswith("x-"):
                source.problem(child(part.pointer, keyword), f"{keyword!r} of a file is not carried")
        if many and "items" in part.schema:
            _refuse_of_files(source, part.schema["items"], child(part.pointer, "items"), many=False)
