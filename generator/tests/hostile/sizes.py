"""Documents that are too much: of everything, of aliases, of depth, or for a pattern."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from .templates import base, operation


def _schemas(schemas: dict[str, Any]) -> str:
    call = operation({"$ref": f"#/components/schemas/{next(iter(schemas))}"})
    return json.dumps(base(paths={"/path": {"post": call}}, components={"schemas": schemas}))


def _nested(depth: int, wrap: Callable[[Any], Any]) -> str:
    """A schema in a schema and so on, as text: no encoder goes as deep."""
    before, after = json.dumps(wrap("HERE")).split('"HERE"')
    return _schemas({"A": "HERE"}).replace('"HERE"', before * depth + '{"type": "string"}' + after * depth)


def _bomb(levels: int, width: int, place: str) -> str:
    """Aliases that stand for ten times as much on each line."""
    lines = [f"a0: &a0 [{', '.join('x' * width)}]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * width)}]" for n in range(1, levels)]
    indented = "\n".join(f"  {line}" for line in lines)
    return f'openapi: 3.1.0\ninfo: {{title: T, version: "1"}}\npaths: {{}}\n{place}:\n{indented}\n'


def _schema_bomb(levels: int) -> str:
    """Schemas by aliases: what is written on a few lines is a tree of two to the power of their number."""
    lines = ["    A0: &a0 {type: object, properties: {x: {type: string}}}"]
    lines += [f"    A{n}: &a{n} {{type: object, properties: {{a: *a{n - 1}, b: *a{n - 1}}}}}" for n in range(1, levels)]
    head = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\ncomponents:\n  schemas:\n'
    return head + "\n".join(lines) + "\n"


def _cycle(link: Callable[[str], Any], length: int) -> str:
    names = [f"S{index}" for index in range(length)]
    following = [*names[1:], names[0]]
    return _schemas({name: link(f"#/components/schemas/{after}") for name, after in zip(names, following, strict=True)})


_LINKS: Final[dict[str, Callable[[str], Any]]] = {
    "a reference": lambda to: {"$ref": to},
    "allOf": lambda to: {"allOf": [{"$ref": to}]},
    "anyOf": lambda to: {"anyOf": [{"$ref": to}, {"type": "null"}]},
    "oneOf": lambda to: {"oneOf": [{"$ref": to}]},
    "not": lambda to: {"not": {"$ref": to}},
    "if": lambda to: {"if": {"$ref": to}, "then": {"$ref": to}},
    "items": lambda to: {"type": "array", "items": {"$ref": to}},
    "a property": lambda to: {"type": "object", "properties": {"a": {"$ref": to}}},
    "a required property": lambda to: {"type": "object", "properties": {"a": {"$ref": to}}, "required": ["a"]},
    "a default": lambda to: {"type": "object", "properties": {"a": {"$ref": to, "default": {}}}},
    "additionalProperties": lambda to: {"type": "object", "additionalProperties": {"$ref": to}},
    "a discriminator": lambda to: {
        "oneOf": [{"$ref": to}],
        "discriminator": {"propertyName": "a", "mapping": {"b": to}},
    },
    "a dynamic reference": lambda to: {"$dynamicRef": to},
}
_WRAPS: Final[dict[str, Callable[[Any], Any]]] = {
    "items": lambda value: {"type": "array", "items": value},
    "properties": lambda value: {"type": "object", "properties": {"a": value}},
    "allOf": lambda value: {"allOf": [value]},
    "anyOf": lambda value: {"anyOf": [value]},
    "not": lambda value: {"not": value},
    "const": lambda value: {"const": [value]},
    "default": lambda value: {"default": {"a": value}},
    "enum": lambda value: {"enum": [[value]]},
}
_PATTERNS: Final = (
    "^(a+)+$",
    "^(a|a)*$",
    "^(a|aa)+$",
    "(x+x+)+y",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
    "(?=(a+))\\1*b",
    "a{1000}{1000}{1000}",
    "(" * 5_000 + ")" * 5_000,
    "(?P<x>a)(?P=x)",
    "[",
    "\\p{L}",
    "(?i:a)(?s).",
    "\\Z",
    "(?{code})",
)


def _doubled(link: Callable[[dict[str, str]], Any], length: int = 30) -> str:
    """Schemas that each lead to the next twice: two to the power of their number in all."""
    following = [link({"$ref": f"#/components/schemas/S{index + 1}"}) for index in range(length)]
    return _schemas({f"S{index}": schema for index, schema in enumerate([*following, {"type": "string"}])})


def _clique(keyword: str, size: int = 60) -> str:
    """Schemas that each combine all after them."""
    names = [f"S{index}" for index in range(size)]
    schemas: dict[str, Any] = {
        name: {
            "properties": {name: {"type": "string"}},
            keyword: [{"$ref": f"#/components/schemas/{one}"} for one in rest],
        }
        for name, rest in ((name, names[index + 1 :]) for index, name in enumerate(names[:-1]))
    }
    return _schemas({**schemas, names[-1]: {"type": "string"}})


_DOUBLED: Final[dict[str, Callable[[dict[str, str]], Any]]] = {
    "allOf": lambda to: {"allOf": [to, to]},
    "anyOf": lambda to: {"anyOf": [to, to]},
    "anyOf and a default": lambda to: {"anyOf": [to, to], "default": 1},
    "oneOf and an enum": lambda to: {"oneOf": [to, to], "enum": ["a"]},
    "not and if": lambda to: {"not": to, "if": to},
    "dependentSchemas": lambda to: {"dependentSchemas": {"a": to, "b": to}},
    "arrays": lambda to: {"anyOf": [{"type": "array", "items": to}, {"type": "array", "items": to}]},
    "maps": lambda to: {"anyOf": [{"type": "object", "additionalProperties": to}, to]},
    "properties": lambda to: {"type": "object", "properties": {"a": to, "b": to}},
}


def _combined() -> Iterator[tuple[str, str]]:
    """Yields documents in which what is small has much to be judged by."""
    yield from ((f"{name} of the next, twice", _doubled(link)) for name, link in _DOUBLED.items())
    yield from ((f"{keyword} of all that follow", _clique(keyword)) for keyword in ("allOf", "anyOf"))
    kinds = [{"type": "object", "required": [f"p{n}"]} for n in range(300)]
    many = {"type": "array", "items": {"anyOf": kinds}, "default": [{}] * 5_000}
    yield "a default of 5,000 that is none of 300 kinds", _schemas({"A": many})
    closed = [
        {"additionalProperties": False, "properties": {f"q{n}": {"type": "string"}}, "required": [f"q{n}"]}
        for n in range(300)
    ]
    yield "300 that refuse each other", _schemas({"A": {"allOf": closed}})
    chain: dict[str, Any] = {
        f"S{n}": {"properties": {"a": {"$ref": f"#/components/schemas/S{n + 1}"}}, "default": {"a": 1}}
        for n in range(1_000)
    }
    yield "1,000 defaults in a chain", _schemas({**chain, "S1000": {"type": "string"}})


def documents() -> Iterator[tuple[str, str]]:
    """Yields documents by name."""
    string = {"type": "string"}
    yield (
        "100,000 properties",
        _schemas({"A": {"type": "object", "properties": {f"p{n}": string for n in range(100_000)}}}),
    )
    yield "5,000 schemas", _schemas({f"S{n}": string for n in range(5_000)})
    yield "100,000 members", _schemas({"A": {"enum": [f"m{n}" for n in range(100_000)]}})
    yield "100,000 required", _schemas({"A": {"required": [f"p{n}" for n in range(100_000)]}})
    yield "100,000 wrong keywords", _schemas({"A": {f"k{n}": n for n in range(100_000)}})
    yield "10,000 wrong schemas", _schemas({f"S{n}": {"type": "x"} for n in range(10_000)})
    yield "a default of 100,000", _schemas({"A": {"properties": {"a": {"default": list(range(100_000))}}}})
    yield (
        "a description of a million",
        json.dumps(base(info={"title": "T", "version": "1", "description": "x y" * 300_000})),
    )
    yield "a title of a million", json.dumps(base(info={"title": "x" * 1_000_000, "version": "1"}))
    yield "500 operations", json.dumps(base(paths={f"/p{n}": {"get": {"responses": {}}} for n in range(500)}))
    for name, link in _LINKS.items():
        for length in (1, 2, 300):
            yield f"{name} in a circle of {length}", _cycle(link, length)
    for name, wrap in _WRAPS.items():
        for depth in (20, 90, 10_000):
            yield f"{name} {depth} deep", _nested(depth, wrap)
    yield from _combined()
    for place in ("x-a", "components", "paths"):
        yield f"aliases that explode in {place}", _bomb(12, 10, place)
        yield f"aliases that make much of little in {place}", _bomb(6, 10, place)
        yield f"aliases that make {5_000_000:,} of little in {place}", _bomb(7, 8, place)
    for levels in (8, 14, 22, 60):
        yield f"schemas by aliases, {levels} times doubled", _schema_bomb(levels)
    for index, pattern in enumerate(_PATTERNS):
        schema = {
            "type": "object",
            "properties": {"a": {"type": "string", "pattern": pattern, "default": "a" * 40 + "!"}},
        }
        yield f"pattern {index}", _schemas({"A": schema})
        yield f"pattern {index} on names", _schemas({"A": {"patternProperties": {pattern: {"type": "string"}}}})
    yield "a length beyond 64 bits", _schemas({"A": {"type": "string", "minLength": 10**30}})
    yield "a bound beyond doubles", _schemas({"A": {"type": "number", "maximum": 10**4000, "multipleOf": 1e-320}})
    yield "a tiny multiple of", _schemas({"A": {"properties": {"a": {"multipleOf": 5e-324, "default": 1e308}}}})
