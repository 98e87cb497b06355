"""Turns the parameters of an operation, its own and its path's, into arguments."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any, Final

from generator import ir
from generator.diagnostics import child
from generator.naming import class_name
from generator.runtime._runtime.writing.drafts import Draft
from generator.runtime._runtime.writing.parameters import Parameter, cookie, header, path, query
from generator.runtime._runtime.writing.routes import sent
from generator.runtime._runtime.writing.styles import Unwritable

from .arguments import argument_names
from .depths import tell_unwritable
from .documents import Source, named
from .media_types import essence, is_json
from .queries import Found, with_queries

VARIABLE: Final = re.compile(r"\{([^{}]*)\}")
TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""What the name of a header or of a cookie consists of (RFC 9110, RFC 6265)."""

_PLAIN: Final = re.compile(r"[\w.~-]+")
"""What a name in a path is like that is no slip of the pen."""

_IGNORED: Final = ("accept", "authorization", "content-type")
"""Headers that OpenAPI has a parameter ignored for: other parts of the document say what they hold."""

_STYLES: Final = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
"""For each place the styles that it may have, the default first."""

_WRITERS: Final[Mapping[str, type[Parameter]]] = {"path": path, "query": query, "header": header, "cookie": cookie}
"""What writes a parameter in a client."""


def parameters(
    source: Source, item: Mapping[str, Any], item_at: str, operation: Mapping[str, Any], at: str, route: str, name: str
) -> tuple[ir.Parameter, ...]:
    """Returns the parameters of an operation, those of the path in its order first."""
    order = {name: index for index, name in enumerate(dict.fromkeys(VARIABLE.findall(sent(route))))}
    found = _found(source, item, item_at, class_name(route)) | _found(source, operation, at, name)
    found = with_queries(source, found, route, at)
    found |= _undeclared(source, found, order, at)
    for place, wire_name in found:
        if place in ("header", "cookie") and not TOKEN.fullmatch(wire_name):
            source.problem(at, f"{wire_name!r} can't be the name of a {place}")
    names = argument_names(found)
    for value, _, _ in found.values():
        _refuse_content(source, value, at)
    made = [_parameter(source, *found[key], names[key]) for key in found]
    _tell_unsent(source, order, made, at)
    in_path = [one for one in made if one.place == "path" and one.name in order]
    return (*sorted(in_path, key=lambda one: order[one.name]), *(one for one in made if one.place != "path"))


def _found(source: Source, owner: Mapping[str, Any], pointer: str, name: str) -> Found:
    found: Found = {}
    known: set[tuple[str, str]] = set()
    for index, value in enumerate(owner.get("parameters", ())):
        at = child(child(pointer, "parameters"), index)
        value, target = source.at(value, at)
        key = value["in"], value["name"]
        if key[0] == "header" and key[1].lower() in _IGNORED:
            continue
        alike = (key[0], key[1].lower() if key[0] == "header" else key[1])
        if alike in known:
            source.problem(at, f"the {key[0]} parameter {key[1]!r} stands here twice")
        known.add(alike)
        found[key] = value, target, named(target, name)
    return found


def _undeclared(source: Source, found: Found, names: Collection[str], pointer: str) -> Found:
    """Returns a parameter for each name in a path that has none: a text, since nothing is said of it."""
    made: Found = {}
    for name in names:
        if ("path", name) not in found:
            what = f"the path has {{{name}}}, and there is no such parameter"
            if _PLAIN.fullmatch(name):
                at = child(child(pointer, "parameters"), name)
                source.warning(at, f"{what}: it is taken for any text")
                made["path", name] = {"name": name, "in": "path", "schema": {"type": "string"}}, at, name
            else:
                source.problem(pointer, what)
    return made


def _tell_unsent(source: Source, names: Collection[str], made: list[ir.Parameter], pointer: str) -> None:
    for one in made:
        if one.place == "path" and one.name not in names:
            at = one.pointer if one.pointer.startswith(f"{pointer}/") else pointer
            source.warning(at, f"the path parameter {one.name!r} is nowhere in the path, and not sent")


def _parameter(source: Source, value: Mapping[str, Any], pointer: str, name: str, argument: str) -> ir.Parameter:
    place = value["in"]
    schema, at, json = _schema(value, pointer)
    style = value.get("style", _STYLES[place][0])
    if style not in _STYLES[place]:
        source.problem(child(pointer, "style"), f"the style {style!r} is none of a {place} parameter")
    if not json:
        tell_unwritable(source, schema, style, pointer)
    made = ir.Parameter(
        argument=argument,
        name=value["name"],
        place=place,
        schema=source.schema(schema, at, class_name(f"{name} {value['name']}")),
        required=place == "path" or value.get("required", False),
        default=source.default(schema, at),
        style=style,
        explode=value.get("explode", style == "form"),
        allow_reserved=place == "query" and value.get("allowReserved", False),
        json=json,
        description=_description(source, value, schema),
        deprecated=value.get("deprecated", False),
        pointer=pointer,
        examples=source.schemas.examples.of(value, schema, at),
    )
    return replace(made, default=None) if _is_unwritable(source, made) else made


def _is_unwritable(source: Source, made: ir.Parameter) -> bool:
    """Says whether a default can't be sent, which is told."""
    if made.default is None:
        return False
    writer = _WRITERS[made.place](made.name, (), style=made.style, explode=made.explode, json=made.json)
    value = made.default.value
    try:
        names = writer.write(writer.as_json(value) if made.json else value, Draft(""))
    except Unwritable as error:
        why = f"{error.value!r} {writer.unwritable()}"
    else:
        why = f"{value!r} leaves nothing to send" if made.required and not names else ""
    if why:
        source.warning(made.pointer, f"not sent: the default {why}")
    return bool(why)


def _schema(value: Mapping[str, Any], pointer: str) -> tuple[Any, str, bool]:
    """Returns the schema of a parameter, where it is, and whether the parameter is JSON."""
    if "content" not in value:
        return value.get("schema", True), child(pointer, "schema"), False
    content: Mapping[str, Mapping[str, Any]] = value["content"]
    media_type = next(iter(content))
    media = content[media_type]
    at = child(child(pointer, "content"), media_type)
    return media.get("schema", True), child(at, "schema"), is_json(media_type)


def _refuse_content(source: Source, value: Mapping[str, Any], pointer: str) -> None:
    for media_type in value.get("content", ()):
        if not is_json(media_type) and essence(media_type) != "text/plain":
            source.problem(pointer, f"the parameter {value['name']!r} of {media_type!r} is not carried")


def _description(source: Source, value: Mapping[str, Any], schema: Any) -> str:
    return str(value.get("description") or source.says(schema, "description") or "")
