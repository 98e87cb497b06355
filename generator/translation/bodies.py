"""Turns the contents of request bodies and responses into contents by media type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from generator import ir
from generator.diagnostics import child
from generator.naming import class_name
from generator.schema.vocabulary import ANNOTATIONS, is_stream

from .depths import is_writable, tell_unwritable
from .documents import Source, named
from .forms import encodings, parts
from .media_types import charset, essence, is_binary, is_textual, is_untold, kind_of

_OF_BYTES: Final = ANNOTATIONS | {"$ref", "allOf", "type", "default", "readOnly", "writeOnly", "nullable"}
_WITHOUT_BODY: Final = ("204", "205", "304")
"""HTTP has no body in these answers."""


def body(source: Source, value: Mapping[str, Any], pointer: str, name: str) -> ir.Body | None:
    """Returns the body of a request: its media types, JSON first."""
    operation = pointer.rpartition("/")[0]
    value, pointer = source.at(value, pointer)
    contents: list[ir.Content] = []
    left_out: list[str] = []
    for media_type, media, at in _media_types(value, pointer):
        content = _content(source, media_type, media, at, _name(named(pointer, name), "Body", media_type, contents))
        if content is None:
            left_out.append(media_type)
        else:
            contents.append(content)
            _refuse_unsent(source, content, media.get("schema"), at)
            _tell_members(source, content, media.get("schema"), child(at, "encoding"))
            _refuse_defaults(source, content, media.get("schema"), child(at, "schema"))
    if not contents:
        for media_type in left_out:
            source.problem(operation, f"a body of {media_type!r} with such a schema is not carried")
        return None
    contents.sort(key=lambda content: content.kind != "json")
    return ir.Body(tuple(contents), tuple(left_out), value.get("required", False), value.get("description", ""))


def responses(source: Source, values: Mapping[str, Any], pointer: str, name: str, method: str) -> Iterator[ir.Response]:
    """Yields the documented answers; `default` is a success where no other is documented."""
    described = any(status.startswith("2") for status in values)
    for status, value in values.items():
        if not status.startswith("x-"):
            bodiless = method == "head" or status in _WITHOUT_BODY
            at = child(pointer, status)
            contents, left_out = ([], []) if bodiless else _answer(source, value, at, f"{name}Response{status}")
            yield ir.Response(
                status=status if status == "default" else status.upper(),
                contents=tuple(contents),
                left_out=tuple(left_out),
                succeeds=status.startswith("2") or (status == "default" and not described),
                description=source.at(value, pointer)[0].get("description", ""),
            )


def _answer(source: Source, value: Mapping[str, Any], pointer: str, name: str) -> tuple[list[ir.Content], list[str]]:
    """Returns what an answer is read as, and the media types left out: as it comes where it is nothing else."""
    value, pointer = source.at(value, pointer)
    contents: list[ir.Content] = []
    others: list[ir.Content] = []
    for media_type, media, at in _media_types(value, pointer):
        content = _content(source, media_type, media, at, _name(named(pointer, name), "", media_type, contents))
        if content is not None and content.kind in ("json", "text", "bytes"):
            contents.append(content)
        else:
            textual = is_textual(essence(media_type))
            others.append(ir.Content(media_type, "text" if textual else "bytes", None, {}))
        if is_stream(media_type):
            source.warning(at, f"{media_type!r} is not carried as a stream: it is given whole, when it has ended")
    return (contents, [one.media_type for one in others]) if contents else (others, [])


def _media_types(value: Mapping[str, Any], pointer: str) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    for media_type, media in value.get("content", {}).items():
        yield media_type, media, child(child(pointer, "content"), media_type)


def _name(owner: str, ending: str, media_type: str, before: list[ir.Content]) -> str:
    """Returns the name of a body's class: by its media type only where another came before."""
    kind = class_name(essence(media_type).partition("/")[2]) if before else ""
    return class_name(owner) + ending + kind


def _content(source: Source, media_type: str, media: Mapping[str, Any], pointer: str, name: str) -> ir.Content | None:
    schema, at = media.get("schema"), child(pointer, "schema")
    kind = kind_of(source, media_type, schema)
    if kind is None:
        return None
    how = encodings(source, media.get("encoding", {}), kind)
    if kind == "multipart" and (found := parts(source, schema, at, name, how)) is not None:
        made = ir.Content(media_type, kind, None, how, *found)
    elif kind == "bytes" or (kind == "text" and (is_untold(schema) or is_binary(source, schema))):
        made = ir.Content(media_type, kind, None, {})
    else:
        made = ir.Content(media_type, kind, source.schema(True if schema is None else schema, at, name), how)
    examples = source.schemas.examples.of(media, schema, at)
    return replace(made, examples=tuple(one for one in examples if _can_be_shown(made, one.value)))


def _can_be_shown(content: ir.Content, value: Any) -> bool:
    """Says whether a body can be given as the example has it: a file as text, and no part that there is not."""
    if content.schema is not None:
        return True
    if not content.parts:
        return isinstance(value, str)
    parts = {part.name: part for part in content.parts}
    return (
        isinstance(value, dict)
        and value.keys() <= parts.keys()
        and all(
            _is_text(member, many=parts[name].many is not None)
            for name, member in value.items()
            if parts[name].schema is None
        )
    )


def _is_text(value: Any, *, many: bool) -> bool:
    members = value if many and isinstance(value, list) else [value]
    return all(isinstance(member, str) for member in members)


def _tell_members(source: Source, content: ir.Content, schema: Any, pointer: str) -> None:
    known = source.says(schema, "properties") or {}
    for name, how in content.encodings.items() if content.kind in ("form", "multipart") else ():
        tell_unwritable(source, known.get(name), how.style, child(pointer, name))


def _refuse_defaults(source: Source, content: ir.Content, schema: Any, pointer: str) -> None:
    """Names defaults of a form's members that have no way to be written: each call without one would be refused."""
    if content.kind not in ("form", "multipart"):
        return
    for part in source.always(schema, pointer):
        for name, member in part.schema.get("properties", {}).items():
            how = content.encodings.get(name, ir.Encoding())
            for one in source.always(member, child(child(part.pointer, "properties"), name)):
                if "default" in one.schema and not is_writable(one.schema["default"], how, content.kind):
                    where = f"in the style {how.style!r}" if how.style else "in a form"
                    message = f"the default {one.schema['default']!r} can't be written {where}"
                    source.problem(child(one.pointer, "default"), message)


def _refuse_unsent(source: Source, content: ir.Content, schema: Any, pointer: str) -> None:
    """Names what would be sent otherwise than the document says."""
    if charset(content.media_type) not in ("", "utf-8", "us-ascii"):
        source.problem(pointer, f"the charset of {content.media_type!r} is not carried; utf-8 is")
    if "*" in content.media_type and content.kind == "text" and essence(content.media_type) not in ("*/*", "text/*"):
        source.problem(pointer, f"a text of any media type {content.media_type!r} is not carried")
    if content.schema is None and not content.parts and isinstance(schema, dict):
        for part in source.always(schema, child(pointer, "schema")):
            for keyword in part.schema.keys() - _OF_BYTES:
                if not keyword.startswith("x-"):
                    source.problem(child(part.pointer, keyword), f"{keyword!r} of a body of bytes is not carried")
