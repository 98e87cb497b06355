"""Turns bodies into the types of what a caller gives and gets."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from keyword import iskeyword
from typing import Final

from generator import ir
from generator.naming import class_name

from .code import docstring, joined
from .given import given_type, given_types
from .rules import described, sentence
from .types import annotation, in_rows

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


def result_type(responses: Iterable[ir.Response]) -> str:
    """Returns the type of what an operation's successes are read as."""
    found = [content for response in responses for content in response.contents or (_NOTHING,)]
    schemas = [content.schema or _TEXT for content in found if content.schema or content.kind != "bytes"]
    typed = [annotation(*schemas)] if schemas else []
    as_bytes = ["bytes"] if any(content.schema is None and content.kind == "bytes" for content in found) else []
    return "Any" if typed == ["Any"] else " | ".join([*as_bytes, *typed]) or "None"


_TEXT: Final = ir.Value((ir.Constraint("type", "string", ""),))
_NOTHING: Final = ir.Content("", "json", ir.Value((ir.Constraint("type", "null", ""),)), {})
