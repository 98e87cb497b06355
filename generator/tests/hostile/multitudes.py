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
    large = {f"p{n}": {"type": "string", "pattern": f"^(\\p{{L}}{{50}}){{{n + 2}}}$"} for n in range(200)}
    yield "200 large patterns", _schemas({"A": {"type": "object", "properties": large}})
    clique = {f"C{n}": {"properties": {f"p{m}": _to(f"C{m}") for m in range(70)}, "example": {}} for n in range(70)}
    yield "an example of each of 70 that hold all others", _schemas(clique)
