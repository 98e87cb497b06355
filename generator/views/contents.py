"""Turns bodies into their declarations in an operation, and into the imports that these need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from generator import ir
from generator.schema.vocabulary import JSON

from .bodies import about_part
from .code import joined
from .validators import imports, keywords, used

_MODULES: Final = {
    "json": "writing.media_types",
    "text": "writing.texts",
    "bytes": "writing.texts",
    "form": "writing.forms",
    "multipart": "writing.parts",
}


def body_arguments(body: ir.Body | None) -> Iterator[str]:
    """Yields the arguments that declare the body of an operation."""
    if body is not None:
        yield f"body={contents(body.contents)}"
        yield f"body_required={body.required!r}"


def contents(found: tuple[ir.Content, ...], unread: tuple[str, ...] = ()) -> str:
    """Returns the declaration of a body: None, the keywords of one that is JSON, or its media types."""
    if not found:
        return "None"
    if len(found) == 1 and found[0].kind == "json" and found[0].media_type == JSON and not unread:
        return _keywords(found[0])
    declared = [f"{one.media_type!r}: as_{one.kind}({joined(_content(one))})" for one in found]
    return f"{{{joined([*declared, *(f'{media_type!r}: unread()' for media_type in unread)])}}}"


def _keywords(content: ir.Content) -> str:
    return "[]" if content.schema is None else keywords(content.schema)


def _content(content: ir.Content) -> Iterator[str]:
    if content.parts:
        yield f"parts=[{joined(map(_part, content.parts))}]"
        if content.closed:
            yield "additional_properties=False"
        elif content.further is not None:
            yield f"additional_properties={keywords(content.further)}"
        if content.rules is not None:
            yield f"rules={keywords(content.rules)}"
    elif content.kind != "bytes":
        yield _keywords(content)
        if content.encodings and content.kind in ("form", "multipart"):
            yield f"{{{joined(f'{name!r}: {_encoding(one)}' for name, one in content.encodings.items())}}}"


def _part(part: ir.Part) -> str:
    return f"{'part' if part.schema else 'file'}({joined(_part_arguments(part))})"


def _part_arguments(part: ir.Part) -> Iterator[str]:
    yield repr(part.name)
    if part.schema is not None:
        yield keywords(part.schema)
    if part.required:
        yield "required=True"
    if part.default is not None:
        yield f"default={part.default.value!r}"
    if part.many is not None:
        yield "many=True"
        yield f"keywords={keywords(part.many)}"
    if part.nullable:
        yield "nullable=True"
    if part.or_file:
        yield f"or_file={part.or_file!r}"
        yield from [] if part.text else ["text=False"]
    if part.schema is not None and part.encoding != ir.Encoding():
        yield f"encoding={_encoding(part.encoding)}"
    if part.schema is None and part.encoding.content_type is not None:
        yield f"content_type={part.encoding.content_type!r}"
    if about := about_part(part):
        yield f"about={' '.join(about.split())!r}"


def _encoding(found: ir.Encoding) -> str:
    plain = ir.Encoding()
    names = ("style", "explode", "allow_reserved", "content_type")
    given = [f"{name}={getattr(found, name)!r}" for name in names if getattr(found, name) != getattr(plain, name)]
    return f"encoding({joined(given)})"


def used_in(
    bodies: Iterable[tuple[tuple[ir.Content, ...], tuple[str, ...]]], schemas: Iterable[ir.Schema]
) -> Iterator[str]:
    """Yields the imports that the declarations of some bodies, each with what is not read, and schemas need."""
    names: dict[str, set[str]] = {}
    validators = [name for schema in schemas for name in used(schema)]
    for found, left_out in bodies:
        several = contents(found, left_out).startswith("{")
        if left_out:
            names.setdefault("writing.media_types", set()).add("unread")
        for content in found:
            if several:
                names.setdefault(_MODULES[content.kind], set()).add(f"as_{content.kind}")
            if content.kind in ("form", "multipart"):
                names.setdefault("writing.forms", set()).add("encoding")
            if content.parts:
                names["writing.parts"] |= {"file", "part"}
            held = [content.schema, content.further, content.rules]
            held += [schema for part in content.parts for schema in (part.schema, part.many)]
            validators += [name for schema in held if schema is not None for name in used(schema)]
    yield from (f"{module} import {joined(sorted(names[module]))}" for module in sorted(names))
    yield from imports(validators)
