"""Says of a media type and a schema how a body of these is written and read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal

from generator.schema.vocabulary import ANNOTATIONS, is_stream

from .documents import Source

Kind = Literal["json", "form", "multipart", "text", "bytes"]
_OF_BYTES = (None, "string", ["string"], ["string", "null"], ["null", "string"])
_FORMS: Final[Mapping[str, Kind]] = {"application/x-www-form-urlencoded": "form", "multipart/form-data": "multipart"}
_JSON = ("application/json", "application/x-json", "text/json", "text/x-json")
_TEXTUAL = ("csv", "javascript", "json", "xml", "yaml")


def essence(media_type: str) -> str:
    """Returns a media type without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Says whether a body of a media type is JSON."""
    if is_stream(media_type):
        return False
    return essence(media_type) in _JSON or essence(media_type).endswith("+json")


def charset(media_type: str) -> str:
    """Returns the charset that a media type names, or nothing."""
    for parameter in media_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"').lower()
    return ""


def kind_of(source: Source, media_type: str, schema: Any) -> Kind | None:
    """Returns how a body is written and read, or None where its schema says more than can be held of such a body."""
    plain = essence(media_type)
    if plain in _FORMS:
        types = source.says(schema, "type")
        return _FORMS[plain] if types is None or "object" in types else None  # the one name, or one of several
    if is_json(media_type):
        return "json"
    if is_untold(schema) or is_binary(source, schema):
        return "text" if plain.startswith("text/") else "bytes"
    text = source.says(schema, "type") == "string"
    if plain in ("*/*", "application/*"):
        return "text" if text else "json"
    if plain.startswith("text/"):
        return "text" if source.says(schema, "type") in ("string", "integer", "number", "boolean") else None
    if text:
        return "text" if is_textual(plain) else "bytes"
    return None


def is_untold(schema: Any) -> bool:
    """Says whether a body has no schema, or one of annotations alone."""
    return schema is None or schema is True or (isinstance(schema, dict) and schema.keys() <= ANNOTATIONS)


def is_textual(media_type: str) -> bool:
    """Says whether a body of a media type is text."""
    subtype = media_type.partition("/")[2]
    return media_type.startswith("text/") or any(word in subtype for word in _TEXTUAL)


def is_binary(source: Source, schema: Any) -> bool:
    """Says whether a schema stands for bytes: `binary` by format or encoding, or a media type without an encoding."""
    if source.says(schema, "type") not in _OF_BYTES:
        return False
    encoding = source.says(schema, "contentEncoding")
    if "binary" in (source.says(schema, "format"), encoding):
        return True
    return isinstance(source.says(schema, "contentMediaType"), str) and encoding is None
