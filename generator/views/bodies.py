"""Turns bodies into their declarations, and into the type of what a caller gives and gets."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from keyword import iskeyword
from typing import Final

from generator import ir
from generator.naming import class_name
from generator.schema.vocabulary import JSON

from .code import docstring, joined
from .given import given_type, given_types
from .rules import described, sentence
from .types import annotation, in_rows
from .validators import imports, keywords, used

_MODULES: Final = {
    "json": "writing.media_types",
    "text": "writing.texts",
    "bytes": "writing.texts",
    "form": "writing.forms",
    "multipart": "writing.parts",
}
_FILE: Final = "Binary"
_FILES: Final[Mapping[str, tuple[str, ...]]] = {
    "": (),
    "one": (_FILE,),
    "several": (f"Sequence[{_FILE}]",),
    "any": (_FILE, f"Sequence[{_FILE}]"),
}


@dataclass(frozen=True)
class Body:
    """The body of a request, as the functions take it."""

    parameters: tuple[str, ...]
    """The body, and if there is a choice the media type."""

    chosen: bool
    """Whether there is a choice."""

    declaration: str
    """What declares the type of the parts of a body with files."""

    evaluated: bool
    """Whether it asks for the types that it names when the module is imported."""


def body_view(operation: ir.Operation, taken: Collection[str]) -> Body | None:
    """Returns the view of an operation's body; `taken` has the names of the models."""
    if operation.body is None:
        return None
    name = f"{class_name(operation.name)}Parts"
    while name in taken:
        name += "_"
    found = operation.body.contents
    types = dict.fromkeys(_given(content, name) for content in found)
    optional = "" if operation.body.required else " | Unset = UNSET"
    parameters = [f"body: {'Any' if 'Any' in types else in_rows(types)}{optional}"]
    if len(found) > 1:
        names = [repr(content.media_type) for content in found]
        parameters.append(f"content_type: Literal[{joined(names)}] = {names[0]}")
    parts = next((content.parts for content in found if content.parts), ())
    declaration = _typed(name, parts) if parts else ""
    return Body(tuple(parameters), len(found) > 1, declaration, declaration.startswith(f"{name} = "))


def _given(content: ir.Content, name: str) -> str:
    if content.parts:
        return name
    if content.kind == "bytes":
        return _FILE
    return "str" if content.schema is None else given_type(content.schema)


def _typed(name: str, parts: tuple[ir.Part, ...]) -> str:
    """Returns the class of what the parts are given as, or a call that makes it of names that no class could have."""
    types = {part.name: part_type(part) for part in parts}
    members = {one.name: types[one.name] if is_needed(one) else f"NotRequired[{types[one.name]}]" for one in parts}
    about = docstring("The parts of the body, by name.")
    if not have_names(parts) or members.keys() & set(re.findall(r"\w+", " ".join(members.values()))):
        given = joined(f"{one!r}: {typed}" for one, typed in members.items())
        return f"{name} = TypedDict({name!r}, {{{given}}})\n{about}"
    told = (f"{one.name}: {members[one.name]}\n{docstring(about_part(one))}".strip() for one in parts)
    return f"class {name}(TypedDict):\n" + textwrap.indent("\n\n".join([about, *told]), "    ")


def have_names(parts: Sequence[ir.Part]) -> bool:
    """Says whether each part is called as an argument can be."""
    names = [part.name for part in parts]
    return all(name.isascii() and name.isidentifier() and not iskeyword(name) and name[0] != "_" for name in names)


def is_needed(part: ir.Part) -> bool:
    return part.required and part.default is None


def part_type(part: ir.Part) -> str:
    """Returns the type of what a part is given as."""
    typed = _FILE if part.schema is None else in_rows([*_FILES[part.or_file], *_beside_files(part, part.schema)])
    typed = f"Sequence[{typed}]" if part.many else typed
    return f"{typed} | None" if part.nullable else typed


def _beside_files(part: ir.Part, schema: ir.Schema) -> list[str]:
    """Returns what may be given that is no file: no text, where that would stand for one."""
    return [one for one in given_types(schema) if part.text or one not in ("str", "list[str]")]


def about_part(part: ir.Part) -> str:
    return described(part.description, sentence(part.schema or part.many or ir.Value(()), part.default))


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


def result_type(responses: Iterable[ir.Response]) -> str:
    """Returns the type of what an operation's successes are read as."""
    found = [content for response in responses for content in response.contents or (_NOTHING,)]
    schemas = [content.schema or _TEXT for content in found if content.schema or content.kind != "bytes"]
    typed = [annotation(*schemas)] if schemas else []
    as_bytes = ["bytes"] if any(content.schema is None and content.kind == "bytes" for content in found) else []
    return "Any" if typed == ["Any"] else " | ".join([*as_bytes, *typed]) or "None"


_TEXT: Final = ir.Value((ir.Constraint("type", "string", ""),))
_NOTHING: Final = ir.Content("", "json", ir.Value((ir.Constraint("type", "null", ""),)), {})


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
