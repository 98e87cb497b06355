"""Texts that end amid something, numbers on the edge, and references, paths and names that are spelled oddly."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from .payloads import CODE
from .templates import base, operation

_ENDINGS: Final = (
    'three quotes"""',
    '"""',
    'two quotes""',
    '\\"',
    "a backslash\\",
    "\\N{DIGIT ONE}",
    "{% raw %}",
    "{{'a'*10**9}}",
    f"a fence\n```\n{CODE}\n```",
)
_NUMBERS: Final = ("-0.0", "5e-324", "0.1e-320", "1" + "0" * 4000, "9" * 4301, "1E+2")
_REFERENCES: Final = (
    "#/components/schemas/A%2FB",
    "#/components/schemas/A~2B",
    "#/components/schemas/%zz",
    "#/%63omponents/schemas/A",
    "#/components/schemas/A/allOf/-1",
    "#/components/schemas/A/allOf/\u0663",
    "#/" + "a/" * 50_000,
    "//evil.example/x",
    "data:application/json,{}",
)
_PATHS: Final = ("/..", "//evil.example/x", "/%2e%2e/x", "/{a}{a}", "/{a!r}", "/{a:.100000000f}", "/\r\nX: y", "")
_NAMES: Final = ("conftest", "sitecustomize", "__pycache__", "_runtime", "py.typed", "CON", "typing")
_BENT: Final = "\u202e\u2066\u200b\ufeff\x07\x1b[31m\x85\u2028'\"\\"


def documents() -> Iterator[tuple[str, str]]:
    """Yields documents by name."""
    for number, text in enumerate(_ENDINGS):
        yield f"ending {number}", json.dumps(_ending(text))
    for digits in _NUMBERS:
        for keyword in ("minimum", "multipleOf", "default"):
            schema = {"type": "object", "properties": {"a": {"type": "number", keyword: "NUMBER"}}}
            yield f"{keyword} {digits[:9]}", json.dumps(_of(schema)).replace('"NUMBER"', digits)
    for reference in _REFERENCES:
        yield f"reference to {reference[:40]!r}", json.dumps(_of({"properties": {"x": {"$ref": reference}}}))
    for path in _PATHS:
        yield f"path {path!r}", json.dumps(base(paths={path: {"get": operation({"type": "string"})}}))
    for name in _NAMES:
        call = operation({"type": "object", "properties": {name: {"type": "string"}}}, operationId=name, tags=[name])
        yield f"all called {name!r}", json.dumps(base(paths={f"/{name}": {"get": call}}))
    yield "headers with line breaks", json.dumps(_parameters("X-A\r\nEvil: 1"))
    yield "parameters with control characters", json.dumps(_parameters(_BENT))
    yield from _out_of_place()
    yield (
        "names that are one when normalised",
        json.dumps(_of({"properties": {name: {"type": "string"} for name in _ALIKE}})),
    )


_ALIKE: Final = ("\u00e9", "e\u0301", "\ufb01", "fi", "K", "\u212a", "\u017f", "s")


def _of(schema: Any) -> dict[str, Any]:
    known = {"A": {"type": "object", "allOf": [{"type": "object"}]}, "A/B": {"type": "string"}}
    return base(paths={"/path": {"post": operation(schema)}}, components={"schemas": known})


def _out_of_place() -> Iterator[tuple[str, str]]:
    """Yields documents in which something that has the words of a schema, or a number, is where one belongs."""
    parameter = {"name": "required", "in": "query", "required": True, "schema": {}}
    to = {"$ref": "#/components/parameters/P"}
    cat = {"type": "object", "required": ["k"], "properties": {"k": {"enum": ["cat"]}}}
    union = {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]}
    told = union | {"discriminator": {"propertyName": "k"}}
    call = {"/path": {"post": operation({"$ref": "#/components/schemas/Pet"})}}
    for name, dog in (("a parameter", to), ("anything", True), ("a parameter in allOf", {"allOf": [cat, to]})):
        components = {"parameters": {"P": parameter}, "schemas": {"Pet": told, "Cat": cat, "Dog": dog}}
        yield f"a variant that is {name}", json.dumps(base(paths=call, components=components))
    for section, value in (("schemas", {"": None}), ("securitySchemes", {"$ref": "#"})):
        yield f"{section} that are none", json.dumps(base(openapi="3.0.3", components={section: value}))
    yield "an extension beside paths", json.dumps(base(paths={"x-a": {"get": 1}, "/path": {"post": operation({})}}))


def _ending(text: str) -> dict[str, Any]:
    """The text wherever a docstring or a page ends with it."""
    properties = {"a": {"type": "string", "description": text, "default": text}, text: {"description": text}}
    call = operation({"type": "object", "description": text, "properties": properties}, summary=text)
    call["parameters"] = [{"in": "query", "name": "q", "description": text, "schema": {"default": text}}]
    return base(paths={"/path": {"post": call}}, tags=[{"name": "tag", "description": text}])


def _parameters(text: str) -> dict[str, Any]:
    schema = {"type": "string", "default": text}
    places = ("query", "header", "cookie")
    call = operation({"type": "string"}, parameters=[{"in": one, "name": text, "schema": schema} for one in places])
    return base(paths={"/path": {"post": call}}, servers=[{"url": f"https://server.example/{text}"}])
