"""Documents in which little is written and much is to be done: each thing is cheap, and all together are not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .templates import base, operation


def _schemas(schemas: dict[str, Any]) -> str:
    call = operation(_to(next(iter(schemas))))
    return json.dumps(base(paths={"/path": {"post": call}}, components={"schemas": schemas}))


def _to(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def documents() -> Iterator[tuple[str, str]]:
    """Yields documents by name."""
    models = {f"M{n}": {"properties": {"k": {"const": f"m{n}"}}, "required": ["k"]} for n in range(500)}
    union = {"oneOf": [_to(name) for name in models]}
    told = union | {"discriminator": {"propertyName": "k"}}
    places = {"type": "object", "properties": {f"p{n}": _to("Union") for n in range(300)}}
    yield "a union of 500 at 300 places", _schemas({"Places": places, "Union": union, **models})
    yield "a union of 500 told apart at 300 places", _schemas({"Places": places, "Union": told, **models})
    yield "a union of 2,000 constants", _schemas({"A": {"anyOf": [{"const": f"c{n}"} for n in range(2_000)]}})
    named = {f"N{n}": {"$id": f"https://server.example/{n}", "$ref": f"{(n + 1) % 500}"} for n in range(500)}
    yield "500 schemas that refer to each other by their $id", _schemas(named)
    ways = {n: {"$ref": f"https://server.example/{n}"} for n in range(9)}
    dynamic = {
        f"N{n}": {"$id": ways[n]["$ref"], "$dynamicAnchor": "n", "anyOf": [{"$dynamicRef": "#n"}, *ways.values()]}
        for n in ways
    }
    yield "9 schemas on whose order it depends what each means", _schemas(dynamic)
    large = {f"p{n}": {"type": "string", "pattern": f"^(\\p{{L}}{{50}}){{{n + 2}}}$"} for n in range(200)}
    yield "200 large patterns", _schemas({"A": {"type": "object", "properties": large}})
    clique = {f"C{n}": {"properties": {f"p{m}": _to(f"C{m}") for m in range(70)}, "example": {}} for n in range(70)}
    yield "an example of each of 70 that hold all others", _schemas(clique)
    largest = {f"p{n}": {"type": "string", "pattern": f"^[\\p{{L}}\\p{{N}}]{{1,{n + 900}}}$"} for n in range(20)}
    yield "20 patterns as large as one is carried", _schemas({"A": {"type": "object", "properties": largest}})
    yield from _repeated()


def _repeated() -> Iterator[tuple[str, str]]:
    """Yields documents that say little, many times."""
    chosen = {f"M{n}": {"properties": {"a": _to("Chosen")}} for n in range(2_000)}
    yield "an enumeration of 3,000 at 2,000 places", _schemas({**chosen, "Chosen": {"enum": list(range(3_000))}})
    models = "\n".join(f"    M{n}: {{type: object, description: *text}}" for n in range(2_000))
    head = f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\nx-text: &text {'lorem ipsum ' * 4_000}\n"
    yield "a long text by 2,000 aliases", f"{head}components:\n  schemas:\n{models}\n"
    for section, end in (("examples", 2), ("requestBodies", 3_000)):
        names = [f"#/components/{section}/N{n}" for n in range(end)]
        circle = {f"N{n}": {"$ref": names[(n + 1) % end]} for n in range(end)}
        call = operation({"type": "string"})
        call["requestBody"]["content"]["application/json"]["examples"] = {"N0": {"$ref": "#/components/examples/N0"}}
        yield (
            f"{end:,} {section} that refer to each other",
            json.dumps(base(paths={"/path": {"post": call}}, components={section: circle})),
        )
    yield from _again()
    back = {f"S{n}": {"allOf": [_to(f"S{n + 1}"), _to("S0")]} for n in range(19_000)}
    yield "19,000 schemas that lead back to the first", _schemas({**back, "S19000": {}})
    ring = {
        f"S{n}": {"oneOf": [{"allOf": [_to(f"S{(n + 1) % 5_000}")]}, {"allOf": [_to(f"S{n}")]}]} for n in range(5_000)
    }
    yield "5,000 unions with members that extend the next", _schemas(ring)
    yield "a tag without a name", json.dumps(base(tags=[{"description": "Text."}]))


def _again() -> Iterator[tuple[str, str]]:
    """Yields documents that ask for something large at each of many operations."""
    string = {"type": "string"}
    paths = {f"/p{n}": {"get": operation(string, operationId=f"o{n}")} for n in range(2_000)}
    names = [f"S{n}" for n in range(2_000)]
    asked = base(paths=paths, security=[{name: []} for name in names])
    yield "2,000 operations that ask for any of 2,000 credentials", json.dumps(asked)
    schemes = {name: {"type": "apiKey", "in": "header", "name": name} for name in names}
    yield "2,000 operations and as many credentials", json.dumps({**asked, "components": {"securitySchemes": schemes}})
    item = {"get": operation(string, parameters=[{"in": "query", "name": name, "schema": string} for name in names])}
    items = {path: {"$ref": "#/components/pathItems/Item"} for path in paths}
    yield (
        "2,000 paths that are one of 2,000 parameters",
        json.dumps(base(paths=items, components={"pathItems": {"Item": item}})),
    )
    content = {f"application/x{n}+json": {"schema": string} for n in range(2_000)}
    for path in paths.values():
        path["get"]["responses"] = {"200": {"$ref": "#/components/responses/Answer"}}
    answer = {"description": "Answer.", "content": content}
    yield (
        "2,000 answers that are one of 2,000 media types",
        json.dumps(base(paths=paths, components={"responses": {"Answer": answer}})),
    )
    properties: dict[str, Any] = {f"p{n}": {} for n in range(10_000)}
    long = {name * 2_000: {"properties": properties} for name in ("a", "b", "c", "d")}
    yield "40,000 schemas below long names", json.dumps(base(components={"schemas": long}))
    flaws = base(**{f"x-{'a' * 9_000}": [[], float("nan")] * 5_000})
    yield "5,000 flaws below a long name", json.dumps(flaws)
