"""Turns a media type and a schema into how a body of the two is written."""

from typing import Literal, TypeAlias

from contract_tests.reading.pointers import Json
from contract_tests.reading.saying import says
from contract_tests.reading.schema import Schema

Kind: TypeAlias = Literal["json", "form", "multipart", "text", "bytes", "unknown"]
JSON_MEDIA = "application/json"
FORM, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"
_TEXTUAL = ("csv", "javascript", "json", "xml", "yaml")
_NULL = {"type": "null"}
_SCALARS = ("string", "integer", "number", "boolean")


def essence(media: str) -> str:
    """A media type without its parameters."""
    return media.partition(";")[0].strip().lower()


def is_json(media: str) -> bool:
    return essence(media) in (JSON_MEDIA, "application/x-json", "text/json", "text/x-json") or essence(media).endswith(
        "+json"
    )


def kind_of(media: str, schema: Schema | None) -> Kind:
    """How a body is written; unknown where neither media type nor schema says."""
    plain = essence(media)
    if is_json(media):
        return "json"
    if plain in (FORM, MULTIPART):
        if schema is not None and "object" not in _listed(schema.keywords.get("type", "object")):
            return "unknown"  # a form is made of members
        return "form" if plain == FORM else "multipart"
    if schema is None or is_binary(schema):
        return "text" if plain.startswith("text/") else "bytes"
    named = schema.keywords.get("type")
    if plain in ("*/*", "application/*"):
        return "text" if named == "string" else "json"
    if plain.startswith("text/"):
        return "text" if named in _SCALARS else "unknown"
    return raw_kind(media) if named == "string" else "unknown"


def kind_of_answer(media: str, schema: Schema | None) -> Kind:
    """How a body is read: nothing is known of a form that comes as an answer but its media type."""
    kind = kind_of(media, schema)
    return "unknown" if kind in ("form", "multipart") else kind


def raw_kind(media: str) -> Kind:
    """How a body is read of which nothing is known but its media type: as it comes."""
    plain = essence(media)
    return "text" if plain.startswith("text/") or any(word in plain for word in _TEXTUAL) else "bytes"


def concrete(media: str, schema: Schema | None) -> str:
    """A media type that a range such as `text/*` takes in."""
    if "*" not in media:
        return media
    return {"text": "text/plain", "json": JSON_MEDIA}.get(kind_of(media, schema), "application/octet-stream")


def is_binary(schema: Schema | None) -> bool:
    """Whether a schema stands for bytes."""
    if schema is None or not {*_listed(schema.keywords.get("type", "string"))} <= {"string", "null"}:
        return False
    stated = {word: says(schema.content, {"$ref": schema.pointer}, word) for word in _OF_BYTES}
    if "binary" in (stated["format"], stated["contentEncoding"]):
        return True
    return bool(stated["contentMediaType"] and not stated["contentEncoding"])


_OF_BYTES = ("format", "contentMediaType", "contentEncoding")


def is_file(schema: Schema) -> bool:
    """Whether a member of a form is a file, or an array of files."""
    schema = beside_null(schema)
    return is_binary(schema) or (schema.items is not None and is_binary(schema.items))


def may_be_file(schema: Schema) -> bool:
    """Whether a member of a form is a file, or an array of files, or may be one of them."""
    choices = [schema.below(word, str(at)) for word in ("anyOf", "oneOf") for at in range(len(_choice(schema, word)))]
    return is_file(schema) or any(map(is_file, choices))


def _choice(schema: Schema, word: str) -> list[Json]:
    return _listed(schema.keywords.get(word, []))


def beside_null(schema: Schema) -> Schema:
    """A schema, or of a choice between null and something else the latter."""
    for word in ("anyOf", "oneOf"):
        choice = schema.keywords.get(word, [])
        if len(choice) == 2 and _NULL in choice:
            return schema.below(word, str(1 - choice.index(_NULL)))
    return schema


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]
