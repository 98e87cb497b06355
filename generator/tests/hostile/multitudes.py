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
    yield "a tag without a name", json.dumps(base(tags=[{"description": "Text."}]))
